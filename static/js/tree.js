// Expand and collapse the whole tree in place. Without this file the links load the page so.

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-tree]");
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  for (const branch of document.querySelectorAll("#tree details")) {
    branch.open = link.dataset.tree === "open";
  }
  history.replaceState(history.state, "", link.href);
});
