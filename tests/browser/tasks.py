"""The main tasks, each as a person does it, whichever hands they have: see ``hands.py``."""

import re
from types import SimpleNamespace

from django.core.management import call_command
from playwright.sync_api import expect

from tests.browser.hands import Mouse
from tests.cast import PASSWORD


def sign_in(person: Mouse, user) -> None:
    person.page.goto("/")
    person.fill("E-mail address", user.email)
    person.fill("Password", PASSWORD)
    person.press("Sign in")
    person.sees(f"Good to see you, {user}.")


def sign_out(person: Mouse, user) -> None:
    person.unfold(str(user), "header")
    person.press("Sign out", "header")
    person.reads_heading("Sign in")


def go(person: Mouse, name: str) -> None:
    """By the navigation at the top of every page."""
    person.follow(name, ".nav-wide")


def write_a_plan(person: Mouse) -> None:
    """A plan, a goal, a priority linked to it, and the goal's wording changed in place."""
    go(person, "Plans")
    person.start("Start a plan")
    person.fill("Title of the plan", "Further than before")
    person.choose("First year", "2026/27")
    person.choose("Last year", "2030/31")
    person.save("Start the plan")
    person.reads_heading("Further than before")
    person.start("Add a strategic goal")
    person.fill("Wording", "Every school is a good place to work")
    person.fill("Why this is important", "Children need teachers who stay.")
    person.save()
    person.start("Add a priority")
    person.fill("Wording", "Halve the hours spent on marking")
    person.tick("Every school is a good place to work")
    person.save()
    person.follow("Every school is a good place to work")
    person.start("Change this strategic goal")
    person.fill("Wording", "Every school is a great place to work")
    person.save()
    person.reads_heading("Every school is a great place to work")
    person.follow("Halve the hours spent on marking")
    person.sees("Every school is a great place to work")


def say_what_is_due(person: Mouse, item: str) -> None:
    """From the list on home to a saved update."""
    person.follow(item, "section[aria-labelledby=due-heading]")
    person.reads_heading(item)
    person.tick("On track")
    person.fill("In one sentence", "Two programmes are left to choose from.")
    person.act_on(person.form.get_by_role("button", name=re.compile("^Save")))
    expect(person.page.get_by_role("heading", level=1)).not_to_have_text(item)
    go(person, "Home")
    expect(person.page.locator("[id^=due-]").filter(has_text=item)).to_have_count(0)


def paste_goals(person: Mouse) -> None:
    """Lines from elsewhere, looked at, become goals at once."""
    person.follow("Paste several strategic goals")
    person.fill("The lines", ["1. Every pupil counts with confidence", "2. Every pupil sings"])
    person.press("Look at them first")
    person.reads_heading("Are these the strategic goals?")
    person.press("Add the ticked lines")
    person.sees("Every pupil counts with confidence")


def find(person: Mouse, words: str, item: str) -> None:
    person.write(person.page.get_by_role("searchbox"), words)
    person.press("Search", "header")
    person.reads_heading(f"Search for “{words}”")
    person.act_on(person.page.get_by_role("link", name=item))
    person.reads_heading(item)


def add_a_school(person: Mouse) -> None:
    go(person, "Schools")
    person.start("Add a school")
    person.fill("Name of the school", "Elder Lane School")
    person.choose("Phase", "Primary")
    person.save()
    if person.page.get_by_role("heading", level=1).inner_text() == "Schools":
        person.follow("Elder Lane School")
    person.reads_heading("Elder Lane School")
    person.start("Start an improvement plan")
    person.choose("Academic year", "2026/27")
    person.save("Start the plan")
    person.reads_heading("Improvement plan 2026/27")


