"""The states that a school's improvement plan goes through."""

from trustplan.trusts.actions import change_record
from trustplan.ui.errors import Refused

from ..models import ImprovementPlan

State = ImprovementPlan.State
# A plan in one of these states says what the school will do, so there is something in it.
FILLED = {State.AGREED, State.EVALUATED}


def improvement_plan_set_state(
    plan: ImprovementPlan, *, by, state: str, version: int | None = None
) -> ImprovementPlan:
    """Take a plan to another state; any may follow any, and history says when and by whom.

    Raises ``Refused`` where a plan without a priority would be agreed or evaluated.
    """
    if state in FILLED and not plan.priorities.exists():
        raise Refused("There is nothing to agree yet: give the plan its first priority.")
    return change_record(plan, by=by, version=version, state=state)
