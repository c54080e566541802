// What pages need beyond HTMX: where the focus goes, that nothing typed is lost, that menus close.
// Everything works without this file; with it, it works without leaving the place.

import "trustplan/shortcuts";
import { isKept, startDrafts } from "trustplan/drafts";
import "trustplan/form-keys";

const page = () => document.getElementById("page");
const say = (text, link = "") =>
  document.getElementById("messages").replaceChildren(notice(text, link));

// --- Where the focus goes after a swap -------------------------------------------------------
// An edit link gives way to its form. The form keeps the link's id, to give the focus back when
// it is done, and the id of the region it stands in.

let place = {};

document.addEventListener("htmx:beforeRequest", (event) => {
  const { elt, target, requestConfig } = event.detail;
  const form = elt.closest("form.edit");
  if (!elt.closest("#messages")) clearMessages(); // a button in one stays until it is answered
  if (form) place = { ...form.dataset };
  else if (elt.matches("a[hx-get]")) place = { region: target.id, trigger: elt.id };
  else place = { trigger: requestConfig.triggeringEvent?.submitter?.id || elt.dataset.focus || elt.id };
});

document.addEventListener("htmx:afterSettle", (event) => {
  const swapped = event.detail.elt;
  markTitle();
  if (swapped.matches("form.edit")) {
    Object.assign(swapped.dataset, place);
    (swapped.querySelector("[autofocus]") || firstField(swapped))?.focus();
  } else if (swapped.id === "page") {
    focusAgain(place.trigger);
  }
});

function firstField(form) {
  const first = form.querySelector("input:not([type=hidden], [hidden]), textarea, select");
  return (first?.type === "radio" && form.querySelector("input:checked")) || first;
}

function focusAgain(id) {
  const element = id && document.getElementById(id);
  if (element) {
    const menu = element.closest("details");
    if (menu && !element.matches("summary")) menu.open = true;
    element.focus();
  } else if (document.activeElement === document.body) {
    document.getElementById("main").focus();
  }
}

function markTitle() {
  const bare = document.title.replace(/^Error: /, "");
  document.title = document.querySelector(".error-summary") ? `Error: ${bare}` : bare;
}

// --- Nothing typed is lost -------------------------------------------------------------------
// Saving one form brings a fresh page, in which the other open forms take their places again.

const typed = new WeakSet();
let kept = [];

document.addEventListener("input", (event) => {
  const form = event.target.closest("form.edit");
  if (form) typed.add(form);
});

document.addEventListener("htmx:beforeSwap", (event) => {
  const { target, requestConfig, shouldSwap } = event.detail;
  if (!shouldSwap || target.id !== "page") return;
  const leaving = requestConfig.elt.closest("form.edit");
  kept = [...document.querySelectorAll("#page form.edit[data-region]")].filter(
    (form) => form !== leaving && typed.has(form),
  );
  for (const form of kept) form.remove();
});

document.addEventListener("htmx:afterSwap", () => {
  for (const form of kept) {
    const region = document.getElementById(form.dataset.region);
    if (region) region.replaceWith(form);
    else page().prepend(form);
  }
  kept = [];
});

// A form sent back still holds words that are nowhere else.
document.addEventListener("htmx:load", (event) => {
  const form = event.detail.elt;
  if (form.matches("form.edit") && form.querySelector(".error-summary, .conflict")) typed.add(form);
});

let sending = false;
document.addEventListener("submit", () => (sending = true));
window.addEventListener("beforeunload", (event) => {
  const open = [...document.querySelectorAll("form.edit")].some(
    (form) => typed.has(form) && !isKept(form),
  );
  if (open && !sending) event.preventDefault();
});

for (const trouble of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  document.addEventListener(trouble, () => {
    sending = false;
    say("That did not arrive. What you typed is still here: please try again.");
  });
}
document.addEventListener("htmx:afterRequest", () => (sending = false));

startDrafts(say);

// --- Messages --------------------------------------------------------------------------------

function notice(text, link) {
  const alert = document.createElement("div");
  alert.className = "alert message alert-danger";
  const words = document.createElement("p");
  words.append(text, link && " ", link);
  alert.append(words);
  const row = document.createElement("div");
  row.append(alert);
  return row;
}

function clearMessages() {
  document.getElementById("messages").replaceChildren();
}

// What went well is said for ten seconds; what went wrong, or can be undone, stays until the next
// thing is done.
function fadeLater() {
  for (const alert of document.querySelectorAll("#messages .alert-success:not(:has(form))")) {
    setTimeout(() => alert.remove(), 10_000);
  }
}

document.addEventListener("htmx:oobAfterSwap", fadeLater);
fadeLater();

// What a page came with is put in its place again: a live region says only what comes into it.
const came = document.getElementById("messages");
if (came?.firstElementChild) setTimeout(() => came.replaceChildren(...came.children), 200);

// --- Menus and Escape ------------------------------------------------------------------------

const openMenus = () => document.querySelectorAll("details.menu[open], details.tools[open]");

document.addEventListener("click", (event) => {
  for (const menu of openMenus()) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  const [menu] = openMenus();
  const form = event.target.closest?.("form.edit");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  } else if (form && (!typed.has(form) || confirm("Leave this without saving?"))) {
    form.querySelector(".edit-cancel")?.click();
  } else if (!form) {
    clearMessages();
  }
});

// --- Dragging to another place ----------------------------------------------------------------

function startDragging(element) {
  if (!element.querySelector("form[data-list]")) return;
  import("trustplan/reorder").then(({ start }) => start(document));
}

startDragging(document);
document.addEventListener("htmx:load", (event) => startDragging(event.detail.elt));

// --- Rich text -------------------------------------------------------------------------------
// The editor is fetched when the first form with a long text opens, not before.

function startEditors(element) {
  const fields = [...element.querySelectorAll("[data-rich-text]")];
  if (fields.length) import("trustplan/editor").then(({ start }) => fields.forEach(start));
}

startEditors(document);
document.addEventListener("htmx:load", (event) => startEditors(event.detail.elt));
document.addEventListener("htmx:beforeCleanupElement", (event) => {
  const element = event.detail.elt;
  if (element.matches?.("[data-rich-text]")) import("trustplan/editor").then(({ stop }) => stop(element));
});