def answer_the_trust(person: Mouse, school: str) -> None:
    """A school's priority that answers one of the trust's; the rest answered from one list."""
    go(person, "Schools")
    person.follow(school)
    person.follow("Improvement plan 2026/27")
    asked = person.row("li.record", "Only at Birch")
    person.start("Answer with a new priority", asked)
    person.fill("Priority", "A library in every corridor")
    person.save()
    person.sees("A library in every corridor")
    person.start("Answer them from one list")
    person.sees("1 of 3 are not answered yet.")
    person.tick("Not ours, because …")
    person.fill("Not ours, because", "our days are long already")
    person.save("Save the answers")
    person.sees("Not ours, because our days are long already")


def do_the_work(person: Mouse) -> None:
    """On a priority's page: an action with owner, date and milestone, and how it is going."""
    person.start("Add an action")
    person.fill("Action", "Train two people in each school")
    person.choose("Who", "Trust leader of Ash Grove Trust")
    person.date("By when", "2026-12-11")
    person.save()
    person.sees("11 December 2026")
    action = person.row("li.action-row", "Train two people in each school")
    person.start("Add a milestone", action)
    person.fill("Milestone", "The first day of training")
    person.date("By when", "2026-11-27")
    person.save()
    person.sees("27 November 2026")
    person.start("Add an update")
    person.tick("On track")
    person.fill("In a sentence or two", "Both trainers are booked.")
    person.save()
    person.sees("Both trainers are booked.")


def enter_a_reading(person: Mouse, measure: str) -> None:
    go(person, "KPIs")
    person.follow(measure)
    person.start("Enter a figure")
    person.choose("School", "Birch Primary School")
    person.choose("Academic year", "2026/27")
    person.fill("Value", "83%")
    person.save()
    person.sees("83%")


def move_up(person: Mouse, item: str) -> None:
    """Move the last action of a page up, past the one before it."""
    row = person.row("li.action-row", item)
    person.unfold(f"More for {item}", row)
    person.press("Move up", row)
    moved = person.page.locator("li.action-row").first.filter(has_text=item)
    moved.wait_for()
    person.settled()


def delete_and_undo(person: Mouse, item: str) -> None:
    row = person.row("li.action-row", item)
    # A menu stays open after a move, for the next one.
    if row.locator("details.tools[open]").count() == 0:
        person.unfold(f"More for {item}", row)
    person.follow("Delete", row.locator("details.tools").first)
    person.save("Delete")
    assert person.page.locator("li.action-row").filter(has_text=item).count() == 0
    person.press("Undo", "#messages")
    person.page.locator("li.action-row").filter(has_text=item).wait_for()


def follow_the_line(person: Mouse, ash: SimpleNamespace) -> None:
    """From a school's action up to the goal of the board that it serves, and down again."""
    person.sees(ash.school_action.title)
    person.follow(f"{ash.priority}", "nav.line-of-sight")
    person.reads_heading(ash.priority.title)
    person.follow(f"{ash.goal}", "dl.facts")
    person.reads_heading(ash.goal.title)
    person.follow(ash.priority.title)
    person.reads_heading(ash.priority.title)
    person.follow(f"{ash.school_priority}")
    person.reads_heading(ash.school_priority.title)
    person.sees(ash.school_action.title)


def take_away_the_plan(person: Mouse) -> bytes:
    """Ask for the annual plan, wait for the worker, download the file."""
    go(person, "Documents")
    person.start("Make an annual plan")
    person.choose("Plan", "Growing together")
    person.choose("Academic year", "2026/27")
    person.save("Make it")
    call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)
    if not person.scripted:
        person.follow("Look again")
    person.sees("Your document is ready.")
    with person.page.expect_download() as download:
        person.follow("Download the PDF")
    return download.value.path().read_bytes()


def invite(person: Mouse, mailbox: list) -> None:
    go(person, "People")
    person.start("Invite somebody")
    person.fill("Full name", "Nell Newcomer")
    person.fill("E-mail address", "nell@ash-grove.example")
    role = person.form.get_by_label(re.compile("^Contributor")).get_attribute("id")
    person.tick(person.page.locator(f'label[for="{role}"]').inner_text())
    person.save("Send the invitation")
    person.sees("Nell Newcomer")
    assert mailbox[-1].to == ["nell@ash-grove.example"]
