"""A fortnight in the demonstration trust: four people write, the chair reads, no word is lost.

Each day is a function; the days between them pass on the server's clock. Every sentence that
somebody types is in ``TYPED``; at the end everybody looks for all of them.
"""

import re
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django_scopes import scope
from playwright.sync_api import expect
from time_machine import travel

from goals.models import StrategicPlan
from schools.models import SchoolPriority
from tests.browser.conftest import open_context
from tests.browser.fortnight import Somebody, at, work
from tests.browser.source_plans import text_of_pdf
from tests.screens import text_of
from trustplan.trusts.models import Trust

WORKER = "Fill the second family support post"
LISTEN = "Listen properly, and be heard"
FLUENCY = "Fluency in Year 2"
ABOUT_HER = "Support and challenge the chief executive"
HER_PROGRESS = "Objectives are agreed and the adviser is in place"
BOARD_ONLY = "Decide whether to merge with a neighbouring trust"
SCHOOL = "Little Otters Nursery and Infant School"

LENT = "The county has lent us a Marigold worker for Mondays."
MORNING = "Families asked for a Marigold morning first."
READERS = " Marigold readers visit every school."
NURSERY = "Marigold begins in the nursery. "
EVENING = " Grandparents of the Marigold group read in the evening."
ANSWER = "Let every Marigold job be shared by two people"
DECLINED = "the Marigold building has no network of its own yet"
LINES = [f"Marigold visit number {number}" for number in range(1, 13)]
BY_MISTAKE, TOO_MANY = LINES[2], LINES[11]


@pytest.fixture
def life(browser, live_server, complaints, settings, mailoutbox):
    """The trust as it was made before half-term, and its people, each with a browser."""
    settings.ORIGIN = live_server.url
    with travel(at(23, 10)):
        call_command("demo", verbosity=0)
    trust = Trust.objects.get(slug="hollinmere")
    keys = {"callum": "attendance", "bronwen": "otters_head", "siobhan": "education"}
    contexts, people = [], {}
    for name, key in {**keys, "adaeze": "chief", "chair": "chair"}.items():
        contexts.append(open_context(browser, live_server.url, complaints))
        page = contexts[-1].new_page()
        page.set_viewport_size({"width": 1280, "height": 900})
        people[name] = Somebody(page, key)
    with scope(trust=trust):
        plan = StrategicPlan.objects.get(state="approved")
        goals = {goal.code: goal.get_absolute_url() for goal in plan.goals.all()}
        fluency = SchoolPriority.objects.get(title=FLUENCY, plan__school__name=SCHOOL)
        school_plan = fluency.plan.get_absolute_url()
    yield SimpleNamespace(
        home=trust.get_absolute_url(),
        plan=plan,
        goals=goals,
        fluency=fluency.get_absolute_url(),
        school_plan=school_plan,
        mailbox=mailoutbox,
        people=list(people.values()),
        **people,
    )
    for context in contexts:
        context.close()


def test_a_fortnight(life):
    for moment, story in DAYS:
        with travel(moment):
            story(life)


def two_check_ins(life) -> None:
    """Day 1: a contributor and a head answer the digest, each from its link."""
    call_command("send_digests", verbosity=0)
    work()
    for person, title, status, sentence in (
        (life.callum, WORKER, "At risk", LENT),
        (life.bronwen, LISTEN, "Off track", MORNING),
    ):
        person.follows_mail(life.mailbox, title)
        person.checks_in(status, sentence)
        person.has_nothing_new()
        person.reads_heading("All done")
        person.sees(sentence)


def both_edit_one_goal(life) -> None:
    """Day 3: two leaders change one goal at once; the second is shown both texts and merges."""
    first, second = life.siobhan, life.adaeze
    for person in (first, second):
        person.opens(life.goals["A"])
        person.begins_to_change("Change this strategic goal")
    first.writes_in("Why this is important", READERS)
    second.writes_in("Why this is important", NURSERY, at="Home")
    first.save()
    second.act_on(second.form.get_by_role("button", name="Save", exact=True))
    conflict = second.page.locator(".conflict")
    expect(conflict).to_contain_text(f"{first.name} saved this while you were writing")
    for words in (READERS, NURSERY):
        expect(conflict).to_contain_text(words.strip())
    second.press("Merge both")
    expect(conflict).to_contain_text("The form now holds what both of you wrote")
    second.save()
    for words in (READERS, NURSERY):
        second.sees(words.strip())
    second.unfold("More for", ".page-actions")
    second.follow("History", ".page-actions")
    for words in (READERS, NURSERY):
        second.sees(words.strip())


def a_session_ends(life) -> None:
    """Day 5: in mid-sentence; what was typed before and after is there after sign-in."""
    person, half = life.bronwen, len(EVENING) // 2
    person.opens(life.fluency)
    person.begins_to_change("Change the priority")
    person.writes_in("Why this, and why now", EVENING[:half])
    person.page.get_by_text(re.compile("^Saved as a draft at")).wait_for()
    person.is_signed_out()
    person.page.keyboard.type(EVENING[half:])
    link = person.page.get_by_role("link", name="Sign in to go on").first
    link.wait_for()
    person.act_on(link)
    person.signs_in()
    expect(person.page.locator(".draft-offer")).to_be_visible()
    person.save()
    person.sees(EVENING.strip())


