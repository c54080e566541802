"""Which updates are due from whom, by rhythm, owner and what may be seen."""

from datetime import date

import pytest
from django.utils import timezone

from goals.models import Action, Goal, Priority
from goals.queries.due import due_items, due_of_trust
from schools.models import SchoolAction, SchoolPriority
from tests.cast import YEAR, add
from trustplan.progress.rhythm import State
from trustplan.trusts.actions import change_record
from trustplan.trusts.scoping import enter

DECEMBER = date(YEAR, 12, 14)
SUBJECTS = (Goal, Priority, Action, SchoolPriority, SchoolAction)


@pytest.fixture(autouse=True)
def written_in_september(ash):
    for model in SUBJECTS:
        model.objects.update(created_at=timezone.make_aware(timezone.datetime(YEAR, 9, 1)))


def names(items) -> list[str]:
    return [str(item.subject) for item in items]


def of(ash, who: str, today: date = DECEMBER) -> list:
    return due_items(enter(getattr(ash, who), ash.trust.slug), today)


def test_an_owner_is_asked_for_what_they_own_the_longest_due_first(ash):
    items = of(ash, "contributor")
    assert [(item.kind, item.state, item.due_on) for item in items] == [
        ("action", State.OVERDUE, date(YEAR, 10, 23)),
        ("school_action", State.OVERDUE, date(YEAR, 10, 23)),
        ("priority", State.DUE, date(YEAR, 12, 18)),
        ("school_priority", State.DUE, date(YEAR, 12, 18)),
    ]
    assert items[0].words == "Overdue since 23 October 2026"
    assert items[2].last == ash.update
    lines = [[step.text for step in line] for line in items[1].lines]
    goal, priority, own = "A. Every pupil reads well", str(ash.priority), str(ash.school_priority)
    assert lines == [[goal, priority, own]]


def test_nobody_else_is_asked(ash):
    assert names(of(ash, "leader")) == ["A. Every pupil reads well"]
    for who in ["clerk", "chair", "school_leader", "governor", "administrator"]:
        assert of(ash, who) == []


@pytest.mark.parametrize(
    ("record", "values"),
    [
        ("priority", {"dropped_on": date(YEAR, 10, 1), "dropped_because": "No money"}),
        ("priority", {"status": "complete"}),
        ("priority", {"starts": date(YEAR + 1, 1, 4)}),
        ("priority", {"year": YEAR - 1}),
        ("priority", {"update_rhythm": "never"}),
        ("priority", {"owner": None}),
        ("priority", {"progress_audience": "board"}),
        ("plan", {"state": "superseded"}),
        ("plan", {"state": "draft"}),
        ("birch_plan", {"state": "evaluated"}),
        ("birch", {"left_on": date(YEAR, 9, 30)}),
    ],
)
def test_what_is_not_in_force_or_hidden_is_not_due(ash, record, values):
    asked = {str(ash.school_priority) if "birch" in record else str(ash.priority)}
    assert asked & set(names(of(ash, "contributor")))
    change_record(getattr(ash, record), by=ash.by, **values)
    assert not asked & set(names(of(ash, "contributor")))


def test_what_is_about_somebody_is_not_asked_of_them(ash):
    change_record(ash.board_goal, by=ash.by, owner=ash.members["leader"])
    change_record(ash.leader_goal, by=ash.by, owner=ash.members["leader"])
    assert names(of(ash, "leader")) == ["A. Every pupil reads well"]
    change_record(ash.board_goal, by=ash.by, owner=ash.members["clerk"])
    assert names(of(ash, "clerk")) == ["B. Merger talks in confidence"]


def test_all_owners_for_those_who_look_after_them(ash):
    due = due_of_trust(enter(ash.leader, ash.trust.slug), DECEMBER)
    assert {str(one.owner): len(one.late) for one in due.owners} == {
        str(ash.contributor): 2,
        str(ash.leader): 0,
    }
    assert [str(one.owner) for one in due.late_owners] == [str(ash.contributor)]
    unowned = set(names(due.unowned))
    assert unowned == {str(ash.narrow_priority), str(ash.cedar_priority)}
    at_birch = due_of_trust(enter(ash.school_leader, ash.trust.slug), DECEMBER)
    assert str(ash.cedar_priority) not in names(at_birch.unowned)
    to_board = due_of_trust(enter(ash.clerk, ash.trust.slug), DECEMBER)
    assert "Meet the other board" in names(to_board.unowned)


def test_ten_queries_however_many(ash, django_assert_max_num_queries):
    access = enter(ash.contributor, ash.trust.slug)
    owner = ash.members["contributor"]
    for number in range(3):
        priority = add(ash, Priority, plan=ash.plan, year=YEAR, title=f"P{number}", owner=owner)
        add(ash, Action, priority=priority, title=f"A{number}", owner=owner)
        add(ash, Action, goal=ash.goal, title=f"G{number}", owner=owner)
        add(ash, Goal, plan=ash.plan, title=f"Goal {number}", owner=owner)
        own = add(ash, SchoolPriority, plan=ash.birch_plan, title=f"S{number}", owner=owner)
        add(ash, SchoolAction, priority=own, title=f"SA{number}", owner=owner)
    with django_assert_max_num_queries(10):
        items = due_items(access, date(YEAR + 1, 6, 1))
        assert [item.url and item.words and item.school for item in items]
    assert len(items) == 4 + 6 * 3
