"""The list of schools: who sees which, with the plan of this year and what presses most."""

from datetime import date

import pytest
from django.urls import reverse

from schools.models import ImprovementPlan, School, SchoolPriority
from tests.cast import YEAR, add
from tests.screens import assert_fragment_is_page, tree
from trustplan.trusts.actions import change_record


@pytest.mark.parametrize("role", ["administrator", "leader", "clerk", "chair", "trustee"])
def test_who_reads_every_school(visit, role):
    text = visit(role).text("school_list")
    assert "Birch Primary School" in text
    assert "Cedar High School" in text


@pytest.mark.parametrize("role", ["school_leader", "contributor", "governor"])
def test_who_reads_only_their_own(visit, role):
    text = visit(role).text("school_list")
    assert "Birch Primary School" in text
    assert "Cedar" not in text


def test_a_stranger_and_another_trust(cast, visit):
    assert visit(cast.stranger).get("school_list").status_code == 404
    assert visit(cast.dean.leader).get("school_list").status_code == 404


def test_signed_out(ash, client):
    response = client.get(reverse("school_list", args=[ash.trust.slug]))
    assert response.status_code == 302


def test_the_plan_and_its_most_pressing_status(ash, visit):
    change_record(ash.school_priority, by=ash.by, status="on_track")
    add(ash, SchoolPriority, plan=ash.birch_plan, title="Attendance", status="off_track")
    row = tree(visit("leader").get("school_list")).find(id=ash.birch.anchor).get_text(" ")
    assert "Draft" in row
    assert "Off track" in row


def test_hidden_progress_is_no_part_of_the_status(ash, visit):
    change_record(ash.school_priority, by=ash.by, status="on_track")
    add(
        ash,
        SchoolPriority,
        plan=ash.birch_plan,
        title="Attendance",
        status="off_track",
        progress_audience="leaders",
    )
    assert "Off track" not in visit("school_leader").text("school_list")
    assert "Off track" in visit("leader").text("school_list")


def test_a_plan_of_another_year_is_not_this_years(ash, visit):
    add(ash, ImprovementPlan, school=ash.birch, year=YEAR - 1, state="evaluated")
    assert "Evaluated" not in visit("leader").text("school_list")


def test_schools_that_left_stand_apart(ash, visit):
    change_record(ash.cedar, by=ash.by, left_on=date(YEAR, 8, 31))
    text = visit("leader").text("school_list")
    before, after = text.split("Schools that have left the trust")
    assert "Cedar" not in before
    assert "left on 31 August 2026" in after


def test_only_who_may_add_a_school_is_shown_how(visit):
    assert "Add a school" in visit("administrator").text("school_list")
    assert "Add a school" not in visit("school_leader").text("school_list")


def test_the_empty_list_says_what_to_do(ash, visit):
    for school in (ash.birch, ash.cedar):
        visit("administrator").post("record_delete", school.kind(), school)
    assert "No schools yet" in visit("administrator").text("school_list")


def test_the_fragment_is_the_page(visit):
    leader = visit("leader")
    assert_fragment_is_page(leader.client, leader.url("school_list"))


def test_the_number_of_queries_does_not_grow(ash, visit, django_assert_max_num_queries):
    for number in range(12):
        school = add(ash, School, name=f"School {number}", phase="primary")
        plan = add(ash, ImprovementPlan, school=school, year=YEAR)
        for title in "abc":
            add(ash, SchoolPriority, plan=plan, title=title)
    leader = visit("leader")
    with django_assert_max_num_queries(12):
        leader.get("school_list")
