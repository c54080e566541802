"""What every screen is held to: axe, and no sideways scrolling of the page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDTHS = (320, 820, 1280)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": RULES}}


def assert_accessible(
    page: Page, widths: tuple[int, ...] = WIDTHS, without: tuple[str, ...] = ()
) -> None:
    """Fail where axe finds anything, or the page is wider than its window, at any width.

    ``without`` names rules of axe that cannot hold in the state that the page is in.
    """
    problems = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        found = [one for one in violations(page) if not one.startswith(without)] + overflow(page)
        problems += [f"{width} px: {problem}" for problem in found]
    assert not problems, f"{page.url}\n" + "\n".join(problems)


def violations(page: Page) -> list[str]:
    """What axe finds: one line for each element."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
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
