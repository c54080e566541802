"""The annual plan as a document: everything in its order, under the headings of the plan."""

from datetime import date

import pytest

from goals.actions.objectives import objective_drop
from goals.models import Goal, PlanSection, Priority, PriorityGoal, StrategicPlan
from tests.cast import YEAR, add
from trustplan.trusts.actions import change_record, delete_record

from .conftest import in_order

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def test_everything_in_its_order(ash, annual):
    change_record(ash.goal, by=ash.by, why="<p>Reading opens the rest of school.</p>")
    add(ash, PlanSection, plan=ash.plan, heading="The middle", place="2-middle", text="<p>m</p>")
    add(ash, PlanSection, plan=ash.plan, heading="The back", place="3-back", text="<p>b</p>")
    in_order(
        annual().body(),
        *("Foreword", "A word before."),
        *("Our vision", "Our commitment to pupils", "Every child is known."),
        *("Our values", "Courage", "We try what is hard."),
        *("Our principles", "Learners first"),
        *("How we wrote it", "With all of you."),
        *("Strategic goals 2024–2028", "People", "Who we are.", "Leaders of tomorrow"),
        *("What will this look like?", "Every post has a way up."),
        *("A. Every pupil reads well", "Courage", "Six schools of eight."),
        *("Why this is important", "Reading opens the rest of school."),
        *("In detail", "Phonics is taught well in every school."),
        *("Phonics standard in Year 1", "78%", "85%"),
        *(
            "1. One phonics programme in all schools",
            "Contributor of Ash Grove",
            "Training is late",
        ),
        *("Choose the programme", "1 December 2026", "Shortlist of two"),
        *("B. Merger talks in confidence", "Meet the other board"),
        *("The middle", "Other priorities for 2026/27", "Only at Birch", "The back"),
        *("Birch Primary School", "1. Daily phonics for all of Year 1"),
        *(
            "Answers the trust’s priority",
            "One phonics programme",
            "which serves",
            "A. Every pupil",
        ),
        *("It has begun.", "79%", "Timetable the sessions", "Week one"),
        *("Cedar High School", "Reading at the start of Year 7"),
        *("Not ours, because", "One phonics programme", "we teach no phonics"),
    )


def test_priorities_as_a_list_of_their_own(ash, annual):
    change_record(
        ash.plan,
        by=ash.by,
        layout=StrategicPlan.Layout.OWN_LIST,
        goals_heading="What we aim for",
        priorities_heading="What we do this year",
    )
    in_order(
        annual().body(),
        *("What we aim for", "A. Every pupil reads well", "C. The chief executive settles in"),
        *("What we do this year", "1. One phonics programme"),
        *("Serves the strategic goal", "A. Every pupil reads well", "Only at Birch"),
    )


def test_a_priority_of_two_goals_is_printed_once(ash, annual):
    add(ash, PriorityGoal, priority=ash.priority, goal=ash.board_goal)
    body = annual().body()
    assert body.count("Choose the programme") == 1
    in_order(body, "B. Merger talks", "Served as well by the priority", "One phonics programme")


def test_the_trusts_own_words(ash, annual):
    ash.trust.goal_word, ash.trust.priority_word = "strategic aim", "objective"
    ash.trust.save()
    body = annual().body()
    in_order(body, "Strategic aims 2024–2028", "Objective for 2026/27", "Other objectives")
    assert "riorit" not in body.partition("Birch Primary School")[0]


def test_dropped_and_added_goals_say_when_and_why(ash, annual):
    change_record(ash.goal, by=ash.by, added_on=date(2025, 1, 6))
    objective_drop(ash.board_goal, by=ash.by, on=date(2026, 3, 3), because="They withdrew.")
    body = annual().body()
    in_order(body, "A. Every pupil", "Added on 6 January 2025.", "B. Merger")
    in_order(body, "B. Merger", "Dropped on 3 March 2026: They withdrew.")
    assert "Meet the other board" not in body


def test_goals_are_grouped_by_tier_where_there_are_no_themes(ash, annual):
    delete_record(ash.theme, by=ash.by)
    change_record(ash.leader_goal, by=ash.by, tier=Goal.Tier.FINANCE)
    in_order(
        annual().body(),
        *("Board", "A. Every pupil", "B. Merger", "Leadership: financial", "C. The chief"),
    )


def test_only_the_year_asked_for(ash, annual):
    add(ash, Priority, plan=ash.plan, year=YEAR + 1, title="Next year's canary")
    assert "canary" not in annual().text


def test_an_empty_plan_is_a_document_still(ash, annual):
    printed = annual(plan=add(ash, StrategicPlan, title="Blank", first_year=2026, last_year=2026))
    assert "Blank" in printed.pages[0]
    assert "Strategic goals" not in printed.text


def test_a_draft_says_so(ash, annual):
    plan = add(ash, StrategicPlan, title="Blank", first_year=2026, last_year=2026)
    assert "Draft" in annual(plan=plan).pages[0]
    assert "Draft" not in annual().pages[0]


def test_long_words_and_names_stay_on_the_page(ash, annual):
    change_record(ash.goal, by=ash.by, title="Donaudampfschifffahrt" * 20)
    change_record(ash.action, by=ash.by, title="W" * 300)
    printed = annual()
    assert printed.text.replace(" ", "").count("Donaudampfschifffahrt" * 20) >= 1
    assert "W" * 300 in printed.text.replace(" ", "")
