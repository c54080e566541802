"""What the front page of a trust shows, by what its reader owns and may see."""

from collections import Counter
from typing import Any

from django.db.models import QuerySet

from schools.models import ImprovementPlan, SchoolAction, SchoolPriority, still_there
from trustplan.progress.models import Status
from trustplan.trusts import years
from trustplan.trusts.access import Access
from trustplan.trusts.models import TrustRecord

from ..models import Action, Goal, Priority

MOST = 50


def mine(access: Access) -> list[TrustRecord]:
    """What this person owns and has not completed: goals, priorities, then actions by date.

    A priority counts in its own year and later, so that last year's does not stay for ever.
    """
    if access.membership_id is None:
        return []
    owned = {"owner": access.membership_id}
    this_year = years.current()
    goals = Goal.objects.visible_to(access).filter(dropped_on=None, **owned)
    priorities = Priority.objects.visible_to(access).filter(
        dropped_on=None, year__gte=this_year, **owned
    )
    school_priorities = SchoolPriority.objects.visible_to(access).filter(
        plan__year__gte=this_year, **owned
    )
    actions = Action.objects.visible_to(access).filter(**owned)
    school_actions = SchoolAction.objects.visible_to(access).filter(**owned)
    found: list[TrustRecord] = []
    for queryset in (goals, priorities, school_priorities.select_related("plan__school")):
        found.extend(unfinished(queryset, access)[:MOST])
    work: list[Any] = [
        *unfinished(actions, access).select_related("goal", "priority")[:MOST],
        *unfinished(school_actions, access).select_related("priority")[:MOST],
    ]
    for action in work:
        action.is_late = action.is_overdue and action.shows_progress(access)
    found.extend(sorted(work, key=lambda action: (action.due is None, action.due)))
    return found


def unfinished(queryset: QuerySet, access: Access) -> QuerySet:
    """What is not complete, as far as this person may know."""
    model = queryset.model
    known = model.objects.filter(model.progress_visibility(access))
    return queryset.exclude(status=Status.COMPLETE, pk__in=known)


def status_counts(priorities: list[Priority], access: Access) -> list[tuple[str, int]]:
    """How many priorities stand where, of those whose progress is shown: (status, number)."""
    counts = Counter(
        priority.status
        for priority in priorities
        if priority.shows_progress(access) and not priority.is_dropped
    )
    return [(status, counts[status]) for status in Status.values if counts[status]]


def visible_plans_of_schools(access: Access) -> list[ImprovementPlan]:
    """This year's improvement plans of the schools that the reader may see."""
    return list(
        ImprovementPlan.objects.visible_to(access)
        .filter(still_there("school__"), year=years.current())
        .select_related("school")
        .order_by("school__position")
    )
