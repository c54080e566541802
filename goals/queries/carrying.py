"""Last year's priorities that nobody has decided about yet: to continue, finish or drop."""

from django.db.models import Q, QuerySet

from schools.models import ImprovementPlan, SchoolPriority
from schools.queries.line_of_sight import with_line_of_sight
from trustplan.progress.models import Status
from trustplan.trusts.access import Access

from ..models import Priority, StrategicPlan


def school_priorities_undecided(plan: ImprovementPlan, access: Access) -> list[SchoolPriority]:
    """The priorities of the year before of the same school that this person may write."""
    last_year = Q(plan__school=plan.school_id, plan__year=plan.year - 1, plan__deletion=None)
    found = SchoolPriority.objects.filter(last_year).select_related("plan__school", "owner__user")
    return undecided(with_line_of_sight(found, access), access)


def priorities_undecided(plan: StrategicPlan, year: int, access: Access) -> list[Priority]:
    """The priorities of the year before, of this plan or the one that it replaces."""
    plans = Q(plan=plan) | Q(plan=plan.supersedes_id, plan__deletion=None)
    found = Priority.objects.filter(plans, year=year - 1).select_related("owner__user", "plan")
    return [one for one in undecided(found, access) if one.editable_by(access)]


def undecided(priorities: QuerySet, access: Access) -> list:
    """Those not continued, dropped or complete, as far as this person may know."""
    continued = priorities.model.objects.exclude(carried_from=None).values("carried_from")
    found = priorities.visible_to(access).filter(dropped_on=None).exclude(pk__in=continued)
    return [
        one
        for one in found.prefetch_related("actions__owner__user")
        if not (one.status == Status.COMPLETE and one.shows_progress(access))
    ]
