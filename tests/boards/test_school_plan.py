"""A school's improvement plan as a document."""

import pytest

from goals.models import Answer, Priority, PriorityGoal
from tests.cast import YEAR, add
from trustplan.trusts.actions import change_record

from .conftest import in_order

pytestmark = pytest.mark.django_db


def test_everything_in_its_order(ash, school_plan):
    change_record(ash.birch_plan, by=ash.by, introduction="<p>We are a small school.</p>")
    change_record(
        ash.school_priority,
        by=ash.by,
        rationale="<p>Too few read at five.</p>",
        success_criteria="<p>Nine in ten pass.</p>",
    )
    printed = school_plan()
    in_order(printed.pages[0], "Ash Grove Trust", "School improvement plan", "Birch", "2026/27")
    in_order(
        printed.body(),
        *("Where we stand", "We are a small school.", "Our priorities"),
        *("1. Daily phonics", "Lead: Contributor", "Answers the trust’s priority"),
        *("1. One phonics programme", "which serves", "A. Every pupil reads well"),
        *("On track" if ash.school_priority.status == "on_track" else "It has begun.",),
        *("Too few read at five.", "Nine in ten pass.", "79%"),
        *("Timetable the sessions", "Week one"),
    )


def test_what_the_school_declines(ash, school_plan):
    body = school_plan(plan=ash.cedar_plan).body()
    in_order(body, "Trust priorities that are not ours", "One phonics", "we teach no phonics")


def test_nothing_of_the_trusts_draft(ash, school_plan):
    draft = add(ash, Priority, plan=ash.draft, year=YEAR, title="Canary")
    add(ash, PriorityGoal, priority=draft, goal=ash.goal)
    add(
        ash,
        Answer,
        priority=draft,
        improvement_plan=ash.birch_plan,
        school_priority=ash.school_priority,
    )
    assert "Canary" not in school_plan().text


def test_no_word_of_another_school(ash, school_plan):
    assert "Cedar" not in school_plan().text
