"""Several priorities, criteria or actions of a school's plan made at once from pasted lines."""

from django.http import HttpResponse

from trustplan.trusts.access import Permission
from trustplan.trusts.pasting import CriteriaList, RecordList, paste_page
from trustplan.trusts.scoping import TrustRequest, get_editable, trust_view
from trustplan.ui.pages import require_form

from ..models import ImprovementPlan, SchoolAction, SchoolPriority


@require_form
@trust_view(Permission.READ_SCHOOL)
def school_priorities_paste(request: TrustRequest, pk) -> HttpResponse:
    plan = get_editable(request, ImprovementPlan.objects.select_related("school"), pk)
    target = RecordList(SchoolPriority(trust=request.trust, plan=plan), year=plan.year)
    return paste_page(request, target, things="priorities", back=plan.get_absolute_url())


@require_form
@trust_view(Permission.READ_SCHOOL)
def school_actions_paste(request: TrustRequest, pk) -> HttpResponse:
    priority = get_editable(request, SchoolPriority, pk)
    begun = SchoolAction(trust=request.trust, priority=priority)
    target = RecordList(begun, year=priority.plan.year)
    return paste_page(request, target, things="actions", back=priority.get_absolute_url())


@require_form
@trust_view(Permission.READ_SCHOOL)
def school_criteria_paste(request: TrustRequest, pk) -> HttpResponse:
    priority = get_editable(request, SchoolPriority, pk)
    back = priority.get_absolute_url()
    return paste_page(request, CriteriaList(priority), things="success criteria", back=back)
