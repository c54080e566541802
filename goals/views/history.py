"""The history of a strategic plan, with all that is part of it."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from trustplan.trusts.access import Permission
from trustplan.trusts.scoping import TrustRequest, get_visible, trust_view
from trustplan.trusts.views.changes import history_page

from ..models import StrategicPlan


@require_safe
@trust_view(Permission.READ_PLAN)
def plan_history(request: TrustRequest, pk) -> HttpResponse:
    """What changed in a plan, from its title to the milestones of its actions."""
    plan = get_visible(request, StrategicPlan, pk)
    return history_page(request, plan, {StrategicPlan.State.APPROVED})
