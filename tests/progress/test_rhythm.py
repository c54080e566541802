"""When an update is due, by rhythm, term dates and what was said last: pure functions."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustplan.progress.rhythm import ASKED_BEFORE, Calendar, Rhythm, State, Term, standing

OWN = Calendar(
    {
        (2026, 0): Term(
            date(2026, 9, 3), date(2026, 10, 26), date(2026, 10, 30), date(2026, 12, 18)
        ),
        (2026, 1): Term(date(2027, 1, 4), date(2027, 2, 15), date(2027, 2, 19), date(2027, 3, 25)),
        (2026, 2): Term(date(2027, 4, 12), date(2027, 5, 31), date(2027, 6, 4), date(2027, 7, 21)),
    }
)
SEPTEMBER = date(2026, 9, 1)


@pytest.mark.parametrize(
    ("rhythm", "last", "due_on"),
    [
        # The last school day of the half term, a weekend before the break left out.
        ("half_term", None, date(2026, 10, 23)),
        ("half_term", date(2026, 9, 20), date(2026, 10, 23)),
        # Given within three weeks of it, it counts for it.
        ("half_term", date(2026, 10, 5), date(2026, 12, 18)),
        # Given late, it does not count for the next one.
        ("half_term", date(2026, 11, 4), date(2026, 12, 18)),
        ("half_term", date(2026, 12, 18), date(2027, 2, 12)),
        ("term", None, date(2026, 12, 18)),
        ("term", date(2026, 12, 1), date(2027, 3, 25)),
        ("term", date(2027, 3, 25), date(2027, 7, 21)),
        ("term", date(2027, 7, 20), date(2027, 12, 17)),
        # The end of the year alone lies in the summer holiday.
        ("year", None, date(2027, 8, 31)),
        ("year", date(2027, 8, 30), date(2028, 8, 31)),
        ("fortnight", date(2026, 9, 7), date(2026, 9, 21)),
        # Not at a weekend, nor in a holiday: the first Friday back.
        ("fortnight", date(2026, 9, 5), date(2026, 9, 21)),
        ("fortnight", date(2026, 10, 14), date(2026, 11, 6)),
        ("month", date(2026, 9, 7), date(2026, 10, 7)),
        ("month", date(2026, 11, 30), date(2027, 1, 8)),
        ("month", date(2027, 7, 1), date(2027, 9, 3)),
        ("month", date(2027, 1, 31), date(2027, 3, 1)),
        ("never", None, None),
    ],
)
def test_the_day_it_is_due(rhythm, last, due_on):
    assert standing(rhythm, OWN, SEPTEMBER, last, last or SEPTEMBER).due_on == due_on


@pytest.mark.parametrize(
    ("rhythm", "last", "today", "state"),
    [
        ("half_term", None, date(2026, 10, 8), State.UP_TO_DATE),
        ("half_term", None, date(2026, 10, 9), State.DUE),
        ("half_term", None, date(2026, 10, 23), State.DUE),
        ("half_term", None, date(2026, 10, 24), State.OVERDUE),
        # The second one missed as well, and nothing said for more than 90 days.
        ("half_term", None, date(2026, 12, 18), State.OVERDUE),
        ("half_term", None, date(2026, 12, 19), State.STALE),
        ("fortnight", date(2026, 9, 7), date(2026, 10, 20), State.OVERDUE),
        ("fortnight", date(2026, 9, 7), date(2026, 12, 6), State.OVERDUE),
        ("fortnight", date(2026, 9, 7), date(2026, 12, 7), State.STALE),
        # A term's own length alone makes nothing stale.
        ("term", date(2026, 12, 18), date(2027, 3, 26), State.OVERDUE),
        ("term", date(2026, 12, 18), date(2027, 7, 22), State.STALE),
        ("year", None, date(2027, 7, 1), State.UP_TO_DATE),
        ("year", None, date(2027, 7, 2), State.DUE),
        ("never", date(2020, 1, 1), date(2026, 12, 1), State.UP_TO_DATE),
        # Not begun yet, or dated ahead.
        ("fortnight", date(2027, 1, 8), date(2026, 12, 1), State.UP_TO_DATE),
    ],
)
def test_how_it_stands(rhythm, last, today, state):
    assert standing(rhythm, OWN, SEPTEMBER, last, today).state == state


def test_a_term_that_lies_in_another_year_is_a_slip_and_left_out():
    slip = Calendar({(2025, 0): OWN.own[2026, 0]})
    assert slip.terms(2025) == Calendar().terms(2025)


DAYS = st.dates(date(2012, 9, 1), date(2047, 7, 1))
CALENDARS = st.sampled_from([OWN, Calendar()])
ASKING = st.sampled_from([one for one in Rhythm if one != Rhythm.NEVER])


@given(ASKING, CALENDARS, DAYS, st.integers(0, 500))
def test_an_answer_is_never_followed_by_the_same_question(rhythm, calendar, last, later):
    today = last + timedelta(days=later)
    assert standing(rhythm, calendar, last, today, today).state == State.UP_TO_DATE


@given(ASKING, CALENDARS, DAYS)
def test_nothing_is_due_in_a_holiday_or_at_a_weekend_but_the_end_of_the_year(
    rhythm, calendar, last
):
    due_on = standing(rhythm, calendar, last, last, last).due_on
    if rhythm == Rhythm.YEAR:
        assert (due_on.month, due_on.day) == (8, 31)
    else:
        assert calendar.in_term(due_on)
        assert due_on.weekday() < 5
    assert due_on - last > timedelta(days=ASKED_BEFORE[rhythm])


@given(ASKING, CALENDARS, DAYS, st.integers(0, 60))
def test_who_answers_later_is_asked_no_earlier(rhythm, calendar, last, later):
    sooner = standing(rhythm, calendar, last, last, last).due_on
    after = last + timedelta(days=later)
    assert standing(rhythm, calendar, last, after, after).due_on >= sooner


@given(ASKING, CALENDARS, DAYS, st.integers(0, 400))
def test_it_only_gets_later_until_somebody_answers(rhythm, calendar, last, later):
    order = [State.UP_TO_DATE, State.DUE, State.OVERDUE, State.STALE]
    today = last + timedelta(days=later)
    now = standing(rhythm, calendar, last, last, today)
    then = standing(rhythm, calendar, last, last, today + timedelta(days=1))
    assert order.index(then.state) >= order.index(now.state)
    assert now.due_on == then.due_on
