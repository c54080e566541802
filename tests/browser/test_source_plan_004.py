"""A published plan of four areas is typed in without JavaScript and comes out whole."""

import pytest

from tests.browser.source_plans import ThemedPlan, assert_in_order, text_of_pdf, themed_plan
from tests.browser.writing import Writer
from tests.cast import make_writer


@pytest.fixture
def plan() -> ThemedPlan:
    return themed_plan()


@pytest.fixture
def writer(plan, without_javascript, sign_in, transactional_db) -> Writer:
    trust, user = make_writer("Four Areas Trust", "areas")
    sign_in(user, without_javascript)
    return Writer(without_javascript.new_page(), trust.get_absolute_url(), scripted=False)


def test_source_plan_004(plan, writer):
    title = plan.title[: plan.title.index(" 2022")]
    writer.open("plans/")
    writer.start("Start a plan")
    writer.fill("Title of the plan", title)
    writer.choose("First year", "2022/23")
    writer.choose("Last year", "2026/27")
    writer.fill("Heading above the goals", plan.areas_heading)
    writer.save("Start the plan")
    address = writer.page.url
    writer.start("Change the foreword")
    writer.fill("Foreword", plan.foreword)
    writer.save()
    for theme in plan.themes:
        writer.page.goto(address)
        writer.add("Add a theme", {"Theme": theme.title})
    write_parts(writer, plan, address)
    check(text_of_pdf(writer.document("2026/27", title)), plan, title)


def write_parts(writer: Writer, plan: ThemedPlan, address: str) -> None:
    """The strands and statements of each theme, within that theme's own section."""
    for theme in plan.themes:
        for strand in theme.strands:
            writer.page.goto(address)
            writer.add("Add a strand", {"Strand": strand}, within=section_of(theme.title))
        for statement in theme.statements:
            writer.page.goto(address)
            fields = {plan.looks_heading: statement}
            writer.add("Add a statement", fields, within=section_of(theme.title))


def section_of(theme: str) -> str:
    return f'section.theme:has(h3:text-is("{theme}"))'


def check(text: str, plan: ThemedPlan, title: str) -> None:
    """Every statement of the source, under its area and in its order."""
    assert_in_order(text, [title, "2022–2027"])
    assert_in_order(text, [plan.foreword], after="Foreword")
    whole = []
    for theme in plan.themes:
        whole += [theme.title, *theme.strands, plan.looks_heading, *theme.statements]
    assert_in_order(text, whole, after=plan.areas_heading)
