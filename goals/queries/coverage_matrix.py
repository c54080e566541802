"""This year's priorities by schools: answered, not answered, declined. In four queries."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from schools.models import ImprovementPlan, School, SchoolPriority
from trustplan.trusts import years
from trustplan.trusts.access import Access
from trustplan.ui.addresses import address

from ..models import Answer, Priority, PrioritySchool, StrategicPlan

ANSWERED, DECLINED, OPEN, NO_PLAN, NOT_FOR = "answered", "declined", "open", "no_plan", "not_for"


@dataclass
class Cell:
    """What one school's plan says to one priority. ``reason`` numbers the reasons on the page."""

    school: School
    priority: Priority
    applies: bool
    plan_id: UUID | None = None
    answers: list[Answer] = field(default_factory=list)
    reason: int | None = None

    # Both are asked for several times once the answers are in: there are hundreds of cells.
    @cached_property
    def answered(self) -> list[Answer]:
        return [answer for answer in self.answers if not answer.is_declined]

    @cached_property
    def state(self) -> str:
        if not self.applies and not self.answers:
            return NOT_FOR
        if not self.answers:
            return OPEN if self.plan_id else NO_PLAN
        return ANSWERED if self.answered else DECLINED

    @property
    def url(self) -> str:
        """Where the school's plan says it, or could."""
        if self.plan_id is None or self.state == NOT_FOR:
            return ""
        page = address("improvement_plan_detail", self.priority.trust.slug, pk=self.plan_id)
        return f"{page}#answer-{self.priority.pk}"


@dataclass(frozen=True)
class Tally:
    """How many of the cells that count are answered, declined and open."""

    answered: int
    declined: int
    open: int

    @property
    def of(self) -> int:
        return self.answered + self.declined + self.open


def tally(states: list[str]) -> Tally:
    """What some cells add up to. A school that a priority is not for counts nowhere."""
    waiting = states.count(OPEN) + states.count(NO_PLAN)
    return Tally(states.count(ANSWERED), states.count(DECLINED), waiting)


@dataclass
class Row:
    school: School
    cells: list[Cell]

    @property
    def tally(self) -> Tally:
        return tally([cell.state for cell in self.cells])


@dataclass
class Column:
    """A priority under the short name that heads it: its code, or its place."""

    priority: Priority
    code: str
    cells: list[Cell]

    @property
    def tally(self) -> Tally:
        return tally([cell.state for cell in self.cells])


@dataclass
class Matrix:
    rows: list[Row]
    columns: list[Column]

    @property
    def cells(self) -> list[Cell]:
        return [cell for row in self.rows for cell in row.cells]

    @property
    def tally(self) -> Tally:
        return tally([cell.state for cell in self.cells])

    @property
    def reasons(self) -> list[tuple[Cell, str]]:
        """Each reason for declining with its cell, in the order of their numbers."""
        declined = [cell for cell in self.cells if cell.reason]
        return [(cell, cell.answers[0].declined_because) for cell in declined]


def there_in(year: int, path: str = "") -> Q:
    """The condition that a school belonged to the trust in an academic year.

    In this year it is about today: who has left since September no longer counts.
    """
    joined_by, not_left_before = days_of(year)
    joined = Q(**{f"{path}joined_on": None}) | Q(**{f"{path}joined_on__lte": joined_by})
    stayed = Q(**{f"{path}left_on": None}) | Q(**{f"{path}left_on__gte": not_left_before})
    return joined & stayed


def was_there_in(school: School, year: int) -> bool:
    """The same of a school that is known already."""
    joined_by, not_left_before = days_of(year)
    joined = school.joined_on is None or school.joined_on <= joined_by
    return joined and (school.left_on is None or school.left_on >= not_left_before)


def days_of(year: int) -> tuple[date, date]:
    """By when a school joined, and not before when it left, that belonged to the trust."""
    return years.end(year), min(max(timezone.localdate(), years.start(year)), years.end(year))


def schools_with_plans(access: Access, year: int) -> QuerySet:
    """The trust's schools of a year; ``plan_id`` is that of the school's plan for it, if any."""
    plans = ImprovementPlan.objects.filter(school=OuterRef("pk"), year=year)
    schools = School.objects.visible_to(access).filter(there_in(year))
    return schools.annotate(plan_id=Subquery(plans.values("pk")[:1]))


def priorities_of(plan: StrategicPlan, access: Access, year: int) -> list[Priority]:
    """The priorities of a year that count: those that were dropped do not."""
    return list(Priority.objects.visible_to(access).filter(plan=plan, year=year, dropped_on=None))


def matrix_of(
    plan: StrategicPlan,
    access: Access,
    year: int,
    priorities: list[Priority] | None = None,
    known: Iterable[SchoolPriority] = (),
) -> Matrix:
    """The priorities of one year of a plan by the schools, as far as this person may read.

    A caller that has read the priorities hands them over: one query less. So it does with
    priorities of schools that are ``known`` already.
    """
    if priorities is None:
        priorities = priorities_of(plan, access, year)
    schools = list(schools_with_plans(access, year))
    cells = cells_of(priorities, schools, plan, year)
    said = Answer.objects.visible_to(access).filter(priority__plan=plan, priority__year=year)
    fill(cells, with_school_priorities(said, access, known))
    rows = [Row(school, [cells[school.pk, one.pk] for one in priorities]) for school in schools]
    columns = [
        Column(
            priority, priority.code or str(place), [cells[one.pk, priority.pk] for one in schools]
        )
        for place, priority in enumerate(priorities, start=1)
    ]
    matrix = Matrix(rows, columns)
    declined = (cell for cell in matrix.cells if cell.state == DECLINED)
    for number, cell in enumerate(declined, start=1):
        cell.reason = number
    return matrix


def cells_of(
    priorities: list[Priority], schools: list[Any], plan: StrategicPlan, year: int
) -> dict[tuple[UUID, UUID], Cell]:
    """A cell for each school and priority, by their ids, without what the school says."""
    named: dict[UUID, set] = {}
    links = PrioritySchool.objects.filter(priority__plan=plan, priority__year=year)
    for priority_id, school_id in links.values_list("priority_id", "school_id"):
        named.setdefault(priority_id, set()).add(school_id)
    return {
        (school.pk, one.pk): Cell(
            school, one, school.pk in named.get(one.pk, {school.pk}), school.plan_id
        )
        for school in schools
        for one in priorities
    }


def with_school_priorities(
    answers: QuerySet, access: Access, known: Iterable[SchoolPriority]
) -> list[Answer]:
    """Answers with the schools' priorities that answer, read with them unless they are known."""
    by_id = {one.pk: one for one in known}
    if not by_id:
        # The plan is asked only for its school, and only where somebody's roles differ by school.
        along = "school_priority" if access.reads_alike else "school_priority__plan"
        unread = ("school_priority__rationale", "school_priority__success_criteria")
        return list(answers.select_related(along).defer(*unread))
    found = list(answers)
    unknown = {one.school_priority_id for one in found} - by_id.keys() - {None}
    if unknown:
        by_id |= SchoolPriority.everything.select_related("plan").in_bulk(unknown)
    for one in found:
        if one.school_priority_id:
            one.school_priority = by_id[one.school_priority_id]
    return found


def fill(cells: dict[tuple[UUID, UUID], Cell], answers: Iterable[Answer]) -> None:
    """Give each cell what the school's plan says."""
    by_plan = {(cell.plan_id, cell.priority.pk): cell for cell in cells.values() if cell.plan_id}
    for answer in answers:
        cell = by_plan.get((answer.improvement_plan_id, answer.priority_id))
        if cell is not None:
            cell.answers.append(answer)
