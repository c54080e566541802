"""The plan on a page: one side whatever the plan, in readable type, saying what it left out."""

import re
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from boards.content import Choice, plan_page
from boards.content.columns import split
from boards.content.page import LADDER, Page, PageGoal, PageGroup, PageMeasure, PagePriority
from boards.content.parts import StatusWord
from boards.press import press_one_side
from boards.printing import manuscript
from goals.models import Priority, PriorityGoal
from tests.cast import YEAR, add
from trustplan.trusts.access import operator_access

from .conftest import Printed, in_order, squeeze

pytestmark = pytest.mark.django_db

SENTENCE = "Every pupil in each of our schools reads widely and often, and says so with pleasure "


def page(themes: int, goals: int, priorities: int, words: int = 1, **more) -> Page:
    """A plan of so many themes, with so many goals and priorities in each, of long titles."""
    status = StatusWord("at_risk", "At risk")
    under = tuple(
        PagePriority(str(number), SENTENCE * words, "Priscilla Featherstonehaugh-Okonkwo", status)
        for number in range(priorities)
    )
    groups = tuple(
        PageGroup(
            f"Theme {theme}",
            tuple(
                PageGoal(f"{theme}{n}", SENTENCE * words, priorities=under) for n in range(goals)
            ),
        )
        for theme in range(themes)
    )
    return Page("Growing together", YEAR, "board", timezone.now(), groups=groups, **more)


MANY = {
    "vision": SENTENCE * 12,
    "values": tuple(f"Value number {number}" for number in range(14)),
    "measures": tuple(PageMeasure(SENTENCE, "93.4%", "2025/26", "95%") for _ in range(30)),
}


@pytest.mark.parametrize(
    ("plan", "left_out"),
    [
        (page(0, 0, 0), ""),
        # Twelve goals and thirty-six priorities, each of a line or two.
        (page(4, 3, 3, **MANY), "more KPIs"),
        (page(12, 5, 3, words=5, **MANY), "more goals"),
    ],
    ids=["nothing", "twelve goals", "sixty goals"],
)
def test_one_side_whatever_the_plan(ash, plan, left_out):
    written = press_one_side(manuscript(plan, ash.trust).versions)
    printed = Printed(written)
    assert len(printed.pages) == 1
    width, height = printed.pdf.pages[0].mediabox[2:]
    assert (round(width), round(height)) == (842, 595)
    assert smallest_type(written) >= 7.49
    assert left_out in printed.text


def smallest_type(written: bytes) -> float:
    """The size of the smallest type on the page, in points."""
    with pikepdf.open(BytesIO(written)) as pdf:
        sizes = [
            float(operands[1]) * 0.75  # the renderer counts in pixels
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
            if str(operator) == "Tf"
        ]
    return min(sizes)


def test_each_version_is_no_longer_than_the_one_before():
    for one, next_one in pairwise(LADDER):
        assert all(getattr(next_one, name) <= getattr(one, name) for name in vars(one))
    assert min(cut.size for cut in LADDER) == 7.5


def words_of(ash, audience="board", choice=None) -> str:
    access = operator_access(ash.trust, audience)
    choice = choice or Choice()
    made = plan_page(ash.plan, YEAR, access, audience, timezone.now(), choice)
    html = manuscript(made, ash.trust).versions[0]
    return squeeze(re.sub(r"<[^>]+>", " ", html.partition("<body>")[2]))


def test_what_stands_on_it(ash):
    in_order(
        words_of(ash),
        *("Growing together", "2026/27", "Our values", "Courage"),
        *("Phonics standard in Year 1", "85%"),
        *("People", "Every pupil reads well", "One phonics programme in all schools"),
        *("Contributor of Ash Grove", "Merger talks in confidence"),
        *("Other priorities for 2026/27", "Only at Birch"),
    )


def test_only_for_its_readers(ash):
    assert "Merger" not in words_of(ash, "leaders")
    assert "Reserves in confidence" not in words_of(ash, "trust")


def test_only_what_was_chosen(ash):
    text = words_of(ash, choice=Choice.of("page", ["priorities"], None))
    assert "One phonics programme" in text
    assert "Courage" not in text
    assert "Every pupil reads well" not in text
    assert "On track" not in text


def test_a_priority_of_two_goals_stands_once(ash):
    second = add(ash, Priority, plan=ash.plan, year=YEAR, title="Canary")
    for goal in (ash.goal, ash.board_goal):
        add(ash, PriorityGoal, priority=second, goal=goal)
    assert words_of(ash).count("Canary") == 1


@given(st.lists(st.floats(0.5, 40), max_size=60), st.integers(1, 4))
def test_columns_keep_the_order_and_are_no_more_than_asked_for(heights, columns):
    places = split(heights, columns)
    assert [place for column in places for place in column] == list(range(len(heights)))
    assert len(places) <= columns
    highest = max(sum(heights[place] for place in column) for column in places)
    assert highest <= sum(heights) / columns + max(heights, default=0) + 1
