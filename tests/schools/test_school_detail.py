"""A school's page: its details, its plans by year and its figures."""

from datetime import date

from kpis.models import Measure, Reading, Target
from schools.models import ImprovementPlan, SchoolPriority
from tests.cast import YEAR, add
from tests.screens import assert_fragment_is_page, everybody, expected, statuses
from trustplan.trusts.actions import change_record


def test_access(cast, ash, visit):
    own = visit("leader").url("school_detail", ash.birch)
    assert statuses(own, everybody(cast)) == expected({}, 200)
    sibling = visit("leader").url("school_detail", ash.cedar)
    limited = dict.fromkeys(["school_leader", "contributor", "governor"], 404)
    assert statuses(sibling, everybody(cast)) == expected(limited, 200)


def test_details_and_plans(ash, visit):
    change_record(ash.birch, by=ash.by, age_low=4, age_high=11, head="Hana Head", urn="123456")
    add(ash, ImprovementPlan, school=ash.birch, year=YEAR - 1, state="evaluated")
    text = visit("governor").text("school_detail", ash.birch)
    for words in ["4 to 11", "Hana Head", "123456", "2026/27", "2025/26", "Evaluated"]:
        assert words in text
    assert "Daily phonics" in text


def test_figures_are_those_the_reader_may_see(ash, visit):
    add(ash, Reading, measure=ash.board_measure, school=ash.birch, year=YEAR, value=3)
    hidden = add(ash, Measure, name="Exclusions", figures_audience="board")
    add(ash, Reading, measure=hidden, school=ash.birch, year=YEAR, value=7)
    text = visit("school_leader").text("school_detail", ash.birch)
    assert "Phonics standard in Year 1" in text
    assert "79%" in text
    assert "Reserves in confidence" not in text
    assert "Exclusions" not in text
    assert "Reserves in confidence" in visit("trustee").text("school_detail", ash.birch)


def test_a_target_stands_beside_its_reading(ash, visit):
    add(ash, Target, measure=ash.measure, school=ash.birch, year=YEAR - 1, value=82)
    text = visit("leader").text("school_detail", ash.birch)
    assert "Phonics standard in Year 1 79% target 82%" in text


def test_figures_about_the_reader_are_hidden_from_them(ash, visit):
    own = add(
        ash,
        Measure,
        name="Appraisals",
        wording_audience="public",
        about=ash.members["school_leader"],
    )
    add(ash, Reading, measure=own, school=ash.birch, year=YEAR, value=1)
    assert "Appraisals" not in visit("school_leader").text("school_detail", ash.birch)
    assert "Appraisals" in visit("leader").text("school_detail", ash.birch)


def test_a_school_that_left_says_so(ash, visit):
    change_record(ash.birch, by=ash.by, left_on=date(YEAR, 8, 31))
    assert "left the trust on 31 August 2026" in visit("leader").text("school_detail", ash.birch)


def test_only_who_may_write_is_offered_to(ash, visit):
    assert "Start an improvement plan" in visit("school_leader").text("school_detail", ash.birch)
    assert "Start an improvement plan" not in visit("governor").text("school_detail", ash.birch)
    assert "Change the details" not in visit("school_leader").text("school_detail", ash.birch)


def test_the_fragment_is_the_page(ash, visit):
    leader = visit("leader")
    assert_fragment_is_page(leader.client, leader.url("school_detail", ash.birch))


def test_the_number_of_queries_does_not_grow(ash, visit, django_assert_max_num_queries):
    for year in range(YEAR - 8, YEAR):
        plan = add(ash, ImprovementPlan, school=ash.birch, year=year)
        for title in "abc":
            add(ash, SchoolPriority, plan=plan, title=title)
    for number in range(8):
        measure = add(ash, Measure, name=f"Measure {number}")
        add(ash, Reading, measure=measure, school=ash.birch, year=YEAR, value=number)
    leader = visit("leader")
    with django_assert_max_num_queries(14):
        leader.get("school_detail", ash.birch)
