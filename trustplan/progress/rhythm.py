"""How often somebody says how it is going: when the next update is due, and how late it is.

Pure functions of days. School holidays are nobody's working time, so nothing falls due in them:

- An update every half term or term is due by its last school day, one a year by 31 August. One
  given shortly before such a day counts for it, and one given late does not count for the next.
- An update every fortnight or month is due that long after the last one. A day that would lie in
  a holiday or the days after it moves to the first Friday back, one at a weekend to the Monday.

Where nothing was said yet, the day it began stands for the last update.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from django.db import models

from trustplan.trusts import years

SATURDAY, FRIDAY = 5, 4
STALE_AFTER = timedelta(days=90)


class Rhythm(models.TextChoices):
    FORTNIGHT = "fortnight", "Every fortnight"
    MONTH = "month", "Every month"
    HALF_TERM = "half_term", "Every half term"
    TERM = "term", "Every term"
    YEAR = "year", "Once a year"
    NEVER = "never", "Never: no updates are asked for"


class State(models.TextChoices):
    """How an update stands: nothing to do, asked for, late, or long forgotten."""

    UP_TO_DATE = "up_to_date", "Up to date"
    DUE = "due", "Due"
    OVERDUE = "overdue", "Overdue"
    STALE = "stale", "Stale"


# From how many days before the day it is due an update is asked for.
ASKED_BEFORE = {
    Rhythm.FORTNIGHT: 3,
    Rhythm.MONTH: 7,
    Rhythm.HALF_TERM: 14,
    Rhythm.TERM: 21,
    # From the beginning of July, while people are still there.
    Rhythm.YEAR: 60,
}
# How many days before the end of a period an update counts for it; always longer than the time
# in which it is asked for, so that an answer is never followed by the same question.
COUNTS_BEFORE = {Rhythm.HALF_TERM: 21, Rhythm.TERM: 42, Rhythm.YEAR: 120}


@dataclass(frozen=True)
class Term:
    """The days of a term: its first and last, and those of the half-term break within it."""

    starts: date
    break_starts: date
    break_ends: date
    ends: date

    @cached_property
    def halves(self) -> tuple[tuple[date, date], tuple[date, date]]:
        """The first and the last day of each half, the break between them left out."""
        day = timedelta(days=1)
        return (
            (self.starts, _working_day_before(self.break_starts)),
            (self.break_ends + day, _working_day_before(self.ends + day)),
        )


@dataclass(frozen=True)
class Standing:
    """The day by which an update is due (``None``: never), and how that stands today."""

    due_on: date | None
    state: State


class Calendar:
    """The terms of a trust: its own, and for those it has not set, usual ones.

    ``own`` are its terms by academic year and place in it: 0 autumn, 1 spring, 2 summer. One
    that does not lie within its year is a slip of somebody's, and the usual one stands for it.
    """

    def __init__(self, own: Mapping[tuple[int, int], Term] | None = None):
        self.own = {
            (year, place): term
            for (year, place), term in (own or {}).items()
            if years.of(term.starts) == year == years.of(term.ends)
        }
        self.known: dict[int, list[Term]] = {}

    def terms(self, year: int) -> list[Term]:
        """The three terms of an academic year, in order."""
        if year not in self.known:  # hundreds of subjects ask for the same few years
            usual = enumerate(usual_terms(year))
            terms = [self.own.get((year, place), term) for place, term in usual]
            self.known[year] = sorted(terms, key=lambda term: term.starts)
        return self.known[year]

    def halves(self, year: int) -> list[tuple[date, date]]:
        """The six half terms of an academic year, each by its first and last day."""
        return [half for term in self.terms(year) for half in term.halves]

    def in_term(self, day: date) -> bool:
        """Whether school is in: no holiday, though it may be a weekend."""
        return any(first <= day <= last for first, last in self.halves(years.of(day)))

    def working_day(self, day: date) -> date:
        """The day itself, or the next one that something can be due on: a working day, and none
        before the first Friday of a half term.
        """
        year = years.of(day)
        halves = [half for one in (year, year + 1) for half in self.halves(one)]
        for first, last in halves:
            friday = first + timedelta(days=(FRIDAY - first.weekday()) % 7)
            found = _working_day_from(max(day, friday))
            if found <= last:
                return found
        raise LookupError(f"no day of school after {day}")


def usual_terms(year: int) -> tuple[Term, Term, Term]:
    """The terms of a year as most schools have them, where a trust has set none of its own."""
    after = year + 1
    return (
        Term(date(year, 9, 2), date(year, 10, 25), date(year, 11, 1), date(year, 12, 19)),
        Term(date(after, 1, 5), date(after, 2, 14), date(after, 2, 21), date(after, 3, 31)),
        Term(date(after, 4, 15), date(after, 5, 25), date(after, 5, 31), date(after, 7, 20)),
    )


def next_due(rhythm: str, calendar: Calendar, since: date) -> date | None:
    """The day by which the update after the one of ``since`` is due; ``None`` for never."""
    match rhythm:
        case Rhythm.NEVER:
            return None
        case Rhythm.FORTNIGHT:
            return calendar.working_day(since + timedelta(days=14))
        case Rhythm.MONTH:
            return calendar.working_day(month_after(since))
    needed = since + timedelta(days=COUNTS_BEFORE[Rhythm(rhythm)])
    return next(end for end in period_ends(rhythm, calendar, years.of(since)) if end >= needed)


def standing(
    rhythm: str, calendar: Calendar, began: date, last: date | None, today: date
) -> Standing:
    """When the next update is due and how that stands.

    ``began`` is the day since when updates could be asked for, ``last`` that of the last one.
    Stale is what was missed twice running, with nothing said for more than 90 days.
    """
    since = last or began
    due_on = next_due(rhythm, calendar, since)
    if due_on is None or since > today:
        return Standing(due_on, State.UP_TO_DATE)
    if today <= due_on:
        asked_from = due_on - timedelta(days=ASKED_BEFORE[Rhythm(rhythm)])
        return Standing(due_on, State.DUE if today >= asked_from else State.UP_TO_DATE)
    second = next_due(rhythm, calendar, due_on)
    missed_twice = second is not None and today > second
    forgotten = missed_twice and today - since > STALE_AFTER
    return Standing(due_on, State.STALE if forgotten else State.OVERDUE)


def period_ends(rhythm: str, calendar: Calendar, year: int) -> Iterator[date]:
    """The days by which updates of a rhythm are due, from an academic year on without end."""
    while True:
        if rhythm == Rhythm.YEAR:
            yield years.end(year)
        elif rhythm == Rhythm.TERM:
            yield from (term.halves[1][1] for term in calendar.terms(year))
        else:
            yield from (last for _, last in calendar.halves(year))
        year += 1


def month_after(day: date) -> date:
    """The same day of the next month, or that month's last where it has no such day."""
    first = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    last = ((first + timedelta(days=32)).replace(day=1) - timedelta(days=1)).day
    return first.replace(day=min(day.day, last))


def _working_day_from(day: date) -> date:
    """The day, or the Monday after where it is at a weekend."""
    return day + timedelta(days=7 - day.weekday() if day.weekday() >= SATURDAY else 0)


def _working_day_before(day: date) -> date:
    """The last day before this one that is not at a weekend."""
    before = day - timedelta(days=1)
    return before - timedelta(days=max(0, before.weekday() - FRIDAY))