def twelve_lines(life) -> None:
    """Day 6: a list from Word, one day in which there never was."""
    person = life.bronwen
    person.opens(life.fluency)
    days = ["31 February" if number == 4 else f"{number + 1} Dec" for number in range(12)]
    pasted = [f"•\t{line}\tBronwen Tudur\t{day}" for line, day in zip(LINES, days, strict=True)]
    person.follow("Paste several actions")
    person.page.get_by_label("The lines").fill("\n".join(pasted))
    person.press("Look at them first")
    person.sees("There is no such day.")
    day = person.page.get_by_role("textbox", name=re.compile("of line 5")).last
    assert day.input_value() == "31 February"
    day.fill("28 Feb")
    person.press("Add the ticked lines")
    person.sees("28 February 2027")
    assert person.page.locator("li.action-row").filter(has_text="Marigold visit").count() == 12


def a_deletion_undone(life) -> None:
    """Day 8: one thing deleted by mistake comes back at once, another from the list."""
    person = life.bronwen
    person.opens(life.fluency)
    row = delete(person, BY_MISTAKE)
    person.press("Undo", "#messages")
    row.wait_for()
    row = delete(person, TOO_MANY)
    person.unfold(person.name, "header")
    person.follow("Deleted items", "header")
    person.press(f"Bring back {TOO_MANY}")
    person.page.locator("#messages .alert-success").wait_for()
    person.opens(life.fluency)
    row.wait_for()


def delete(person: Somebody, title: str):
    row = person.page.locator("li.action-row").filter(
        has=person.page.get_by_text(title, exact=True)
    )
    person.unfold(f"More for {title}", row)
    person.follow("Delete", row.locator("details.tools").first)
    person.save("Delete")
    expect(row).to_have_count(0)
    return row


def the_trust_is_answered(life) -> None:
    """Day 10: what the trust asks is answered from one list."""
    person = life.bronwen
    person.opens(life.school_plan)
    person.follow("Answer them from one list")
    for asked, choice, label, words in (
        ("Fill every teaching post", "Answer it with a new priority", "Our priority", ANSWER),
        ("Meet the national digital", "Not ours, because", "Not ours, because", DECLINED),
    ):
        decision = person.page.locator(".decision").filter(has_text=asked)
        decision.get_by_role("radio", name=re.compile(f"^{choice}")).check()
        decision.get_by_role("textbox", name=re.compile(f"^{label}")).fill(words)
    person.save("Save the answers")
    person.sees(ANSWER)
    person.sees(DECLINED)


def three_audiences(life) -> None:
    """Day 12: each document says what its readers may know, and nothing else."""
    person = life.chair
    person.opens(life.home)
    read = {
        audience: text_of_pdf(person.makes_document(audience, SCHOOL))
        for audience in ("The board only", "Trust leaders and the board", "Anyone")
    }
    board, leaders, public = read.values()
    for text in (board, leaders, public):
        assert READERS.strip() in text
        assert NURSERY.strip() in text
    for words, expected in (
        (BOARD_ONLY, [True, False, False]),
        (HER_PROGRESS, [True, False, False]),
        (ABOUT_HER, [True, True, False]),
        (MORNING, [True, True, False]),
        (EVENING.strip(), [True, True, False]),
        (ANSWER, [True, True, False]),
    ):
        assert [words in text for text in read.values()] == expected, words


def the_chair_reads(life) -> None:
    """Day 14: what changed is on the chair's home; the chief executive finds nothing of herself."""
    life.chair.opens(life.home)
    changed = life.chair.page.locator("section").filter(has_text="What changed in the last")
    expect(changed).to_contain_text(LISTEN)
    slug, plan = life.plan.trust.slug, life.plan.pk
    addresses = [
        life.home,
        f"{reverse('trust_search', args=[slug])}?q=chief executive",
        f"{reverse('trust_search', args=[slug])}?q=merge",
        reverse("plan_history", args=[slug, plan]),
        reverse("plan_tree", args=[slug, plan]),
        reverse("plan_detail", args=[slug, plan]),
        reverse("document_list", args=[slug]),
    ]
    for address in addresses:
        life.adaeze.opens(address)
        shown = life.adaeze.page.locator("main").inner_text()
        for hidden in (ABOUT_HER, HER_PROGRESS, BOARD_ONLY):
            assert hidden not in shown, (address, hidden)
    (document,) = life.adaeze.page.locator("main tbody tr").all()
    expect(document).to_contain_text("Anyone")
    for code in "FH":
        assert life.adaeze.page.goto(life.goals[code]).status == 404
    life.adaeze.page.goto("about:blank")


def everybody_looks(life) -> None:
    """And at the end: each word typed is read by everybody, and what is hidden stays hidden."""
    for person in life.people:
        reads = Reader(person.user)
        for address, typed in (
            (life.goals["A"], [READERS, NURSERY]),
            (life.fluency, [EVENING, *LINES]),
            (life.school_plan, [ANSWER, DECLINED]),
            (f"{life.home}search/?q=marigold", [LENT, MORNING, ANSWER, FLUENCY]),
        ):
            shown = reads(address)
            for words in typed:
                assert words.strip() in shown, (person.name, words)
        on_the_board = person is life.chair
        for words, address, sees in (
            (ABOUT_HER, life.goals["F"], person is not life.adaeze),
            (HER_PROGRESS, life.goals["F"], on_the_board),
            (BOARD_ONLY, life.goals["H"], on_the_board),
        ):
            assert (words in reads(address)) == sees, (person.name, words)


class Reader:
    """``reads(address)``: the words that somebody is shown there."""

    def __init__(self, user):
        self.client = Client()
        self.client.force_login(user)

    def __call__(self, address: str) -> str:
        return text_of(self.client.get(address))


DAYS = [
    (at(16), two_check_ins),
    (at(18), both_edit_one_goal),
    (at(20, hour=21), a_session_ends),
    (at(21), twelve_lines),
    (at(23), a_deletion_undone),
    (at(25), the_trust_is_answered),
    (at(27), three_audiences),
    (at(29, hour=19), the_chair_reads),
    (at(29, hour=20), everybody_looks),
]
