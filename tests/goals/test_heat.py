"""The heat of schools by priorities: the worst status that may be seen, and late updates."""

from datetime import timedelta

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from goals.models import Answer
from goals.queries.heat import heat_of
from schools.models import SchoolPriority
from tests.cast import YEAR, add
from trustplan.progress.rhythm import State
from trustplan.trusts.access import operator_access
from trustplan.trusts.actions import change_record


def words(heat) -> dict[str, list[str]]:
    return {
        row.school.label: [one.status or one.cell.state for one in row.cells] for row in heat.rows
    }


@pytest.fixture
def answer(ash):
    """``answer("at_risk")``: one more priority of Birch that answers the trust's."""

    def added(status: str, **fields):
        more = add(ash, SchoolPriority, plan=ash.birch_plan, title="x", status=status, **fields)
        ends = {"priority": ash.priority, "improvement_plan": ash.birch_plan}
        add(ash, Answer, school_priority=more, **ends)
        return more

    return added


def test_the_worst_status_of_what_answers_and_words_for_the_rest(ash, answer):
    change_record(ash.school_priority, by=ash.by, status="on_track")
    access = operator_access(ash.trust, "trust")
    rest = {"Cedar": ["declined", "not_for"]}
    assert words(heat_of(ash.plan, access, YEAR)) == {"Birch": ["on_track", "open"], **rest}
    answer("off_track")
    assert words(heat_of(ash.plan, access, YEAR)) == {"Birch": ["off_track", "open"], **rest}


def test_what_may_not_be_seen_makes_no_heat(ash, answer):
    change_record(ash.school_priority, by=ash.by, progress_audience="board", status="off_track")
    board, trust = (operator_access(ash.trust, audience) for audience in ("board", "trust"))
    assert words(heat_of(ash.plan, trust, YEAR))["Birch"][0] == "answered"
    assert words(heat_of(ash.plan, board, YEAR))["Birch"][0] == "off_track"


def test_a_late_update_is_told(ash):
    access = operator_access(ash.trust, "trust")
    change_record(ash.school_priority, by=ash.by, update_rhythm="fortnight")
    change_record(ash.school_update, by=ash.by, made_on=timezone.localdate())
    assert heat_of(ash.plan, access, YEAR).rows[0].cells[0].late is None
    long_ago = timezone.localdate() - timedelta(days=200)
    change_record(ash.school_update, by=ash.by, made_on=long_ago)
    assert heat_of(ash.plan, access, YEAR).rows[0].cells[0].late == State.STALE
    change_record(ash.school_priority, by=ash.by, progress_audience="board")
    assert heat_of(ash.plan, access, YEAR).rows[0].cells[0].late is None


def test_words_stand_beside_the_colours_in_few_queries(ash, answer):
    answer("complete")
    access = operator_access(ash.trust, "trust")
    with CaptureQueriesContext(connection) as queries:
        heat = heat_of(ash.plan, access, YEAR)
    assert len(queries) == 6
    context = {"heat": heat, "words": ash.trust.words, "trust": ash.trust, "access": access}
    shown = render_to_string("goals/parts/heat.html", context)
    for expected in ("Not started", "Declined", "Not answered", "Not for this school"):
        assert expected in shown
    assert 'scope="row"' in shown
    assert "<caption>" in shown
