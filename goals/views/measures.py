"""Choosing the measures of a goal and of a priority."""

from django.http import HttpResponse

from trustplan.trusts.access import Permission
from trustplan.trusts.editing import change_by_form
from trustplan.trusts.scoping import TrustRequest, get_editable, trust_view
from trustplan.ui.pages import require_form

from ..forms.measures import GoalMeasuresForm, PriorityMeasuresForm
from ..models import Goal, Priority


@require_form
@trust_view(Permission.READ_PLAN)
def goal_measures(request: TrustRequest, pk) -> HttpResponse:
    goal = get_editable(request, Goal, pk)
    return change_by_form(request, GoalMeasuresForm, goal, title=f"KPIs of {goal}")


@require_form
@trust_view(Permission.READ_PLAN)
def priority_measures(request: TrustRequest, pk) -> HttpResponse:
    priority = get_editable(request, Priority, pk)
    title = f"KPIs of {priority}"
    return change_by_form(request, PriorityMeasuresForm, priority, title=title)
