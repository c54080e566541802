"""The front page: what needs somebody first, then the picture that each role needs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from time_machine import travel

from goals.models import Action, Goal, Priority, StrategicPlan, Update
from kpis.models import Measure, Target
from schools.models import SchoolAction, SchoolPriority
from tests.cast import YEAR, add
from tests.matrix.data import document
from tests.screens import assert_fragment_is_page, form_of, text_of, tree
from trustplan.trusts.actions import change_record
from trustplan.trusts.models import Grant, Role, Trust

ALL = (Goal, Priority, Action, SchoolPriority, SchoolAction)


def day(month: int, number: int):
    return timezone.make_aware(timezone.datetime(YEAR, month, number, 9))


@pytest.fixture(autouse=True)
def december(ash):
    """Everything was written in September, and the half term ends on Friday."""
    for model in ALL:
        model.objects.update(created_at=day(9, 1))
    for model in (Goal, Priority, SchoolPriority, StrategicPlan, Measure, Target):
        model.history.update(history_date=day(9, 1))
    with travel(day(12, 14), tick=False):
        yield


@pytest.fixture
def home(visit):
    return lambda who: visit(who).get("trust_home")


def headings(response) -> list[str]:
    """The headings of the page below its first, in order."""
    return [" ".join(one.get_text(" ").split()) for one in tree(response).select("#page h2")]


def panel(response, key: str) -> str:
    """What the panel with a heading of this id says; nothing where there is no such panel."""
    found = tree(response).select_one(f"section[aria-labelledby={key}-heading]")
    return " ".join(found.get_text(" ").split()) if found else ""


DUE, MINE, LATE, RED = "Due from you", "What is yours", "Late with updates", "Off track"
HEAT, PLAN = "Schools and this year’s priorities", "Growing together 2024–2028"
BIRCH, CHANGED = "Birch Primary School, 2026/27", "What changed in the last 4 weeks"
DOCUMENTS, ONE_STEP, INVITED = (
    "Documents",
    "Without a second step at sign-in",
    "Invited, not yet here",
)


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("administrator", [ONE_STEP, INVITED, PLAN]),
        ("leader", [DUE, MINE, RED, LATE, HEAT, PLAN]),
        ("school_leader", [MINE, BIRCH, PLAN]),
        ("contributor", [DUE, MINE]),
        ("clerk", [CHANGED, PLAN, DOCUMENTS]),
        ("chair", [CHANGED, PLAN, DOCUMENTS]),
        ("trustee", [CHANGED, PLAN, DOCUMENTS]),
        ("governor", [BIRCH, CHANGED, PLAN, DOCUMENTS]),
    ],
)
def test_each_role_is_shown_what_it_comes_for(home, role, expected):
    assert headings(home(role)) == expected


def test_who_holds_several_roles_gets_each_part_once_in_few_queries(ash, visit, home):
    for role in (Role.ADMINISTRATOR, Role.TRUSTEE):
        add(ash, Grant, membership=ash.members["leader"], role=role)
    found = headings(home("leader"))
    wanted = [DUE, ONE_STEP, INVITED, MINE, CHANGED, RED, LATE, DOCUMENTS, HEAT, PLAN]
    assert found == wanted
    visitor = visit("leader")
    visitor.get("trust_home")
    change_record(ash.priority, by=ash.by, status="off_track")
    with CaptureQueriesContext(connection) as queries:
        visitor.get("trust_home")
    assert len(queries) <= 20


def test_from_what_is_due_to_a_saved_update_in_two_clicks(ash, visit):
    visitor = visit("contributor")
    page = visitor.get("trust_home")
    assert "4 updates are due from you" in text_of(page)
    assert panel(page, "due").count("Overdue since") == 2
    link = tree(page).select_one(f"#due-{ash.priority.key}")
    form = visitor.client.get(link["href"])
    said = {**form_of(form), "status": "on_track", "narrative": "We caught up."}
    assert visitor.client.post(link["href"], said).status_code == 302
    assert Update.objects.filter(priority=ash.priority).first().narrative == "<p>We caught up.</p>"
    assert "3 updates are due from you" in text_of(visitor.get("trust_home"))


def test_nothing_due_says_so(home):
    assert "No update is due from you" in text_of(home("school_leader"))
    assert "due from you" not in text_of(home("trustee"))
    assert "Nothing is waiting for you." in text_of(home("school_leader"))


def test_a_leader_sees_who_is_late_and_what_turned_red(ash, home):
    change_record(ash.priority, by=ash.by, status="off_track")
    page = home("leader")
    assert "Contributor of Ash Grove Trust" in panel(page, "late")
    assert "2 updates, the longest since 23 October 2026" in panel(page, "late")
    assert "new: was not started" in panel(page, "off-track")
    change_record(ash.priority, by=ash.by, progress_audience="board")
    page = home("leader")
    assert "is off track." in panel(page, "off-track")
    assert "1 update, the longest since" in panel(page, "late")


def test_what_was_of_a_year_that_is_over_is_nobodys_task(ash, home):
    change_record(ash.action, by=ash.by, update_rhythm="never", title="Still mine")
    assert "Still mine Action" in panel(home("contributor"), "mine")
    change_record(ash.priority, by=ash.by, year=YEAR - 1)
    assert "Still mine" not in text_of(home("contributor"))


def test_the_heat_is_the_leaders(ash, home):
    change_record(ash.school_priority, by=ash.by, status="at_risk")
    assert "Birch At risk" in panel(home("leader"), "heat")
    assert not tree(home("trustee")).select(".heat")


def test_a_head_sees_what_the_school_has_not_answered(ash, home):
    page = panel(home("school_leader"), ash.birch.anchor)
    assert "1 of the trust’s priorities waits for the school’s answer" in page
    assert "1. Daily phonics for all of Year 1" in page
    assert "waits" not in panel(home("governor"), ash.birch.anchor)
    assert "Cedar" not in text_of(home("school_leader"))


def test_a_trustee_sees_what_changed_as_far_as_they_could_read_it_then(ash, home):
    change_record(ash.priority, by=ash.by, status="off_track")
    change_record(ash.school_priority, by=ash.by, status="on_track")
    change_record(ash.target, by=ash.by, value=90)
    page = panel(home("trustee"), "changed")
    assert "One phonics programme in all schools Priority, was not started Off track" in page
    assert "School priority, Birch, was not started On track" in page
    assert "Phonics standard in Year 1 Target for 2026/27 85% → 90%" in page
    # What was the board's alone weeks ago is not told to others now that they may read it.
    ash.priority.history.filter(history_date=day(9, 1)).update(progress_audience="board")
    ash.measure.history.update(figures_audience="board")
    assert "One phonics programme" in panel(home("chair"), "changed")
    page = panel(home("governor"), "changed")
    assert "Daily phonics" in page
    assert "One phonics programme" not in page
    assert "90%" not in page


def test_what_is_younger_is_compared_with_how_it_began(ash, home):
    young = add(ash, Goal, plan=ash.plan, title="Just begun")
    assert "Just begun" not in panel(home("trustee"), "changed")
    change_record(young, by=ash.by, status="at_risk")
    shown = panel(home("trustee"), "changed")
    assert "Just begun Strategic goal, was not started At risk" in shown


def test_a_plan_that_was_approved_is_news(ash, home):
    change_record(ash.draft, by=ash.by, state="approved")
    assert "What comes next 2028–2031 Plan Now approved" in panel(home("trustee"), "changed")
    add(ash, StrategicPlan, title="Brand new", first_year=2030, last_year=2030)
    assert "Brand new 2030–2031 Plan New: draft" in panel(home("trustee"), "changed")
    assert "Brand new" not in text_of(home("governor"))


def test_documents_that_one_may_read_the_newest_first(ash, home, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    document(ash, plan=ash.plan, audience="board")
    assert "Growing together 2026/27" in panel(home("clerk"), "documents")
    assert "Growing together" not in panel(home("governor"), "documents")


def test_an_administrator_sees_who_can_get_in(ash, home):
    page = home("administrator")
    assert "8 people sign in with a password alone" in panel(page, "one-step")
    assert "Clerk of Ash Grove Trust" in panel(page, "one-step")
    assert "Ivy Invited" in panel(page, "invited")
    ash.clerk.authenticator_set.create(type="totp", data={})
    page = panel(home("administrator"), "one-step")
    assert "7 people sign in with a password alone" in page
    assert "Clerk of" not in page


def test_a_new_trust_begins_with_its_first_steps(ash, home):
    change_record(ash.plan, by=ash.by, state="superseded")
    Trust.objects.update(vision="")
    assert headings(home("administrator"))[0] == "First steps"
    assert "Say who you are" in text_of(home("administrator"))


def test_fragment_is_page(visit):
    for role in ("leader", "trustee"):
        assert_fragment_is_page(visit(role).client, visit(role).url("trust_home"))
