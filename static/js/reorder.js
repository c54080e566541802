// Dragging a record to another place among its siblings, by mouse, pen or finger. The handle is
// made here: without this file the buttons "Move up" and "Move down" do the same, one at a time.

const EDGE = 56; // pixels from the edge of the window at which it scrolls
const STEP = 14;

/** Give every row of a list of more than one a handle. Rows that have one keep it. */
export function start(root) {
  for (const form of root.querySelectorAll("form[data-list]")) {
    const tools = form.closest("details");
    const has = tools.previousElementSibling?.matches(".drag-handle");
    if (!has && rowsOf(form)) tools.before(handleOf(form));
  }
}

// A row is what stands in one element with others that hold a record of the same list.
function rowsOf(form) {
  const same = `form[data-list="${form.dataset.list}"]`;
  for (let row = form; row.parentElement && row.id !== "page"; row = row.parentElement) {
    const rows = [...row.parentElement.children].filter((one) => one.querySelector(same));
    if (rows.length > 1) return { row, rows, same };
  }
  return null;
}

function handleOf(form) {
  const handle = document.createElement("span");
  handle.className = "drag-handle";
  handle.title = "Drag to move";
  handle.setAttribute("aria-hidden", "true"); // the buttons are for the keyboard and to be read
  handle.addEventListener("pointerdown", (event) => {
    if (event.button === 0) drag(event, handle, form);
  });
  return handle;
}

function drag(event, handle, form) {
  event.preventDefault();
  const { row, rows, same } = rowsOf(form);
  const here = rows.indexOf(row);
  const middles = rows.map(middleOf);
  const from = event.clientY + scrollY;
  const ending = new AbortController();
  let there = here;
  handle.setPointerCapture(event.pointerId);
  row.classList.add("dragged");

  const move = ({ clientY }) => {
    if (clientY < EDGE) scrollBy(0, -STEP);
    else if (clientY > innerHeight - EDGE) scrollBy(0, STEP);
    const at = clientY + scrollY;
    row.style.transform = `translateY(${at - from}px)`;
    there = middles.filter((middle, place) => place !== here && middle < at).length;
    mark(rows, here, there);
  };
  const end = (moved) => {
    ending.abort();
    row.classList.remove("dragged");
    row.style.transform = "";
    mark(rows, here, here);
    if (moved && there !== here) send(form, rows[there].querySelector(same).dataset.record);
  };
  const { signal } = ending;
  handle.addEventListener("pointermove", move, { signal });
  handle.addEventListener("pointerup", () => end(true), { signal });
  handle.addEventListener("pointercancel", () => end(false), { signal });
  document.addEventListener("keydown", (key) => key.key === "Escape" && end(false), { signal });
}

function middleOf(row) {
  const box = row.getBoundingClientRect();
  return box.top + box.height / 2 + scrollY;
}

// A line where the row would go.
function mark(rows, here, there) {
  rows.forEach((row, place) => {
    row.classList.toggle("drop-before", place === there && there < here);
    row.classList.toggle("drop-after", place === there && there > here);
  });
}

// The form of "Move up" and "Move down", with the record whose place is taken.
function send(form, record) {
  const input = document.createElement("input");
  Object.assign(input, { type: "hidden", name: "to", value: record });
  form.append(input);
  form.requestSubmit();
  setTimeout(() => input.remove());
}
