"""The measures by which a school will know that a priority of its plan has worked."""

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from schools.models import SchoolPriority
from trustplan.trusts.access import Permission
from trustplan.trusts.editing import change_by_form
from trustplan.trusts.scoping import TrustRequest, get_editable, trust_view

from ..forms.measures import SchoolPriorityMeasuresForm


@require_http_methods(["GET", "HEAD", "POST"])
@trust_view(Permission.READ_SCHOOL)
def school_priority_measures(request: TrustRequest, pk) -> HttpResponse:
    priority = get_editable(request, SchoolPriority, pk)
    return change_by_form(
        request, SchoolPriorityMeasuresForm, priority, title=f"Measures of {priority}"
    )
