// Single keys that save a way. The page of the account lists them, and turns them off for whoever
// speaks to the computer or slips on keys: the body says so. They never act while somebody types.

const ITEMS = ":is(.record-title, .goal-title, .priority-title, .card-link h2, .coverage h3) a, .tasks > li > a, tbody th > a, [data-item]";
const TYPED_IN = "input, textarea, select, [contenteditable], [role=textbox], [role=combobox], dialog";
const PAIR = 1500; // milliseconds between two keys of a pair

const shown = (element) => element.checkVisibility();
const items = () => [...document.querySelectorAll("#page a")].filter((one) => one.matches(ITEMS) && shown(one));

function step(by) {
  const all = items();
  const here = all.indexOf(document.activeElement);
  all[here < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + by, 0), all.length - 1)]?.focus();
}

const single = {
  "/": () => document.querySelector("[type=search]")?.focus(),
  "?": () => document.querySelector("[data-key='?']")?.click(),
  e: () => [...document.querySelectorAll("#page .change")].find(shown)?.click(),
  n: () => step(1),
  b: () => step(-1),
};

let first = "";
let forget = 0;

document.addEventListener("keydown", (event) => {
  if (document.body.dataset.shortcuts !== "on" || event.defaultPrevented || event.isComposing) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(TYPED_IN)) return;
  const pair = first && document.querySelector(`[data-key="${first} ${CSS.escape(event.key)}"]`);
  clearTimeout(forget);
  const before = first;
  first = "";
  if (event.key === "g" && !before) {
    first = "g";
    forget = setTimeout(() => (first = ""), PAIR);
  } else if (pair) {
    event.preventDefault();
    pair.click();
  } else if (!before && Object.hasOwn(single, event.key)) {
    event.preventDefault();
    single[event.key]();
  }
});
