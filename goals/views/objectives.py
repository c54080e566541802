"""A goal, a priority: read, written, dropped and taken up again."""

from uuid import UUID

from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from kpis.queries import measures_of
from trustplan.progress.queries import continued_by, with_continued, work_of
from trustplan.trusts.access import Permission
from trustplan.trusts.editing import add_record, change_by_form
from trustplan.trusts.scoping import TrustRequest, get_editable, get_visible, require, trust_view
from trustplan.ui.pages import edit_page, posted, render_page, require_form

from ..actions.objectives import objective_drop, objective_resume
from ..forms.objectives import DropForm, GoalForm, PriorityForm
from ..models import Goal, Priority, PrioritySchool, StrategicPlan
from ..models.objectives import Objective
from ..queries.coverage import coverage
from ..queries.line_of_sight import in_lists, with_answers


@require_safe
@trust_view(Permission.READ_PLAN)
def goal_detail(request: TrustRequest, pk) -> HttpResponse:
    """A goal with what serves it, year by year, and how many schools answer that."""
    goal = get_visible(request, Goal.objects.select_related("plan", "theme", "owner__user"), pk)
    priorities = Priority.objects.visible_to(request.access).filter(
        goal_links__goal=goal, goal_links__deletion=None
    )
    context = {
        "goal": goal,
        "aims": list(goal.aims.all()),
        "values": [link.value for link in goal.value_links.select_related("value")],
        "schools": [link.school for link in goal.school_links.select_related("school")],
        "priorities": in_lists(priorities.order_by("-year", "position"), request.access),
        "plan": goal.plan,
        "measures": measures_of(goal, request.access),
        "shows_figures": goal.shows_figures(request.access),
        **work_of(goal, request.access),
    }
    return render_page(request, "goals/goal_detail.html", context)


@require_safe
@trust_view(Permission.READ_PLAN)
def priority_detail(request: TrustRequest, pk) -> HttpResponse:
    """A priority with the goals above it and what each school does about it."""
    schools = Prefetch("school_links", PrioritySchool.objects.select_related("school"))
    found = Priority.objects.select_related("plan").prefetch_related(schools)
    found = with_continued(with_answers(found, request.access), request.access)
    priority = get_visible(request, found, pk)
    context = {
        "priority": priority,
        "goals": priority.goals_for(request.access),
        "continues": continued_by(priority),
        "coverage": coverage(priority, request.access),
        "plan": priority.plan,
        "measures": measures_of(priority, request.access),
        "shows_figures": priority.shows_figures(request.access),
        **work_of(priority, request.access),
    }
    return render_page(request, "goals/priority_detail.html", context)


@require_form
@trust_view(Permission.BELONG)
def goal_add(request: TrustRequest, pk) -> HttpResponse:
    plan = get_writable_plan(request, pk)
    goal = Goal(trust=request.trust, plan=plan).begun_for(request.access)
    return add_record(
        request,
        GoalForm,
        goal,
        title=f"Add a {request.trust.goal_word}",
        back=lambda made: f"{plan.get_absolute_url()}#{made.anchor}",
    )


@require_form
@trust_view(Permission.BELONG)
def goal_edit(request: TrustRequest, pk) -> HttpResponse:
    goal = get_editable(request, Goal.objects.select_related("plan"), pk)
    return change_by_form(request, GoalForm, goal, title=f"Change the {request.trust.goal_word}")


@require_form
@trust_view(Permission.BELONG)
def priority_add(request: TrustRequest, pk) -> HttpResponse:
    """Add a priority to a plan; ``?goal=`` and ``?year=`` say what it begins with."""
    plan = get_writable_plan(request, pk)
    year = plan.year_asked_for(request.GET.get("year", ""))
    priority = Priority(trust=request.trust, plan=plan, year=year).begun_for(request.access)
    goal = goal_asked_for(request, plan)
    return add_record(
        request,
        PriorityForm,
        priority,
        title=f"Add {request.trust.words['a_priority']}",
        initial={"goals": [goal] if goal else []},
        back=lambda made: place_of(made, goal),
        cancel=(goal or plan).get_absolute_url(),
    )


def goal_asked_for(request: TrustRequest, plan: StrategicPlan) -> Goal | None:
    """The goal of the plan that the address names, if this person may see it."""
    try:
        asked = UUID(request.GET.get("goal", ""))
    except ValueError:
        return None
    return Goal.objects.visible_to(request.access).filter(plan=plan, pk=asked).first()


def place_of(priority: Priority, goal: Goal | None) -> str:
    """Where a new priority is read: with the goal it was added to, or in its year of the plan."""
    if goal:
        return f"{goal.get_absolute_url()}#{priority.anchor}"
    return f"{priority.plan.get_absolute_url()}?year={priority.year}#{priority.anchor}"


@require_form
@trust_view(Permission.BELONG)
def priority_edit(request: TrustRequest, pk) -> HttpResponse:
    priority = get_editable(request, Priority.objects.select_related("plan"), pk)
    return change_by_form(
        request, PriorityForm, priority, title=f"Change the {request.trust.priority_word}"
    )


def get_writable_plan(request: TrustRequest, pk) -> StrategicPlan:
    """A plan to which this person may add goals and priorities, if only the board's own."""
    plan = get_visible(request, StrategicPlan, pk)
    require(plan.may_be_added_to_by(request.access))
    return plan


@require_form
@trust_view(Permission.BELONG)
def goal_drop(request: TrustRequest, pk) -> HttpResponse:
    return drop(request, get_editable(request, Goal, pk))


@require_form
@trust_view(Permission.BELONG)
def priority_drop(request: TrustRequest, pk) -> HttpResponse:
    return drop(request, get_editable(request, Priority, pk))


def drop(request: TrustRequest, objective: Objective) -> HttpResponse:
    form = DropForm(**posted(request))
    return edit_page(
        request,
        form,
        about=objective,
        title=f"Drop this {objective.called(request.trust)} from the plan",
        intro="It stays readable, marked as dropped with the day and the reason.",
        submit="Drop it",
        save=lambda: objective_drop(
            objective,
            by=request.user,
            on=form.cleaned_data["on"],
            because=form.cleaned_data["because"],
        ),
        back=objective.get_absolute_url(),
        done="Dropped. It can be taken up again.",
    )


@require_POST
@trust_view(Permission.BELONG)
def goal_resume(request: TrustRequest, pk) -> HttpResponse:
    return redirect(objective_resume(get_editable(request, Goal, pk), by=request.user))


@require_POST
@trust_view(Permission.BELONG)
def priority_resume(request: TrustRequest, pk) -> HttpResponse:
    return redirect(objective_resume(get_editable(request, Priority, pk), by=request.user))
