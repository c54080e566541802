// The editor's toolbar: one stop for Tab, arrow keys within, every button named in words.

import { openLinkBar } from "trustplan/editor-link";

const ICONS = {
  bold: "M6 4h5.5a3.5 3.5 0 0 1 2.3 6.1A3.8 3.8 0 0 1 12 17H6zM8.3 6v3.6h3a1.8 1.8 0 0 0 0-3.6zm0 5.6V15h3.4a1.7 1.7 0 0 0 0-3.4z",
  italic: "M8 4h8v2h-2.9l-3 9H13v2H5v-2h2.9l3-9H8z",
  heading: "M3 4h2.4v5h6.2V4H14v13h-2.4v-5.8H5.4V17H3z",
  subheading: "M4 7h2v3.6h4.4V7h2v10h-2v-4.4H6V17H4z",
  bullets: "M3 4.5h2.5V7H3zm0 5h2.5V12H3zm0 5h2.5V17H3zM8 5h9v1.6H8zm0 5h9v1.6H8zm0 5h9v1.6H8z",
  numbers: "M3.2 3h1.6v4.4H3.2zM2.6 9h2.8v1.2l-1.5 2h1.5v1.2H2.5v-1.1l1.5-2.1H2.6zm0 6h2.8v4H2.6v-1.1h1.5v-.5H3v-.9h1.1v-.4H2.6zM8 5h9v1.6H8zm0 5h9v1.6H8zm0 5h9v1.6H8z",
  inward: "M3 4h14v1.6H3zm6 4.2h8v1.6H9zm0 4.2h8V14H9zM3 16.4h14V18H3zM3 8l4 3-4 3z",
  outward: "M3 4h14v1.6H3zm6 4.2h8v1.6H9zm0 4.2h8V14H9zM3 16.4h14V18H3zM7 8l-4 3 4 3z",
  link: "M8.5 13.2 7 14.7a2.2 2.2 0 0 1-3.1-3.1l3-3A2.2 2.2 0 0 1 10 8.5l1.1-1.1a3.8 3.8 0 0 0-5.3.1l-3 3a3.8 3.8 0 0 0 5.3 5.3l1.6-1.5zm3-6.4L13 5.3a2.2 2.2 0 0 1 3.1 3.1l-3 3a2.2 2.2 0 0 1-3.1.1l-1.1 1.1a3.8 3.8 0 0 0 5.3-.1l3-3a3.8 3.8 0 0 0-5.3-5.3l-1.6 1.5z",
  undo: "M7.5 3 3 7.5 7.5 12V9H12a3 3 0 0 1 0 6H8v2h4a5 5 0 0 0 0-10H7.5z",
  redo: "M12.5 3 17 7.5 12.5 12V9H8a3 3 0 0 0 0 6h4v2H8A5 5 0 0 1 8 7h4.5z",
};

// Icon, name, command; whether it is on; whether it can be used.
const run = (editor) => editor.chain().focus();
const BUTTONS = [
  ["bold", "Bold", (e) => run(e).toggleBold().run(), (e) => e.isActive("bold")],
  ["italic", "Italic", (e) => run(e).toggleItalic().run(), (e) => e.isActive("italic")],
  ["heading", "Heading", (e) => run(e).toggleHeading({ level: 3 }).run(),
    (e) => e.isActive("heading", { level: 3 })],
  ["subheading", "Smaller heading", (e) => run(e).toggleHeading({ level: 4 }).run(),
    (e) => e.isActive("heading", { level: 4 })],
  ["bullets", "List", (e) => run(e).toggleBulletList().run(), (e) => e.isActive("bulletList")],
  ["numbers", "Numbered list", (e) => run(e).toggleOrderedList().run(),
    (e) => e.isActive("orderedList")],
  ["inward", "Move item in", (e) => run(e).sinkListItem("listItem").run(), null,
    (e) => e.can().sinkListItem("listItem")],
  ["outward", "Move item out", (e) => run(e).liftListItem("listItem").run(), null,
    (e) => e.can().liftListItem("listItem")],
  ["link", "Link", openLinkBar, (e) => e.isActive("link")],
  ["undo", "Undo", (e) => run(e).undo().run(), null, (e) => e.can().undo()],
  ["redo", "Redo", (e) => run(e).redo().run(), null, (e) => e.can().redo()],
];

/** The toolbar of an editor. `label` is the name of its field. */
export function toolbar(editor, label = "") {
  const bar = document.createElement("div");
  bar.className = "rich-text-tools";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", `Formatting: ${label}`);
  const buttons = BUTTONS.map(([icon, name, command]) => button(icon, name, () => command(editor)));
  bar.append(...buttons);
  buttons[0].tabIndex = 0;
  bar.addEventListener("keydown", (event) => move(event, buttons));
  const refresh = () => buttons.forEach((one, place) => show(one, BUTTONS[place], editor));
  editor.on("transaction", refresh);
  refresh();
  return bar;
}

function button(icon, name, command) {
  const one = document.createElement("button");
  one.type = "button";
  one.tabIndex = -1;
  one.title = name;
  one.setAttribute("aria-label", name);
  one.append(drawing(icon));
  // The selection stays where it is when a button is pressed with the mouse.
  one.addEventListener("mousedown", (event) => event.preventDefault());
  one.addEventListener("click", () => {
    if (one.getAttribute("aria-disabled") !== "true") command();
  });
  return one;
}

function drawing(icon) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[icon]);
  svg.append(path);
  return svg;
}

// A button that cannot be used now stays where the arrow keys find it.
function show(one, [, , , active, usable], editor) {
  if (active) one.setAttribute("aria-pressed", String(active(editor)));
  if (usable) one.setAttribute("aria-disabled", String(!usable(editor)));
}

function move(event, buttons) {
  const here = buttons.indexOf(document.activeElement);
  const there = {
    ArrowRight: (here + 1) % buttons.length,
    ArrowLeft: (here - 1 + buttons.length) % buttons.length,
    Home: 0,
    End: buttons.length - 1,
  }[event.key];
  if (there === undefined) return;
  event.preventDefault();
  buttons[here].tabIndex = -1;
  buttons[there].tabIndex = 0;
  buttons[there].focus();
}
