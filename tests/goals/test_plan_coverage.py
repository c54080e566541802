"""Coverage: this year's priorities by schools, counted honestly, for those who may read them."""

import pytest

from goals.queries.coverage_matrix import Cell, Tally, tally
from tests.cast import YEAR
from tests.screens import assert_fragment_is_page, everybody, expected, statuses, text_of, tree
from trustplan.trusts.actions import change_record


@pytest.fixture
def page(visit, ash):
    def opened(who: str, query: str = ""):
        visitor = visit(who)
        return visitor.client.get(f"{visitor.url('plan_coverage', ash.plan)}?{query}")

    return opened


def table(response) -> list[list[str]]:
    """The rows of the matrix as words."""
    rows = tree(response).select(".matrix tbody tr, .matrix tfoot tr")
    return [[" ".join(cell.get_text(" ").split()) for cell in row(["th", "td"])] for row in rows]


@pytest.mark.parametrize(
    ("states", "answered", "declined", "waiting", "of"),
    [
        ([], 0, 0, 0, 0),
        (["not_for", "not_for"], 0, 0, 0, 0),
        (["answered", "declined", "open", "no_plan", "not_for"], 1, 1, 2, 4),
        (["answered"] * 3, 3, 0, 0, 3),
    ],
)
def test_tally(states, answered, declined, waiting, of):
    assert tally(states) == Tally(answered, declined, waiting)
    assert tally(states).of == of


@pytest.mark.parametrize(
    ("applies", "plan", "answers", "state"),
    [
        (False, True, [], "not_for"),
        (False, False, [], "not_for"),
        # What a plan said stays, though the priority was narrowed afterwards.
        (False, True, ["answered"], "answered"),
        (True, False, [], "no_plan"),
        (True, True, [], "open"),
        (True, True, ["declined"], "declined"),
        (True, True, ["declined", "answered"], "answered"),
    ],
)
def test_state_of_a_cell(ash, applies, plan, answers, state):
    said = {"answered": ash.answer, "declined": ash.declined}
    own = ash.birch_plan.pk if plan else None
    cell = Cell(ash.birch, ash.priority, applies, own, [said[name] for name in answers])
    assert cell.state == state


def test_who_may_read(cast, ash, visit):
    url = visit("leader").url("plan_coverage", ash.plan)
    assert statuses(url, everybody(cast)) == expected({}, 200)
    draft = visit("leader").url("plan_coverage", ash.draft)
    assert statuses(draft, everybody(cast)) == expected({"governor": 404}, 200)


def test_every_school_by_every_priority(page):
    assert table(page("leader")) == [
        ["Birch", "Answered", "Not answered", "1 of 2"],
        ["Cedar", "Declined reason 1", "Not for this school", "0 of 1"],
        ["Answered", "1 of 2 1 declined", "0 of 1", "1 of 3"],
    ]
    text = text_of(page("leader"))
    assert "1 of 3 answered, 1 declined with a reason, 1 not answered yet" in text
    assert "not ours, because we teach no phonics" in text


def test_a_school_sees_its_own_row_and_its_own_counts(page):
    assert table(page("school_leader")) == [
        ["Birch", "Answered", "Not answered", "1 of 2"],
        ["Answered", "1 of 1", "0 of 1", "1 of 2"],
    ]
    assert "we teach no phonics" not in text_of(page("school_leader"))


def test_what_may_not_be_read_is_no_column_and_no_answer(page, ash):
    change_record(ash.narrow_priority, by=ash.by, wording_audience="board")
    change_record(ash.school_priority, by=ash.by, wording_audience="board")
    assert table(page("leader"))[0] == ["Birch", "Not answered", "0 of 1"]
    assert table(page("trustee"))[0] == ["Birch", "Answered", "Not answered", "1 of 2"]


def test_a_school_that_has_left_or_not_yet_joined_is_no_row(page, ash):
    change_record(ash.cedar, by=ash.by, left_on=f"{YEAR}-09-30")
    assert [row[0] for row in table(page("leader"))] == ["Birch", "Answered"]
    change_record(ash.birch, by=ash.by, joined_on=f"{YEAR + 1}-09-01")
    assert "No school to show" in text_of(page("leader"))


def test_cells_lead_to_what_the_school_says(page, ash):
    link = tree(page("leader")).select_one(".matrix-answered a")
    assert link["href"] == f"{ash.birch_plan.get_absolute_url()}#answer-{ash.priority.pk}"
    scroll = tree(page("leader")).select_one(".table-scroll")
    assert (scroll["tabindex"], scroll["role"]) == ("0", "region")


def test_a_year_without_priorities_and_the_fragment(page, visit, ash):
    assert "No priorities for 2025/26" in text_of(page("leader", "year=2025"))
    assert_fragment_is_page(visit("leader").client, visit("leader").url("plan_coverage", ash.plan))
