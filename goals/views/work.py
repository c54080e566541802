"""Actions, milestones and updates of goals and priorities."""

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from trustplan.progress.actions import update_change, update_create
from trustplan.progress.views import evidence_response
from trustplan.trusts.access import Permission
from trustplan.trusts.editing import add_record, change_by_form
from trustplan.trusts.scoping import TrustRequest, get_editable, get_visible, require, trust_view

from ..forms.work import ActionForm, MilestoneForm, OwnActionForm, UpdateForm
from ..models import Action, Goal, Milestone, Priority, Update
from ..models.objectives import Objective
from ..queries.work import may_update

EDIT = ["GET", "HEAD", "POST"]


@require_http_methods(EDIT)
@trust_view(Permission.BELONG)
def goal_action_add(request: TrustRequest, pk) -> HttpResponse:
    goal = get_editable(request, Goal, pk)
    action = Action(trust=request.trust, goal=goal)
    return add_record(request, ActionForm, action, title="Add an action")


@require_http_methods(EDIT)
@trust_view(Permission.BELONG)
def priority_action_add(request: TrustRequest, pk) -> HttpResponse:
    priority = get_editable(request, Priority, pk)
    action = Action(trust=request.trust, priority=priority)
    return add_record(request, ActionForm, action, title="Add an action")


@require_http_methods(EDIT)
@trust_view(Permission.BELONG)
def action_edit(request: TrustRequest, pk) -> HttpResponse:
    """Change an action; who only owns it changes its status and evidence."""
    action = get_visible(request, Action, pk)
    editor = action.editable_by(request.access)
    owner = request.access.can(Permission.UPDATE_OWN) and request.access.owns(action)
    require(editor or (owner and action.parent.shows_progress(request.access)))
    form = ActionForm if editor else OwnActionForm
    return change_by_form(request, form, action, title="Change the action")


@require_http_methods(EDIT)
@trust_view(Permission.BELONG)
def milestone_add(request: TrustRequest, pk) -> HttpResponse:
    action = get_editable(request, Action, pk)
    milestone = Milestone(trust=request.trust, action=action)
    return add_record(request, MilestoneForm, milestone, title="Add a milestone")


@require_http_methods(EDIT)
@trust_view(Permission.BELONG)
def milestone_edit(request: TrustRequest, pk) -> HttpResponse:
    milestone = get_editable(request, Milestone, pk)
    return change_by_form(request, MilestoneForm, milestone, title="Change the milestone")


@require_http_methods(EDIT)
@trust_view(Permission.BELONG)
def goal_update_add(request: TrustRequest, pk) -> HttpResponse:
    goal = get_visible(request, Goal, pk)
    return update_add(request, goal, Update(trust=request.trust, goal=goal))


@require_http_methods(EDIT)
@trust_view(Permission.BELONG)
def priority_update_add(request: TrustRequest, pk) -> HttpResponse:
    priority = get_visible(request, Priority, pk)
    return update_add(request, priority, Update(trust=request.trust, priority=priority))


def update_add(request: TrustRequest, objective: Objective, update: Update) -> HttpResponse:
    require(may_update(objective, request.access))
    return add_record(request, UpdateForm, update, title="How is it going?", create=update_create)


@require_http_methods(EDIT)
@trust_view(Permission.BELONG)
def update_edit(request: TrustRequest, pk) -> HttpResponse:
    """Correct an update: its author, or whoever may edit what it is about."""
    update = get_visible(request, Update, pk)
    author = update.author_id == request.user.pk and may_update(update.parent, request.access)
    require(author or update.editable_by(request.access))
    return change_by_form(
        request, UpdateForm, update, title="Correct this update", change=update_change
    )


@require_safe
@trust_view(Permission.BELONG)
def update_evidence(request: TrustRequest, pk) -> FileResponse:
    """The file that an update brought as evidence."""
    return evidence_response(get_visible(request, Update, pk))
