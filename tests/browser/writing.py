"""Writing a plan through its screens as a person does, with JavaScript or without."""

import re

from django.core.management import call_command
from playwright.sync_api import Locator, Page, expect


class Writer:
    """Somebody signed in, at work in one trust: opens forms, fills them in, saves."""

    def __init__(self, page: Page, trust_url: str, *, scripted: bool):
        self.page, self.trust_url, self.scripted = page, trust_url, scripted

    def open(self, path: str) -> None:
        self.page.goto(f"{self.trust_url}{path}")

    @property
    def form(self) -> Locator:
        return self.page.locator("form.edit")

    def start(self, link: str, within: str = "main") -> None:
        """Follow the link that opens a form."""
        self.page.locator(within).get_by_role("link", name=link).first.click()
        expect(self.form).to_be_visible()

    def fill(self, label: str, text: str | list[str]) -> None:
        """Fill in a text by its label; several paragraphs where it is a list."""
        box = self.form.get_by_role("textbox", name=starting(label))
        if box.get_attribute("contenteditable"):
            self.compose(box, [text] if isinstance(text, str) else text)
        else:
            box.fill(text if isinstance(text, str) else "\n\n".join(text))

    def compose(self, box: Locator, paragraphs: list[str]) -> None:
        """Write paragraphs in the editor; one that begins with "- " makes a list."""
        box.click()
        for place, paragraph in enumerate(paragraphs):
            listed = paragraph.startswith("- ")
            if place:
                self.page.keyboard.press("Enter")
            if listed and not (place and paragraphs[place - 1].startswith("- ")):
                self.page.keyboard.type("- ")
            self.page.keyboard.insert_text(paragraph.removeprefix("- "))

    def choose(self, label: str, option: str) -> None:
        self.form.get_by_label(starting(label)).select_option(label=option)

    def tick(self, *labels: str) -> None:
        for label in labels:
            self.form.get_by_role("checkbox", name=label, exact=True).check()

    def save(self, button: str = "Save") -> None:
        """Send the form, and wait until the page says that it is saved."""
        self.form.get_by_role("button", name=button, exact=True).click()
        expect(self.form).to_have_count(0)
        expect(self.page.locator("#messages .alert-success").first).to_be_visible()

    def add(self, link: str, fields: dict[str, str | list[str]], within: str = "main") -> None:
        """Open a form for a new record, fill in its texts, save."""
        self.start(link, within)
        for label, text in fields.items():
            self.fill(label, text)
        self.save()

    def document(self, year: str, plan: str) -> bytes:
        """Ask for the annual plan, let the worker make it, and take it away."""
        self.open("documents/")
        self.start("Make an annual plan")
        self.form.get_by_label(starting("Plan")).select_option(label=plan)
        self.choose("Academic year", year)
        self.save("Make it")
        call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)
        self.page.reload()
        with self.page.expect_download() as download:
            self.page.get_by_role("link", name=re.compile("^Download")).first.click()
        return download.value.path().read_bytes()


def starting(label: str) -> re.Pattern[str]:
    """A label as it begins, whichever apostrophe it has: what is required has a mark after it."""
    words = re.escape(label).replace("’", "['’]")
    return re.compile(rf"^\s*{words}\W*", re.IGNORECASE)
