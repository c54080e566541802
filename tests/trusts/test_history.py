"""What a history tells is what its reader could have read at the time, and may read now."""

import pytest
from django.urls import reverse

from goals.models import Action, Aim, PriorityGoal, Update
from tests.cast import add
from tests.screens import text_of
from trustplan.trusts.actions import change_record, create_record, delete_record
from trustplan.trusts.models import Grant, Membership, Role

BOARD = dict.fromkeys(["wording_audience", "progress_audience", "figures_audience"], "board")
TRUST = dict.fromkeys(BOARD, "trust")


@pytest.fixture
def history(ash, client):
    """``history("leader", record)``: what that person of Ash Grove reads of its history."""

    def read(role: str, record) -> str:
        client.force_login(getattr(ash, role))
        url = reverse("record_history", args=[ash.trust.slug, record.kind(), record.pk])
        response = client.get(url)
        assert response.status_code == 200
        return text_of(response)

    return read


def test_what_was_the_boards_alone_stays_so(ash, history):
    change_record(ash.board_goal, by=ash.clerk, title="A partner is sought")
    change_record(ash.board_goal, by=ash.clerk, title="A partner is found", **TRUST)
    change_record(ash.board_goal, by=ash.leader, title="We work with a partner")
    seen = history("leader", ash.board_goal)
    assert "Merger talks" not in seen
    assert "is sought" not in seen
    assert "A partner is found" in seen
    assert "Merger talks" in history("clerk", ash.board_goal)


def test_so_do_the_parts_of_what_was_the_boards_alone(ash, history):
    aim = add(ash, Aim, goal=ash.board_goal, text="Dean Moor joins us")
    change_record(aim, by=ash.clerk, text="One partner joins us")
    action = add(ash, Action, goal=ash.board_goal, title="Write to Dean Moor")
    change_record(action, by=ash.clerk, title="Write to the partner")
    change_record(ash.board_goal, by=ash.clerk, **TRUST)
    for part in (aim, action):
        assert "Dean Moor" not in history("leader", part)
        assert "Dean Moor" in history("clerk", part)


def test_what_was_about_its_reader_stays_hidden_from_them(ash, history):
    change_record(ash.leader_goal, by=ash.clerk, title="The chief executive stays")
    change_record(ash.leader_goal, by=ash.clerk, title="Leadership is steady", about=None)
    seen = history("leader", ash.leader_goal)
    assert "settles in" not in seen
    assert "stays" not in seen
    assert "About a person" not in seen
    change_record(ash.leader_goal, by=ash.leader, title="Leadership grows")
    assert "Leadership is steady" in history("leader", ash.leader_goal)


def test_whom_it_is_about_is_told_to_those_who_write_it(ash, history):
    change_record(ash.goal, by=ash.leader, about=ash.members["school_leader"])
    assert "About a person" in history("leader", ash.goal)
    assert "About a person" not in history("contributor", ash.goal)
    change_record(ash.goal, by=ash.leader, wording_audience="public")
    assert "About a person" not in history("school_leader", ash.goal)


def test_progress_that_was_the_boards_alone_stays_so(ash, history):
    goal = change_record(ash.goal, by=ash.by, progress_audience="board", status="off_track")
    change_record(goal, by=ash.by, status="at_risk")
    change_record(goal, by=ash.by, progress_audience="trust")
    change_record(goal, by=ash.by, status="complete")
    seen = history("leader", goal)
    assert "Off track" not in seen
    assert "At risk" in seen
    assert "Complete" in seen
    assert "Off track" in history("clerk", goal)


def test_an_update_tells_only_what_could_be_read_of_progress_then(ash, history):
    goal = change_record(ash.goal, by=ash.by, progress_audience="board")
    update = create_record(
        Update(
            trust=ash.trust, goal=goal, status="at_risk", narrative="<p>Ada leaves.</p>",
            made_on="2026-10-01", author=ash.clerk,
        ),
        by=ash.clerk,
    )  # fmt: skip
    update = change_record(update, by=ash.clerk, narrative="<p>A post is open.</p>")
    change_record(goal, by=ash.by, progress_audience="trust")
    assert "Ada leaves" not in history("leader", update)
    assert "Ada leaves" in history("clerk", update)


def test_a_figure_tells_only_what_could_be_read_then(ash, history):
    measure = change_record(ash.measure, by=ash.by, figures_audience="board")
    reading = change_record(ash.reading, by=ash.by, value=41)
    reading = change_record(reading, by=ash.by, value=42)
    change_record(measure, by=ash.by, figures_audience="trust")
    change_record(reading, by=ash.by, value=80)
    seen = history("leader", reading)
    assert "41" not in seen
    assert "41" in history("clerk", reading)


def test_links_of_a_time_when_it_was_the_boards_alone(ash, history):
    link = add(ash, PriorityGoal, priority=ash.priority, goal=ash.board_goal)
    link.delete()
    change_record(ash.board_goal, by=ash.clerk, **TRUST)
    assert "One phonics programme" not in history("leader", ash.board_goal)
    assert "One phonics programme" in history("clerk", ash.board_goal)


def test_a_plan_is_read_from_its_approval_on_by_those_who_read_no_drafts(ash, history):
    change_record(ash.draft, by=ash.leader, title="Fewer schools, larger ones")
    change_record(ash.draft, by=ash.leader, title="What follows", state="approved")
    assert "Fewer schools" not in history("governor", ash.draft)
    assert "Fewer schools" in history("trustee", ash.draft)


def test_a_draft_is_not_named_to_those_who_read_no_drafts(ash, history):
    change_record(ash.plan, by=ash.leader, supersedes=ash.draft)
    assert "What comes next" not in history("governor", ash.plan)
    assert "What comes next" in history("trustee", ash.plan)


def test_who_left_and_came_back_is_the_same_person(ash, client):
    """A goal about somebody's earlier time in the trust is about them still."""
    goal = change_record(
        ash.goal, by=ash.by, about=ash.members["leader"], wording_audience="public",
        progress_audience="trust",
    )  # fmt: skip
    change_record(goal, by=ash.by, status="off_track")
    delete_record(ash.members["leader"], by=ash.by)
    again = add(ash, Membership, user=ash.leader)
    add(ash, Grant, membership=again, role=Role.LEADER)
    client.force_login(ash.leader)
    page = text_of(client.get(goal.get_absolute_url()))
    assert "Every pupil reads well" in page
    assert "Off track" not in page
    assert "Six schools of eight" not in page
