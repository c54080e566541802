"""Several goals, priorities, aims, criteria or actions made at once from pasted lines."""

from django.http import HttpResponse

from trustplan.trusts import years
from trustplan.trusts.access import Permission
from trustplan.trusts.pasting import CriteriaList, RecordList, paste_page
from trustplan.trusts.scoping import TrustRequest, get_editable, trust_view
from trustplan.ui.pages import require_form

from ..forms.objectives import GOALS
from ..models import Action, Aim, Goal, Priority
from .objectives import get_writable_plan, goal_asked_for


@require_form
@trust_view(Permission.BELONG)
def goals_paste(request: TrustRequest, pk) -> HttpResponse:
    plan = get_writable_plan(request, pk)
    begun = Goal(trust=request.trust, plan=plan).begun_for(request.access)
    target = RecordList(begun, year=plan.shown_year)
    things = request.trust.words["goals"]
    return paste_page(request, target, things=things, back=plan.get_absolute_url())


@require_form
@trust_view(Permission.BELONG)
def priorities_paste(request: TrustRequest, pk) -> HttpResponse:
    """Priorities of the year ``?year=`` of a plan, which serve the goal ``?goal=`` names."""
    plan = get_writable_plan(request, pk)
    year = plan.year_asked_for(request.GET.get("year", ""))
    begun = Priority(trust=request.trust, plan=plan, year=year).begun_for(request.access)
    goal = goal_asked_for(request, plan)
    target = RecordList(begun, year=year, links={GOALS: [goal] if goal else []})
    things = f"{request.trust.words['priorities']} for {years.label(year)}"
    back = goal.get_absolute_url() if goal else f"{plan.get_absolute_url()}?year={year}"
    return paste_page(request, target, things=things, back=back)


@require_form
@trust_view(Permission.BELONG)
def aims_paste(request: TrustRequest, pk) -> HttpResponse:
    goal = get_editable(request, Goal, pk)
    target = RecordList(Aim(trust=request.trust, goal=goal), year=years.current())
    return paste_page(request, target, things="aims", back=goal.get_absolute_url())


@require_form
@trust_view(Permission.BELONG)
def goal_actions_paste(request: TrustRequest, pk) -> HttpResponse:
    goal = get_editable(request, Goal, pk)
    target = RecordList(Action(trust=request.trust, goal=goal), year=years.current())
    return paste_page(request, target, things="actions", back=goal.get_absolute_url())


@require_form
@trust_view(Permission.BELONG)
def priority_actions_paste(request: TrustRequest, pk) -> HttpResponse:
    priority = get_editable(request, Priority, pk)
    target = RecordList(Action(trust=request.trust, priority=priority), year=priority.year)
    return paste_page(request, target, things="actions", back=priority.get_absolute_url())


@require_form
@trust_view(Permission.BELONG)
def goal_criteria_paste(request: TrustRequest, pk) -> HttpResponse:
    return paste_criteria(request, get_editable(request, Goal, pk))


@require_form
@trust_view(Permission.BELONG)
def priority_criteria_paste(request: TrustRequest, pk) -> HttpResponse:
    return paste_criteria(request, get_editable(request, Priority, pk))


def paste_criteria(request: TrustRequest, record) -> HttpResponse:
    back = record.get_absolute_url()
    return paste_page(request, CriteriaList(record), things="success criteria", back=back)
