"""The priorities of a school's plan with all that the plan's page shows of them."""

from django.db.models import Prefetch

from trustplan.progress.queries import answers_for
from trustplan.trusts.access import Access

from ..models import ImprovementPlan, SchoolAction, SchoolPriority, SchoolUpdate
from .line_of_sight import lines_of_sight, with_line_of_sight


def priorities_of(plan: ImprovementPlan, access: Access) -> list[SchoolPriority]:
    """The priorities of a plan that this person may read, in their order.

    Each has ``lines`` (of sight), ``progress_shown``, ``latest`` (its latest update, if that is
    theirs to see), ``is_answered_for``, and its actions with their milestones.
    """
    actions = SchoolAction.objects.select_related("owner__user").prefetch_related("milestones")
    # The latest of each priority; a page of a plan reads none of those before it.
    updates = SchoolUpdate.objects.select_related("author").order_by("-made_on", "-id")[:1]
    rows = (
        SchoolPriority.objects.visible_to(access)
        .filter(plan=plan)
        .select_related("owner__user")
        .defer("rationale", "success_criteria")
        .prefetch_related(
            Prefetch("updates", updates, "latest_updates"), Prefetch("actions", actions)
        )
    )
    priorities = list(with_line_of_sight(rows, access))
    for priority in priorities:
        priority.plan = plan
        priority.lines = lines_of_sight(priority, plan.trust.words)
        priority.progress_shown = priority.shows_progress(access)
        shown = priority.latest_updates if priority.progress_shown else []
        priority.latest = next(iter(shown), None)
        priority.is_answered_for = answers_for(priority, access)
    return priorities
