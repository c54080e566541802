"""What every screen is held to: axe, no sideways scrolling of the page, no text cut off."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDTHS = (320, 820, 1280)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": RULES}}
AXE = Axe().axe_script

# What a reader may set for themselves (WCAG 1.4.12); a style element would be refused.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""


def assert_accessible(
    page: Page, widths: tuple[int, ...] = WIDTHS, without: tuple[str, ...] = ()
) -> None:
    """Fail where axe finds anything, or the page is wider than its window, at any width.

    ``without`` names rules of axe that cannot hold in the state that the page is in.
    """
    found = problems(page, widths, without)
    assert not found, f"{page.url}\n" + "\n".join(found)


def problems(
    page: Page, widths: tuple[int, ...] = WIDTHS, without: tuple[str, ...] = ()
) -> list[str]:
    """What is wrong with the page as it is, one line for each finding, by width."""
    all_found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        found = [one for one in violations(page) if not one.startswith(without)] + overflow(page)
        all_found += [f"{width} px: {problem}" for problem in found]
    return all_found


def violations(page: Page) -> list[str]:
    """What axe finds: one line for each element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("options => axe.run(options)", OPTIONS)["violations"]
    return [
        f"{rule['id']}: {' '.join(node['target'][-1:])}: {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]


# Elements that stick out of the page, those within a scroll container of their own apart.
WIDER = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > width + 1 && !e.closest(".table-scroll"))
    .map((e) => `${e.tagName.toLowerCase()}#${e.id}.${e.className}`);
}"""


def overflow(page: Page) -> list[str]:
    """The elements that make the page scroll sideways."""
    wide = page.evaluate(WIDER)
    return [f"wider than the window: {', '.join(wide[:6])}"] if wide else []


# Elements whose own text does not fit into them while they hide what sticks out.
CUT = """() => [...document.querySelectorAll("body *:not(.visually-hidden)")]
  .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()))
  .filter((e) => e.checkVisibility() && !e.closest(".visually-hidden"))
  .filter((e) => {
    const style = getComputedStyle(e);
    const hides = [style.overflowX, style.overflowY].some((o) => o === "hidden" || o === "clip");
    return hides && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
  })
  .map((e) => `${e.tagName.toLowerCase()}#${e.id}.${e.className}: ${e.textContent.trim()}`)"""


def cut_off(page: Page) -> list[str]:
    """The elements whose text is cut off."""
    return [f"cut off: {one}" for one in page.evaluate(CUT)]


def spaced(page: Page, widths: tuple[int, ...] = (320, 1280)) -> list[str]:
    """What breaks once a reader sets wider spacing, which stays until the next page."""
    page.evaluate(SPACING)
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"spaced, {width} px: {one}" for one in overflow(page) + cut_off(page)]
    return found
