"""Starting a year's priorities from those of the year before."""

from django.http import HttpResponse

from schools.models import ImprovementPlan
from trustplan.trusts import years
from trustplan.trusts.access import Permission
from trustplan.trusts.scoping import TrustRequest, get_editable, trust_view
from trustplan.ui.pages import edit_page, posted, require_form

from ..actions import carrying as actions
from ..forms.carrying import CarryForm, SchoolCarryForm
from ..queries.answers import questions_to
from ..queries.carrying import priorities_undecided, school_priorities_undecided
from .objectives import get_writable_plan


@require_form
@trust_view(Permission.READ_SCHOOL)
def improvement_plan_carry(request: TrustRequest, pk) -> HttpResponse:
    """Continue, finish or drop each priority of the school's plan of the year before."""
    plan = get_editable(request, ImprovementPlan.objects.select_related("school"), pk)
    priorities = school_priorities_undecided(plan, request.access)
    questions = questions_to(plan, request.access)
    form = SchoolCarryForm(
        priorities=priorities, access=request.access, questions=questions, **posted(request)
    )
    return edit_page(
        request,
        form,
        title=f"Start from the plan for {years.label(plan.year - 1)}",
        intro=how_many(priorities, plan.year),
        submit="Save the decisions",
        save=lambda: actions.school_priorities_carry(plan, form.decisions, by=request.user),
        back=plan.get_absolute_url(),
        done="Done. What continues is in this year’s plan now.",
        about=plan,
    )


@require_form
@trust_view(Permission.BELONG)
def priorities_carry(request: TrustRequest, pk) -> HttpResponse:
    """Continue, finish or drop each of the trust's priorities of the year before ``?year=``."""
    plan = get_writable_plan(request, pk)
    year = plan.year_asked_for(request.GET.get("year", ""))
    priorities = priorities_undecided(plan, year, request.access)
    form = CarryForm(priorities=priorities, access=request.access, **posted(request))
    return edit_page(
        request,
        form,
        title=f"Start from the {request.trust.words['priorities']} for {years.label(year - 1)}",
        intro=how_many(priorities, year),
        submit="Save the decisions",
        save=lambda: actions.priorities_carry(plan, year, form.decisions, by=request.user),
        back=f"{plan.get_absolute_url()}?year={year}",
        done="Done. What continues is among this year’s priorities now.",
        about=plan,
    )


def how_many(priorities: list, year: int) -> str:
    """What there is to decide, in a sentence or two."""
    if not priorities:
        return f"Nothing from {years.label(year - 1)} is waiting for a decision."
    return (
        "Whatever continues keeps its words, its lead and how you will know that it has worked. "
        "You can come back for what you decide later."
    )
