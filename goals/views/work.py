"""Actions, milestones and updates of goals and priorities."""

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_safe

from trustplan.progress.views import add_update, change_update, evidence_response
from trustplan.trusts.access import Permission
from trustplan.trusts.editing import add_record, change_by_form
from trustplan.trusts.scoping import TrustRequest, get_editable, get_visible, trust_view
from trustplan.ui.pages import require_form

from ..forms.work import ActionForm, MilestoneForm, UpdateForm
from ..models import Action, Goal, Milestone, Priority, Update


@require_form
@trust_view(Permission.BELONG)
def goal_action_add(request: TrustRequest, pk) -> HttpResponse:
    goal = get_editable(request, Goal, pk)
    action = Action(trust=request.trust, goal=goal)
    return add_record(request, ActionForm, action, title="Add an action")


@require_form
@trust_view(Permission.BELONG)
def priority_action_add(request: TrustRequest, pk) -> HttpResponse:
    priority = get_editable(request, Priority, pk)
    action = Action(trust=request.trust, priority=priority)
    return add_record(request, ActionForm, action, title="Add an action")


@require_form
@trust_view(Permission.BELONG)
def action_edit(request: TrustRequest, pk) -> HttpResponse:
    action = get_editable(request, Action, pk)
    return change_by_form(request, ActionForm, action, title="Change the action")


@require_form
@trust_view(Permission.BELONG)
def action_update_add(request: TrustRequest, pk) -> HttpResponse:
    action = get_visible(request, Action, pk)
    return add_update(request, Update(trust=request.trust, action=action), UpdateForm)


@require_form
@trust_view(Permission.BELONG)
def milestone_add(request: TrustRequest, pk) -> HttpResponse:
    action = get_editable(request, Action, pk)
    milestone = Milestone(trust=request.trust, action=action)
    return add_record(request, MilestoneForm, milestone, title="Add a milestone")


@require_form
@trust_view(Permission.BELONG)
def milestone_edit(request: TrustRequest, pk) -> HttpResponse:
    milestone = get_editable(request, Milestone, pk)
    return change_by_form(request, MilestoneForm, milestone, title="Change the milestone")


@require_form
@trust_view(Permission.BELONG)
def goal_update_add(request: TrustRequest, pk) -> HttpResponse:
    goal = get_visible(request, Goal, pk)
    return add_update(request, Update(trust=request.trust, goal=goal), UpdateForm)


@require_form
@trust_view(Permission.BELONG)
def priority_update_add(request: TrustRequest, pk) -> HttpResponse:
    priority = get_visible(request, Priority, pk)
    return add_update(request, Update(trust=request.trust, priority=priority), UpdateForm)


@require_form
@trust_view(Permission.BELONG)
def update_edit(request: TrustRequest, pk) -> HttpResponse:
    return change_update(request, get_visible(request, Update, pk), UpdateForm)


@require_safe
@trust_view(Permission.BELONG)
def update_evidence(request: TrustRequest, pk) -> FileResponse:
    """The file that an update brought as evidence."""
    return evidence_response(get_visible(request, Update, pk))
