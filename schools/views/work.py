"""Actions, milestones and updates of a school's priority."""

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_safe

from trustplan.progress.views import add_update, change_update, evidence_response
from trustplan.trusts.access import Permission
from trustplan.trusts.editing import add_record, change_by_form
from trustplan.trusts.scoping import TrustRequest, get_editable, get_visible, trust_view
from trustplan.ui.pages import require_form

from ..forms.work import (
    SchoolActionForm,
    SchoolMilestoneForm,
    SchoolUpdateForm,
)
from ..models import SchoolAction, SchoolMilestone, SchoolPriority, SchoolUpdate


@require_form
@trust_view(Permission.READ_SCHOOL)
def school_action_add(request: TrustRequest, pk) -> HttpResponse:
    priority = get_editable(request, SchoolPriority, pk)
    action = SchoolAction(trust=request.trust, priority=priority)
    return add_record(request, SchoolActionForm, action, title="Add an action")


@require_form
@trust_view(Permission.READ_SCHOOL)
def school_action_edit(request: TrustRequest, pk) -> HttpResponse:
    action = get_editable(request, SchoolAction, pk)
    return change_by_form(request, SchoolActionForm, action, title="Change the action")


@require_form
@trust_view(Permission.READ_SCHOOL)
def school_action_update_add(request: TrustRequest, pk) -> HttpResponse:
    action = get_visible(request, SchoolAction, pk)
    update = SchoolUpdate(trust=request.trust, action=action)
    return add_update(request, update, SchoolUpdateForm)


@require_form
@trust_view(Permission.READ_SCHOOL)
def school_milestone_add(request: TrustRequest, pk) -> HttpResponse:
    action = get_editable(request, SchoolAction, pk)
    milestone = SchoolMilestone(trust=request.trust, action=action)
    return add_record(request, SchoolMilestoneForm, milestone, title="Add a milestone")


@require_form
@trust_view(Permission.READ_SCHOOL)
def school_milestone_edit(request: TrustRequest, pk) -> HttpResponse:
    milestone = get_editable(request, SchoolMilestone, pk)
    return change_by_form(request, SchoolMilestoneForm, milestone, title="Change the milestone")


@require_form
@trust_view(Permission.READ_SCHOOL)
def school_update_add(request: TrustRequest, pk) -> HttpResponse:
    priority = get_visible(request, SchoolPriority, pk)
    update = SchoolUpdate(trust=request.trust, priority=priority)
    return add_update(request, update, SchoolUpdateForm)


@require_form
@trust_view(Permission.READ_SCHOOL)
def school_update_edit(request: TrustRequest, pk) -> HttpResponse:
    return change_update(request, get_visible(request, SchoolUpdate, pk), SchoolUpdateForm)


@require_safe
@trust_view(Permission.READ_SCHOOL)
def school_update_evidence(request: TrustRequest, pk) -> FileResponse:
    """The file that an update brought as evidence."""
    return evidence_response(get_visible(request, SchoolUpdate, pk))
