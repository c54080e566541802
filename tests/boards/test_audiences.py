"""What is not for an audience stands nowhere in a document for it: not even as a count."""

import pytest

from boards.choices import Section
from boards.content import Choice
from goals.models import GoalSchool, Update
from schools.models import SchoolPriority
from tests.cast import add
from trustplan.trusts.access import reader_access
from trustplan.trusts.actions import change_record
from trustplan.trusts.scoping import enter

pytestmark = pytest.mark.django_db

BELOW_BOARD = ["leaders", "trust", "public"]
# All but the count of statuses, which names each of them.
WORDS_ALONE = Choice(frozenset(set(Section.values) - {Section.PICTURE}))


@pytest.mark.parametrize("audience", BELOW_BOARD)
def test_wording_for_the_board_alone(ash, annual_text, audience):
    text = annual_text(audience)
    assert "Merger" not in text
    assert "Meet the other board" not in text
    assert "B." not in text
    assert "Reserves in confidence" not in text


def test_the_board_reads_it(ash, annual_text):
    assert "Merger talks in confidence" in annual_text("board")


@pytest.mark.parametrize("audience", BELOW_BOARD)
def test_progress_for_the_board_alone(ash, annual_text, audience):
    change_record(ash.leader_goal, by=ash.by, wording_audience="public", status="off_track")
    add(ash, Update, goal=ash.leader_goal, status="off_track", narrative="<p>Canary</p>",
        author=ash.chair)  # fmt: skip
    text = annual_text(audience, choice=WORDS_ALONE)
    assert "The chief executive settles in" in text
    assert "Canary" not in text
    assert "Off track" not in text


def test_what_is_not_to_be_known_is_not_counted(ash, annual_text):
    change_record(ash.priority, by=ash.by, status="off_track")
    assert "Of 2 priorities 1 is off track" in annual_text("board")
    change_record(ash.priority, by=ash.by, progress_audience="board")
    assert "off track" not in annual_text("leaders")


def test_actions_are_printed_without_their_progress(ash, annual_text):
    change_record(ash.action, by=ash.by, status="off_track", evidence="Evidence canary")
    change_record(ash.priority, by=ash.by, progress_audience="board")
    text = annual_text("trust", choice=WORDS_ALONE)
    assert "Choose the programme" in text
    assert "Off track" not in text
    assert "Evidence canary" not in text
    assert "Evidence canary" in annual_text("board")


@pytest.mark.parametrize("audience", BELOW_BOARD)
def test_figures_for_the_board_alone(ash, annual_text, audience):
    change_record(ash.measure, by=ash.by, figures_audience="board", wording_audience="public")
    text = annual_text(audience)
    assert not {"78%", "79%", "85%"} & set(text.split())


def test_figures_of_a_goal_for_the_board_alone(ash, annual_text):
    for record in [ash.goal, ash.priority, ash.school_priority]:
        change_record(record, by=ash.by, figures_audience="board")
    text = annual_text("trust")
    assert "Phonics standard in Year 1" in text
    assert not {"78%", "79%", "85%"} & set(text.split())


def test_a_record_about_a_person_is_not_in_their_documents(ash, annual_text):
    access = reader_access(enter(ash.leader, ash.trust.slug), "leaders")
    assert "chief executive" not in annual_text("leaders", access)
    assert "chief executive" in annual_text("leaders")


def test_somebody_limited_to_a_school_reads_of_no_other(ash, annual_text):
    add(ash, GoalSchool, goal=ash.goal, school=ash.cedar)
    access = reader_access(enter(ash.governor, ash.trust.slug), "trust")
    text = annual_text("trust", access)
    assert "Birch Primary School" in text
    assert "Cedar" not in text
    assert "Applies to: certain schools" in text


def test_a_restricted_school_priority(ash, annual_text, school_plan):
    add(ash, SchoolPriority, plan=ash.birch_plan, title="Canary", wording_audience="board")
    assert "Canary" in annual_text("board")
    assert "Canary" not in annual_text("trust")
    assert "Canary" not in school_plan("leaders").text


def test_the_public_reads_no_schools_draft(ash, annual_text):
    for record in [ash.goal, ash.priority, ash.school_priority]:
        change_record(record, by=ash.by, wording_audience="public")
    change_record(ash.birch_plan, by=ash.by, introduction="<p>Canary</p>")
    assert "Canary" not in annual_text("public")
    change_record(ash.birch_plan, by=ash.by, state="agreed")
    assert "Canary" in annual_text("public")


def test_the_public_is_not_told_why_a_school_declines(ash, annual_text):
    change_record(ash.priority, by=ash.by, wording_audience="public")
    change_record(ash.cedar_plan, by=ash.by, state="agreed")
    assert "we teach no phonics" in annual_text("trust")
    assert "we teach no phonics" not in annual_text("public")


def test_drafts_are_for_those_who_read_drafts(ash, annual_text):
    with pytest.raises(LookupError):
        annual_text("trust", reader_access(enter(ash.governor, ash.trust.slug), "trust"), ash.draft)
    trustee = reader_access(enter(ash.trustee, ash.trust.slug), "trust")
    assert "What comes next" in annual_text("trust", trustee, ash.draft)
