"""A published plan of lettered goals is typed in through the screens and comes out whole."""

import pytest

from tests.browser.source_plans import (
    LetteredPlan,
    assert_in_order,
    lettered_plan,
    plain,
    text_of_pdf,
)
from tests.browser.writing import Writer
from tests.cast import make_writer

YEAR = "2024/25"


@pytest.fixture
def plan() -> LetteredPlan:
    return lettered_plan()


@pytest.fixture
def writer(plan, page, sign_in, transactional_db) -> Writer:
    trust, user = make_writer("Lettered Plan Trust", "lettered")
    sign_in(user)
    return Writer(page, trust.get_absolute_url(), scripted=True)


def test_source_plan_001(plan, writer):
    write_values(writer, plan)
    write_plan(writer, plan)
    for goal in plan.goals:
        writer.start("Add a strategic goal")
        writer.fill("Code", goal.code)
        writer.fill("Wording", goal.title)
        writer.fill("Why this is important", goal.why)
        writer.tick(*goal.values)
        writer.save()
    for number, priority in enumerate(plan.priorities, start=1):
        writer.start("Add a priority")
        writer.choose("Academic year", YEAR)
        writer.fill("Code", str(number))
        writer.fill("Wording", priority)
        writer.save()
    approve(writer, plan)
    check(text_of_pdf(writer.document(YEAR, plan.title)), plan)


def write_values(writer: Writer, plan: LetteredPlan) -> None:
    writer.open("about/")
    for value in sorted({value for goal in plan.goals for value in goal.values}):
        writer.add("Add a value", {"Value": value})


def write_plan(writer: Writer, plan: LetteredPlan) -> None:
    """The span was revised: an earlier plan of five years, and the one that takes its place."""
    write_earlier_plan(writer, plan)
    writer.open("plans/")
    writer.start("Start a plan")
    writer.fill("Title of the plan", plan.title)
    writer.choose("First year", "2024/25")
    writer.choose("Last year", "2026/27")
    writer.form.get_by_label("Replaces").select_option(index=1)
    writer.choose("Show the year’s priorities", "As a list of their own")
    writer.fill("Heading above the goals", plan.goals_heading)
    writer.fill("Heading above a year’s priorities", plan.priorities_heading)
    writer.save("Start the plan")
    writer.start("Change the foreword")
    writer.fill("Foreword", [*plan.foreword, *(f"- {part}" for part in plan.parts)])
    writer.save()


def write_earlier_plan(writer: Writer, plan: LetteredPlan) -> None:
    writer.open("plans/")
    writer.start("Start a plan")
    writer.fill("Title of the plan", f"{plan.title}, first edition")
    writer.choose("First year", "2022/23")
    writer.choose("Last year", "2026/27")
    writer.save("Start the plan")
    writer.start("Approve")
    writer.save("Approve")


def approve(writer: Writer, plan: LetteredPlan) -> None:
    """Approval asks of each priority that serves no goal why; the source links none."""
    writer.start("Approve")
    for box in writer.form.get_by_role("textbox").all():
        box.fill("the source lists them apart from the goals")
    writer.save("Approve")
    assert writer.page.get_by_text("Approved").count()


def check(text: str, plan: LetteredPlan) -> None:
    """Every statement of the source, under its heading and in its order."""
    assert_in_order(text, [*plan.foreword, *plan.parts], after="Foreword")
    assert_in_order(text, statements_of_goals(plan), after=plan.goals_heading)
    for goal in plan.goals:
        start = assert_in_order(text, [goal.title], after=plan.goals_heading)
        part = text[start : text.index(plain(goal.why[0]), start)]
        assert all(value in part for value in goal.values), f"values of {goal.code}"
    assert_in_order(text, plan.priorities, after=plan.priorities_heading)


def statements_of_goals(plan: LetteredPlan) -> list[str]:
    found = []
    for goal in plan.goals:
        found += [goal.title, "Why this is important", *goal.why]
    return found
