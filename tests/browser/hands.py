"""How a person works a page: with a mouse, by keyboard alone, or where no script runs.

Whatever a task says is found by its label or by its words, as the person finds it.
"""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.focus import has_focus, problem_of_focus, way_to
from tests.browser.writing import Writer, starting

WRITTEN_IN = "input:not([type=radio], [type=checkbox]), textarea, [contenteditable]"


class Mouse(Writer):
    """Clicks. The other two differ only in how they reach a thing and set it."""

    scripted = True

    def __init__(self, page: Page):
        super().__init__(page, "", scripted=self.scripted)
        self.trigger: str | None = None

    # --- What is on the page ---------------------------------------------------------------

    @property
    def form(self) -> Locator:
        """The form being filled in."""
        return self.page.locator("main form").filter(has=self.page.locator(".edit-buttons"))

    def within(self, place: str | Locator) -> Locator:
        return self.page.locator(place) if isinstance(place, str) else place

    def sees(self, text: str) -> None:
        expect(self.page.locator("main").get_by_text(text).first).to_be_visible()

    def reads_heading(self, text: str) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(text)

    def row(self, tag: str, text: str) -> Locator:
        """The element of a kind that holds a text, such as the row of one action."""
        return self.page.locator(tag).filter(has_text=text).last

    # --- What is done to it ----------------------------------------------------------------

    def follow(self, link: str, within: str | Locator = "main") -> None:
        self.act_on(self.within(within).get_by_role("link", name=link, exact=True).first)

    def press(self, button: str, within: str | Locator = "main") -> None:
        self.act_on(self.within(within).get_by_role("button", name=button, exact=True).first)

    def unfold(self, name: str, within: str | Locator = "body") -> None:
        """Open what is folded up: a menu, or more of a page."""
        summary = self.within(within).locator("summary").filter(has_text=name).first
        self.act_on(summary)
        expect(summary.locator("xpath=..")).to_have_attribute("open", "")

    def start(self, link: str, within: str | Locator = "main") -> None:
        """Follow a link that opens a form."""
        found = self.within(within).get_by_role("link", name=link, exact=True).first
        self.trigger = found.get_attribute("id") if found.get_attribute("hx-get") else None
        self.act_on(found)
        expect(self.form).to_be_visible()
        if self.scripted:
            # The editor of a long text is fetched when its form opens.
            waiting = self.form.locator("[data-rich-text]:not(:has([contenteditable]))")
            expect(waiting).to_have_count(0)
        self.settled()

    def fill(self, label: str, text: str | list[str]) -> None:
        box = self.form.get_by_label(starting(label)).or_(
            self.form.get_by_role("textbox", name=starting(label))
        )
        box = box.and_(self.page.locator(WRITTEN_IN)).first
        self.write(box, text)

    def save(self, button: str = "Save") -> None:
        """Send the form; the page says that it is saved."""
        self.act_on(self.form.get_by_role("button", name=button, exact=True))
        expect(self.page.locator("form.edit")).to_have_count(0)
        expect(self.page.locator("#messages .alert-success").first).to_be_visible()
        self.settled()

    def settled(self) -> None:
        """Wait until a swap is over."""
        expect(self.page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0)

    # --- With which hands ------------------------------------------------------------------

    def act_on(self, target: Locator) -> None:
        target.click()

    def write(self, box: Locator, text: str | list[str]) -> None:
        if box.get_attribute("contenteditable"):
            self.compose(box, [text] if isinstance(text, str) else text)
        else:
            box.fill(text if isinstance(text, str) else "\n\n".join(text))

    def date(self, label: str, iso: str) -> None:
        self.form.get_by_label(starting(label)).fill(iso)

    def choose(self, label: str, option: str) -> None:
        self.form.get_by_label(starting(label)).select_option(label=option)

    def tick(self, *labels: str) -> None:
        for label in labels:
            self.form.get_by_label(label, exact=True).check()


class WithoutJavaScript(Mouse):
    """The same clicks, on pages that run no script: every form is a page of its own."""

    scripted = False

    def settled(self) -> None:
        pass


class Keyboard(Mouse):
    """Tab and Shift+Tab, Enter, Space, arrows and letters; and at each stop the focus is seen."""

    def act_on(self, target: Locator) -> None:
        self.reach(target)
        self.page.keyboard.press("Enter")

    def reach(self, target: Locator) -> None:
        """Go to something with Tab or Shift+Tab alone."""
        target.wait_for()
        for _ in range(400):
            key = way_to(target)
            if key is None:
                return
            self.page.keyboard.press(key)
            problem = problem_of_focus(self.page)
            assert not problem, f"{self.page.url}: {problem}"
        raise AssertionError(f"{self.page.url}: Tab does not reach {target}")

    def write(self, box: Locator, text: str | list[str]) -> None:
        self.reach(box)
        self.page.keyboard.press("Control+A")
        for place, paragraph in enumerate([text] if isinstance(text, str) else text):
            if place:
                self.page.keyboard.press("Enter")
            self.page.keyboard.type(paragraph)

    def date(self, label: str, iso: str) -> None:
        box = self.form.get_by_label(starting(label))
        year, month, day = iso.split("-")
        # The browser asks for day and month in the order of its own language.
        for typed in (day + month + year, month + day + year):
            self.reach(box)
            self.page.keyboard.type(typed)
            if box.input_value() == iso:
                return
            while has_focus(box):
                self.page.keyboard.press("Shift+Tab")
        raise AssertionError(f"{label}: {box.input_value()} instead of {iso}")

    def choose(self, label: str, option: str) -> None:
        box = self.form.get_by_label(starting(label))
        self.reach(box)
        self.page.keyboard.press("Home")
        for _ in range(60):
            if box.evaluate("e => e.selectedOptions[0].label.trim()") == option:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{option} is not among the choices of {label}")

    def tick(self, *labels: str) -> None:
        for label in labels:
            box = self.form.get_by_label(label, exact=True)
            name = box.get_attribute("name")
            if box.get_attribute("type") == "radio":
                # A group is one stop: the one that is chosen, or the first.
                group = self.form.locator(f'input[name="{name}"]')
                chosen = self.form.locator(f'input[name="{name}"]:checked')
                self.reach((chosen if chosen.count() else group).first)
                for _ in range(group.count()):
                    if has_focus(box):
                        break
                    self.page.keyboard.press("ArrowDown")
            self.reach(box)
            if not box.is_checked():
                self.page.keyboard.press("Space")
            expect(box).to_be_checked()

    def save(self, button: str = "Save") -> None:
        path = self.path()
        super().save(button)
        if self.trigger and self.path() == path:
            self.focus_is_back()
        self.trigger = None

    def path(self) -> str:
        return re.sub(r"[?#].*", "", self.page.url)

    def focus_is_back(self) -> None:
        """On the link that opened the form; where that is gone, still within the page."""
        link = self.page.locator(f"#{self.trigger}")
        if link.count():
            expect(link).to_be_focused()
        assert self.page.evaluate("document.activeElement !== document.body"), "the focus is lost"
