"""Actions, milestones and updates of a school's priority."""

from django.db.models import QuerySet
from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from trustplan.progress.actions import update_change, update_create
from trustplan.progress.views import evidence_response
from trustplan.trusts.access import Permission
from trustplan.trusts.editing import add_record, change_by_form
from trustplan.trusts.scoping import (
    TrustRequest,
    get_editable,
    get_visible,
    require,
    trust_view,
)

from ..forms.work import (
    OwnSchoolActionForm,
    SchoolActionForm,
    SchoolMilestoneForm,
    SchoolUpdateForm,
)
from ..models import SchoolAction, SchoolMilestone, SchoolPriority, SchoolUpdate
from ..queries.work import answers_for, may_correct


@require_http_methods(["GET", "HEAD", "POST"])
@trust_view(Permission.READ_SCHOOL)
def school_action_add(request: TrustRequest, pk) -> HttpResponse:
    priority = get_editable(request, SchoolPriority.objects.select_related("plan__school"), pk)
    return add_record(
        request,
        SchoolActionForm,
        SchoolAction(trust=request.trust, priority=priority),
        title="Add an action",
        submit="Add the action",
    )


@require_http_methods(["GET", "HEAD", "POST"])
@trust_view(Permission.READ_SCHOOL)
def school_action_edit(request: TrustRequest, pk) -> HttpResponse:
    """Change an action. Who owns it without writing the plan says only how it is going."""
    action = get_visible(request, SchoolAction.objects.select_related("priority__plan"), pk)
    editor = action.editable_by(request.access)
    require(editor or answers_for(action, request.access))
    form_class = SchoolActionForm if editor else OwnSchoolActionForm
    return change_by_form(request, form_class, action, title="Change the action")


@require_http_methods(["GET", "HEAD", "POST"])
@trust_view(Permission.READ_SCHOOL)
def school_milestone_add(request: TrustRequest, pk) -> HttpResponse:
    action = get_editable(request, SchoolAction.objects.select_related("priority__plan"), pk)
    return add_record(
        request,
        SchoolMilestoneForm,
        SchoolMilestone(trust=request.trust, action=action),
        title="Add a milestone",
        submit="Add the milestone",
    )


@require_http_methods(["GET", "HEAD", "POST"])
@trust_view(Permission.READ_SCHOOL)
def school_milestone_edit(request: TrustRequest, pk) -> HttpResponse:
    milestones = SchoolMilestone.objects.select_related("action__priority__plan")
    milestone = get_editable(request, milestones, pk)
    return change_by_form(request, SchoolMilestoneForm, milestone, title="Change the milestone")


@require_http_methods(["GET", "HEAD", "POST"])
@trust_view(Permission.READ_SCHOOL)
def school_update_add(request: TrustRequest, pk) -> HttpResponse:
    """Say how a priority is going: who writes the plan may, and who leads the priority."""
    priority = get_visible(request, SchoolPriority.objects.select_related("plan__school"), pk)
    require(answers_for(priority, request.access))
    return add_record(
        request,
        SchoolUpdateForm,
        SchoolUpdate(trust=request.trust, priority=priority),
        title="How is it going?",
        submit="Save the update",
        create=update_create,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@trust_view(Permission.READ_SCHOOL)
def school_update_edit(request: TrustRequest, pk) -> HttpResponse:
    """Correct an update."""
    update = get_visible(request, updates(), pk)
    require(may_correct(update, request.access))
    return change_by_form(
        request, SchoolUpdateForm, update, title="Correct the update", change=update_change
    )


@require_safe
@trust_view(Permission.READ_SCHOOL)
def school_update_evidence(request: TrustRequest, pk) -> FileResponse:
    """The evidence that an update brought as a file, to save."""
    return evidence_response(get_visible(request, updates(), pk))


def updates() -> QuerySet:
    return SchoolUpdate.objects.select_related("priority__plan")
