"""Approving a strategic plan, and what that does to the plan before it."""

from django.db import transaction

from trustplan.trusts.actions import change_record
from trustplan.trusts.models import Audience
from trustplan.ui.errors import Refused

from ..models import Priority, StrategicPlan


def unlinked_priorities(plan: StrategicPlan) -> list[Priority]:
    """The priorities of a plan that serve no goal, whether or not it is said why.

    What is the board's alone, or about a person, is not the approver's to explain.
    """
    live = (
        plan.priorities.filter(dropped_on=None, about=None)
        .exclude(wording_audience=Audience.BOARD)
        .prefetch_related("goal_links")
    )
    return [priority for priority in live if not priority.goal_links.all()]


@transaction.atomic
def plan_approve(plan: StrategicPlan, *, by, reasons: dict, version: int | None = None):
    """Approve a plan: the plan that it replaces is superseded and stays readable.

    ``reasons`` says, by a priority's id, why it serves no goal. Raises ``Refused`` where the
    plan is not a draft or a priority that serves no goal has no reason.
    """
    if plan.state != StrategicPlan.State.DRAFT:
        raise Refused("Only a draft can be approved.")
    for priority in unlinked_priorities(plan):
        reason = reasons.get(priority.pk, priority.unlinked_because).strip()
        if not reason:
            raise Refused(f"Say why “{priority}” serves no goal, or link it to one.")
        change_record(priority, by=by, unlinked_because=reason)
    if plan.supersedes and plan.supersedes.state == StrategicPlan.State.APPROVED:
        change_record(plan.supersedes, by=by, state=StrategicPlan.State.SUPERSEDED)
    return change_record(plan, by=by, version=version, state=StrategicPlan.State.APPROVED)


def plan_reopen(plan: StrategicPlan, *, by) -> StrategicPlan:
    """Take an approved or superseded plan back to a draft."""
    return change_record(plan, by=by, state=StrategicPlan.State.DRAFT)
