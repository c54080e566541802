"""The measures by which a school will know that a priority of its plan has worked."""

from django.http import HttpResponse

from schools.models import SchoolPriority
from trustplan.trusts.access import Permission
from trustplan.trusts.editing import change_by_form
from trustplan.trusts.scoping import TrustRequest, get_editable, trust_view
from trustplan.ui.pages import require_form

from ..forms.measures import SchoolPriorityMeasuresForm


@require_form
@trust_view(Permission.READ_SCHOOL)
def school_priority_measures(request: TrustRequest, pk) -> HttpResponse:
    priority = get_editable(request, SchoolPriority, pk)
    return change_by_form(
        request, SchoolPriorityMeasuresForm, priority, title=f"KPIs of {priority}"
    )
