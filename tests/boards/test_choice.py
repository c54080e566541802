"""A document holds what was chosen and tells of no school that was not."""

import pytest
from django.utils import timezone

from boards.choices import SECTIONS, Section, Sort
from boards.content import Choice, improvement_plan_booklet, plan_booklet
from goals.models import GoalSchool
from tests.cast import YEAR, add
from trustplan.trusts.access import operator_access

pytestmark = pytest.mark.django_db

# A word of each section that stands in no other.
SAYS = {
    Section.IDENTITY: "Every child is known.",
    Section.TEXTS: "A word before.",
    Section.PICTURE: "Of 2 priorities",
    Section.GOALS: "Who we are.",
    Section.PRIORITIES: "Only at Birch",
    Section.ACTIONS: "Shortlist of two",
    Section.UPDATES: "Training is late",
    Section.MEASURES: "Target 2026/27",
    Section.SCHOOLS: "Daily phonics for all of Year 1",
}


@pytest.mark.parametrize("left_out", SECTIONS[Sort.ANNUAL], ids=lambda one: one.label)
def test_a_section_that_is_left_out(ash, annual_text, left_out):
    kept = [one for one in SECTIONS[Sort.ANNUAL] if one is not left_out]
    text = annual_text(choice=Choice.of(Sort.ANNUAL, kept, None))
    assert SAYS[left_out] in annual_text()
    assert SAYS[left_out] not in text
    # The actions and the status of priorities go with them, and so do their counts.
    gone_too = {Section.PICTURE, Section.ACTIONS, Section.UPDATES}
    for one in kept:
        if not (left_out is Section.PRIORITIES and one in gone_too):
            assert SAYS[one] in text, one


def test_only_the_schools_that_were_chosen(ash, annual_text):
    for school in (ash.birch, ash.cedar):
        add(ash, GoalSchool, goal=ash.board_goal, school=school)
    choice = Choice.of(Sort.ANNUAL, [], [ash.birch.pk])
    text = annual_text(choice=choice)
    assert "Birch and other schools" in text
    assert "Cedar" not in text
    access = operator_access(ash.trust, "board")
    book = plan_booklet(ash.plan, YEAR, access, "board", timezone.now(), choice)
    assert book.schools == {ash.birch.pk}


def test_a_schools_plan_without_its_figures(ash):
    access = operator_access(ash.trust, "trust")
    whole, less = (
        improvement_plan_booklet(
            ash.birch_plan, access, "trust", timezone.now(), Choice.of(Sort.SCHOOL, sections, None)
        )
        for sections in ([], ["priorities"])
    )
    assert any(one.items and one.items[0].measures for one in whole.chapters)
    assert [one.anchor for one in less.chapters] == ["school", "priorities"]
    item = less.chapters[1].items[0]
    assert (item.measures, item.actions, item.progress) == (None, None, None)
