"""A school of one's own, on the front page: its plan, how it goes, what it has not answered."""

from dataclasses import dataclass
from typing import Any

from trustplan.trusts.access import Access, Permission

from ..coverage_matrix import Matrix, Row, schools_with_plans
from .work import Work


@dataclass(frozen=True)
class OwnSchool:
    """A school, the id of its plan for the year, the plan's priorities, and the trust's
    priorities that it has not answered: ``None`` where the reader answers for none.
    """

    school: Any
    priorities: list[Any]
    open: int | None

    @property
    def plan_id(self) -> Any:
        return self.school.plan_id


def own_schools(work: Work, matrix: Matrix | None, year: int) -> list[OwnSchool]:
    """The schools that somebody's roles are limited to, those of the matrix where there is one."""
    there = schools_with_plans(work.access, year)
    rows = matrix.rows if matrix else [Row(one, []) for one in there]
    return [own_school(work.access, work, row) for row in rows]


def own_school(access: Access, work: Work, row: Row) -> OwnSchool:
    school = row.school
    theirs = [one for one in work.in_force("school_priority") if one.plan.school_id == school.pk]
    writes = access.can(Permission.EDIT_SCHOOL, school.pk)
    return OwnSchool(school, theirs, row.tally.open if writes else None)
