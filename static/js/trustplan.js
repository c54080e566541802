// Focus after a swap: HTMX puts it where the same id is again; after a save the form is gone, so
// the form's trigger is remembered and given back.
let returnTo = null;

document.addEventListener("htmx:beforeRequest", (event) => {
  const element = event.detail.elt;
  if (element.matches("a[hx-get]") && element.id) returnTo = element.id;
  if (element.dataset.focus) returnTo = element.dataset.focus;
});

document.addEventListener("htmx:afterSettle", (event) => {
  const first = event.detail.elt.querySelector("[autofocus]");
  if (first) {
    first.focus();
  } else if (event.detail.elt.id === "page" && returnTo) {
    document.getElementById(returnTo)?.focus();
    returnTo = null;
  } else if (event.detail.elt.matches("form.edit")) {
    event.detail.elt.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  }
});
