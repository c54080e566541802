"""Schools with their plans, filtered by what the reader may see, in a fixed number of queries."""

from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from trustplan.progress.models import Status
from trustplan.progress.rollup import worst_status
from trustplan.trusts.access import Access

from ..models import ImprovementPlan, School, SchoolPriority


@dataclass(frozen=True)
class SchoolRow:
    """A school, its plan for a year if it has one, and the worst status that may be seen."""

    school: School
    plan: ImprovementPlan | None
    worst: Status | None


def school_rows(access: Access, year: int) -> list[SchoolRow]:
    """The schools that this person may read, in the trust's order."""
    plans = plans_with_priorities(access).filter(year=year)
    schools = School.objects.visible_to(access).prefetch_related(
        Prefetch("improvement_plans", plans)
    )
    return [school_row(school, access) for school in schools]


def school_row(school: School, access: Access) -> SchoolRow:
    plan = next(iter(school.improvement_plans.all()), None)
    return SchoolRow(school, plan, worst_of(plan, access) if plan else None)


def worst_of(plan: ImprovementPlan, access: Access) -> Status | None:
    """The worst status among a plan's priorities whose progress this person may see."""
    return worst_status(
        priority.status for priority in plan.priorities.all() if priority.shows_progress(access)
    )


def plans_with_priorities(access: Access) -> QuerySet:
    """Improvement plans with those of their priorities that this person may read."""
    priorities = SchoolPriority.objects.visible_to(access).select_related("owner__user")
    return ImprovementPlan.objects.visible_to(access).prefetch_related(
        Prefetch("priorities", priorities)
    )
