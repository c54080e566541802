"""Where the keyboard's focus is, which way something lies from there, and whether it is seen."""

from playwright.sync_api import Locator, Page

WAY = """target => {
  const here = document.activeElement;
  if (here === target) return null;
  if (!here || here === document.body) return "Tab";
  const before = here.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING;
  return before ? "Shift+Tab" : "Tab";
}"""

# The focus may rest on the page itself between the last thing on it and the first.
PROBLEM = """() => {
  const here = document.activeElement;
  if (!here || here === document.body) return "";
  const name = `${here.tagName.toLowerCase()}#${here.id} ${(here.innerText || "").slice(0, 40)}`;
  // The button within a date that opens the calendar: a script cannot see its ring.
  if (here.type === "date" && !here.matches(":focus")) return "";
  const style = getComputedStyle(here);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  if (!ring && style.boxShadow === "none" && here.id !== "main") return `no ring on ${name}`;
  const box = here.getBoundingClientRect();
  if (!box.width || !box.height) return `nothing to see of ${name}`;
  const x = [box.left + 2, (box.left + box.right) / 2, box.right - 2];
  const y = [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2];
  const seen = x.some((left) => y.some((top) => {
    const front = document.elementFromPoint(left, top);
    return front && (here.contains(front) || front.contains(here));
  }));
  return seen ? "" : `something lies over ${name}`;
}"""


def way_to(target: Locator) -> str | None:
    """The key that leads towards something from where the focus is; nothing once it is there."""
    return target.evaluate(WAY)


def has_focus(target: Locator) -> bool:
    return way_to(target) is None


def problem_of_focus(page: Page) -> str:
    """Why the focus cannot be seen, if it cannot."""
    return page.evaluate(PROBLEM)
