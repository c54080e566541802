// Keys inside a form: Ctrl+Enter sends it from wherever one is, also from a box of several lines.
// In a check-in N on one of the statuses says "no change"; it is turned off with the other keys.

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form.edit");
  if (!form || event.defaultPrevented || event.isComposing || event.repeat) return;
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.key === "Enter" && ctrl) {
    event.preventDefault();
    form.requestSubmit();
  } else if (event.key.toLowerCase() === "n" && !ctrl && !event.altKey && event.target.type === "radio") {
    const button = form.querySelector("button[name=unchanged]");
    if (!button || document.body.dataset.shortcuts !== "on") return;
    event.preventDefault();
    button.click();
  }
});
