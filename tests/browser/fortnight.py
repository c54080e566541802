"""The people of the demonstration trust at their browsers, for ``test_fortnight``."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from playwright.sync_api import Locator, Page, expect

from goals.demo.people import DOMAIN, PASSWORD, PEOPLE
from tests.browser.hands import Mouse
from tests.browser.test_check_in import CLICKS, REQUIRED
from tests.browser.writing import starting
from trustplan.accounts.models import User

# Of a document, what takes time and is told elsewhere.
LEFT_OUT = ("Foreword and other texts", "KPIs, with figures and charts")
STILL = "It waits for the same thing as before."
LONDON = ZoneInfo("Europe/London")


def at(day: int, month: int = 11, hour: int = 8) -> datetime:
    """An hour of the autumn in which the story happens."""
    return datetime(2026, month, day, hour, 30, tzinfo=LONDON)


def work() -> None:
    """Let the worker do what is waiting for it."""
    call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)


class Somebody(Mouse):
    """One of the demonstration's people, by their key, in a browser of their own."""

    def __init__(self, page: Page, key: str):
        super().__init__(page)
        person = next(person for person in PEOPLE if person.key == key)
        self.name, self.email = person.name, f"{person.email}@{DOMAIN}"

    @property
    def user(self) -> User:
        return User.objects.get(email=self.email)

    def opens(self, url: str) -> None:
        """Go to an address, and sign in where that is asked."""
        self.page.goto(url)
        if self.page.get_by_label("Password").count():
            self.signs_in()

    def signs_in(self) -> None:
        self.fill("E-mail address", self.email)
        self.fill("Password", PASSWORD)
        self.press("Sign in")
        expect(self.page.get_by_label("Password")).to_have_count(0)

    def follows_mail(self, mailbox: list, title: str) -> None:
        """Open the link that the digest to this person has below the title of something due."""
        (mail,) = [one for one in mailbox if one.to == [self.email]]
        self.opens(re.search(rf"{re.escape(title)}.*\n.*\n(http\S+)", mail.body)[1])
        self.reads_heading(title)

    def checks_in(self, status: str, sentence: str) -> None:
        """Say how it goes: two clicks at most, and no more than three things to fill in."""
        assert self.page.evaluate(REQUIRED) <= 3
        self.page.evaluate(CLICKS)
        self.tick(status)
        self.form.get_by_label(starting("In one sentence")).press_sequentially(sentence)
        self.goes_on(self.form.get_by_role("button", name=re.compile("^Save")))
        assert int(self.page.evaluate("window.name")) <= 2, "clicks"

    def has_nothing_new(self) -> None:
        """Say that all else is as it was; and why, where it went badly before."""
        while self.page.locator("form.edit").count():
            if self.form.locator("[value=at_risk]:checked, [value=off_track]:checked").count():
                self.fill("In one sentence", STILL)
            self.goes_on(self.form.get_by_role("button", name="No change"))

    def goes_on(self, button: Locator) -> None:
        before = self.page.url
        self.act_on(button)
        self.page.wait_for_url(lambda url: url != before)

    def begins_to_change(self, link: str, within: str = "main") -> None:
        self.start(link, within)
        self.form.locator(".rich-text-words").first.wait_for()

    def writes_in(self, label: str, words: str, at: str = "End") -> None:
        """Write at the end of a long text that is there already, or at its beginning."""
        self.form.get_by_role("textbox", name=starting(label)).click()
        self.page.keyboard.press(f"Control+{at}")
        self.page.keyboard.insert_text(words)

    def is_signed_out(self) -> None:
        """The server forgets them, as when a session has lasted too long."""
        cookies = {one["name"]: one["value"] for one in self.page.context.cookies()}
        key = cookies[settings.SESSION_COOKIE_NAME]
        assert Session.objects.filter(session_key=key).delete()[0] == 1

    def makes_document(self, audience: str, school: str) -> bytes:
        """The annual plan for one audience, of which one school's plan is a part."""
        self.follow("Documents", ".nav-wide")
        self.start("Make an annual plan")
        self.choose("Who is it for?", audience)
        self.tick(school)
        for part in LEFT_OUT:
            self.form.get_by_label(part, exact=True).uncheck()
        self.save("Make it")
        work()
        self.sees("Your document is ready.")
        with self.page.expect_download() as download:
            self.follow("Download the PDF")
        return download.value.path().read_bytes()
