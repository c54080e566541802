"""Breadcrumbs are the line of sight: up to what a record serves, and never by what is hidden."""

import pytest

from goals.models import PriorityGoal
from tests.cast import add
from tests.screens import tree


def crumbs(visitor, name: str, *args) -> list[str]:
    page = tree(visitor.get(name, *args))
    (trail,) = page.select('nav[aria-label="Breadcrumb"]')
    assert all(link["href"].startswith("/t/ash-grove/") for link in trail.select("a"))
    return [" ".join(step.text.split()) for step in trail.select("li")]


PLANS = ["Plans", "Growing together"]
SCHOOLS = ["Schools", "Birch", "Plan 2026/27"]
A, ONE = "Strategic goal A", "1. One phonics programme in all schools"
DAILY = "Daily phonics for all of Year 1"
PAGES = {
    ("plan_detail", "plan"): PLANS,
    ("goal_detail", "goal"): [*PLANS, "People", A],
    ("goal_edit", "goal"): [*PLANS, "People", A, "Change the strategic goal"],
    ("aim_edit", "aim"): [*PLANS, "People", A, "Phonics is taught well in every school."],
    ("priority_detail", "priority"): [*PLANS, A, ONE],
    ("action_edit", "action"): [*PLANS, A, ONE, "Choose the programme"],
    ("school_detail", "birch"): SCHOOLS[:2],
    ("improvement_plan_detail", "birch_plan"): SCHOOLS,
    ("school_priority_detail", "school_priority"): [*SCHOOLS, DAILY],
    ("school_action_edit", "school_action"): [*SCHOOLS, DAILY, "Timetable the sessions"],
    ("measure_detail", "measure"): ["KPIs", "Phonics standard in Year 1"],
    ("value_edit", "value"): ["About us", "Courage"],
    ("term_edit", "term"): ["Term dates"],
}


@pytest.mark.parametrize(("name", "record"), PAGES)
def test_each_page_below_a_list_shows_the_way_down_to_it(name, record, ash, visit):
    who = "administrator" if name == "term_edit" else "leader"
    found = crumbs(visit(who), name, getattr(ash, record))
    expected = PAGES[name, record]
    assert found[: len(expected)] == expected


def test_the_history_of_a_record_stands_below_it(ash, visit):
    found = crumbs(visit("leader"), "record_history", ash.milestone.kind(), ash.milestone)
    assert found == [*PLANS, A, ONE, "Choose the programme", "Shortlist of two", "History"]


def test_a_goal_that_the_reader_may_not_see_is_no_step(ash, visit):
    add(ash, PriorityGoal, priority=ash.priority, goal=ash.board_goal)
    assert crumbs(visit("leader"), "priority_detail", ash.priority) == [*PLANS, A, ONE]
    both = f"{A}, Strategic goal B"
    assert crumbs(visit("clerk"), "priority_detail", ash.priority) == [*PLANS, both, ONE]


def test_somebody_who_only_reads_their_membership_is_not_sent_to_the_people(ash, visit):
    member = ash.members["trustee"]
    page = visit("trustee").get("record_history", member.kind(), member)
    assert not tree(page).select('nav[aria-label="Breadcrumb"]')
