"""How schools' answers to this year's priorities are going: schools by priorities.

In the four queries of the coverage matrix and one for when updates are due, unless the caller
knows that already.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from schools.models import SchoolPriority, SchoolUpdate
from trustplan.progress.calendar import calendar_of_trust
from trustplan.progress.models import Status
from trustplan.progress.rhythm import Calendar, State
from trustplan.progress.rhythm import standing as standing_of
from trustplan.progress.rollup import worst_status
from trustplan.trusts import years
from trustplan.trusts.access import Access

from ..models import StrategicPlan
from .coverage_matrix import Cell, Column, Matrix, matrix_of

States = Mapping[UUID, State]


@dataclass(frozen=True)
class HeatCell:
    """A cell of the matrix, the worst status of what answers, and whether its update is late.

    ``status`` is ``None`` where nothing answers or how it goes is not the reader's to see.
    """

    cell: Cell
    status: Status | None
    late: State | None

    @property
    def url(self) -> str:
        """The school's priority that answers; where several do, the place that lists them."""
        found = self.cell.answered
        return found[0].school_priority.get_absolute_url() if len(found) == 1 else self.cell.url


@dataclass(frozen=True)
class HeatRow:
    school: object
    cells: list[HeatCell]

    @property
    def worst(self) -> Status | None:
        """The worst status of the school's answers that may be seen."""
        return worst_status(one.status for one in self.cells if one.status)


@dataclass(frozen=True)
class Heat:
    columns: list[Column]
    rows: list[HeatRow]


def heat_of(plan: StrategicPlan, access: Access, year: int) -> Heat:
    """Schools by the priorities of a year, with the statuses that this person may see."""
    return heat(matrix_of(plan, access, year), access, late_updates(access, year))


def heat(matrix: Matrix, access: Access, states: States) -> Heat:
    """The same of a matrix, and of how the updates of schools' priorities stand."""
    rows = [
        HeatRow(row.school, [heat_cell(cell, access, states) for cell in row.cells])
        for row in matrix.rows
    ]
    return Heat(matrix.columns, rows)


def heat_cell(cell: Cell, access: Access, states: States) -> HeatCell:
    """What a school's answers to one priority add up to."""
    shown = [
        answer.school_priority
        for answer in cell.answered
        if answer.school_priority.shows_progress(access)
    ]
    found = {states.get(one.pk) for one in shown}
    late = next((state for state in (State.STALE, State.OVERDUE) if state in found), None)
    return HeatCell(cell, worst_status(one.status for one in shown), late)


def late_updates(access: Access, year: int) -> dict[UUID, State]:
    """How the updates of schools' priorities of a year stand; of past years nothing is asked."""
    if year != years.current():
        return {}
    last = SchoolUpdate.objects.filter(priority=OuterRef("pk")).order_by("-made_on")
    rows = (
        SchoolPriority.objects.filter(SchoolPriority.progress_visibility(access), plan__year=year)
        .exclude(status=Status.COMPLETE)
        .annotate(said_on=Subquery(last.values("made_on")[:1]))
    )
    calendar, today = calendar_of_trust(), timezone.localdate()
    return {one.pk: state_of(one, calendar, years.start(year), today) for one in rows}


def state_of(priority, calendar: Calendar, first_day: date, today: date) -> State:
    began = max(timezone.localdate(priority.created_at), priority.starts or first_day)
    return standing_of(priority.update_rhythm, calendar, began, priority.said_on, today).state
