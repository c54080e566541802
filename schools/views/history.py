"""The history of a school's improvement plan, with all that is part of it."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from trustplan.trusts.access import Permission
from trustplan.trusts.scoping import TrustRequest, get_visible, trust_view
from trustplan.trusts.views.changes import history_page

from ..actions.plans import FILLED
from .plans import plans


@require_safe
@trust_view(Permission.READ_SCHOOL)
def improvement_plan_history(request: TrustRequest, pk) -> HttpResponse:
    """What changed in a school's plan, from its introduction to the milestones of its actions."""
    return history_page(request, get_visible(request, plans(), pk), FILLED)
