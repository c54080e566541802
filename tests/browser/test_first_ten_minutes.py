"""Somebody who has read nothing makes a plan and downloads it, by what the screens say alone.

Nothing here opens an address but the link of the invitation, or the front page. Each click and
each field is a step; the number of steps is held down.
"""

import re

import pytest
from django.core.management import call_command

from tests.browser.hands import Mouse
from tests.browser.source_plans import text_of_pdf

GOAL = "Every child loves to read"
PRIORITY = "A story every day in every class"
ANSWER = "Story time after lunch"
PASSWORD = "plum violin bay"


class Newcomer(Mouse):
    """Counts what they do."""

    steps = 0

    def act_on(self, target) -> None:
        self.steps += 1
        super().act_on(target)

    def write(self, box, text) -> None:
        self.steps += 1
        super().write(box, text)

    def choose(self, label, option) -> None:
        self.steps += 1
        super().choose(label, option)

    def tick(self, *labels) -> None:
        self.steps += len(labels)
        super().tick(*labels)


@pytest.fixture
def newcomer(page, live_server, settings) -> Newcomer:
    settings.ORIGIN = live_server.url
    return Newcomer(page)


def link_in(text: str) -> str:
    return re.search(r"http\S+", text)[0]


def write_everything(newcomer: Newcomer) -> None:
    """From the trust's front page: a plan, a goal, a priority, a school and its answer."""
    newcomer.follow("Start a plan")
    newcomer.fill("Title of the plan", "Reading first")
    newcomer.save("Start the plan")
    newcomer.start("Add a strategic goal")
    newcomer.fill("Wording", GOAL)
    newcomer.save()
    newcomer.start("Add a priority")
    newcomer.fill("Wording", PRIORITY)
    newcomer.tick(GOAL)
    newcomer.save()
    newcomer.follow("Home", ".nav-wide")
    newcomer.follow("Add your schools")
    newcomer.start("Add a school")
    newcomer.fill("Name of the school", "Elm Tree Primary")
    newcomer.choose("Phase", "Primary")
    newcomer.save()
    newcomer.reads_heading("Elm Tree Primary")
    newcomer.start("Start an improvement plan")
    newcomer.save("Start the plan")
    newcomer.start("Answer with a new priority")
    newcomer.fill("Priority", ANSWER)
    newcomer.save()


def take_away(newcomer: Newcomer) -> str:
    """The words of the annual plan, made and downloaded."""
    newcomer.follow("Documents", ".nav-wide")
    newcomer.start("Make an annual plan")
    newcomer.save("Make it")
    call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)
    newcomer.sees("Your document is ready.")
    with newcomer.page.expect_download() as download:
        newcomer.follow("Download the PDF")
    return text_of_pdf(download.value.path().read_bytes())


def assert_done(newcomer: Newcomer) -> None:
    write_everything(newcomer)
    text = take_away(newcomer)
    assert all(words in text for words in (GOAL, PRIORITY, ANSWER))
    # Fifteen seconds for each step, reading included, is well within ten minutes.
    print(newcomer.steps, "steps")
    assert newcomer.steps <= 40, f"{newcomer.steps} steps"


def test_from_the_operators_invitation(newcomer, transactional_db, capsys):
    call_command("create_trust", "Elm Tree Trust", admin_email="ada@elm.example", admin_name="Ada")
    newcomer.page.goto(link_in(capsys.readouterr().out))
    newcomer.fill("Choose a password", PASSWORD)
    newcomer.press("Accept the invitation")
    newcomer.sees("To do")
    assert newcomer.row("li", "Invite people").get_by_text("To do").is_visible()
    assert_done(newcomer)


def test_from_ones_own_sign_up(newcomer, transactional_db, settings, mailoutbox):
    settings.OPEN_TRUST_CREATION = True
    newcomer.page.goto("/")
    newcomer.follow("Make an account")
    newcomer.fill("Full name", "Ada Elm")
    newcomer.fill("E-mail address", "ada@elm.example")
    newcomer.fill("Password", PASSWORD)
    newcomer.act_on(newcomer.page.locator("main button[type=submit]"))
    newcomer.reads_heading("Look in your inbox")
    newcomer.page.goto(link_in(mailoutbox[-1].body))
    newcomer.press("Yes, it is mine")
    newcomer.reads_heading("Sign in")
    newcomer.fill("E-mail address", "ada@elm.example")
    newcomer.fill("Password", PASSWORD)
    newcomer.press("Sign in")
    newcomer.start("Start a new trust")
    newcomer.fill("Name of the trust", "Elm Tree Trust")
    newcomer.save("Make the trust")
    assert_done(newcomer)
