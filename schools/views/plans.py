"""A school's improvement plan: its page, its introduction and the state it is in."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from trustplan.trusts.access import Permission
from trustplan.trusts.editing import add_record, change_by_form
from trustplan.trusts.scoping import (
    TrustRequest,
    get_editable,
    get_visible,
    require,
    trust_view,
)
from trustplan.ui.pages import render_page, require_form

from ..actions.plans import improvement_plan_set_state
from ..forms.plans import IntroductionForm, NewImprovementPlanForm, StateForm
from ..models import ImprovementPlan, School
from ..queries.plans import priorities_of


@require_safe
@trust_view(Permission.READ_SCHOOL)
def improvement_plan_detail(request: TrustRequest, pk) -> HttpResponse:
    """The whole plan of a school for one year, and how it answers the trust's priorities."""
    plan = get_visible(request, plans(), pk)
    context = {
        "plan": plan,
        "school": plan.school,
        "priorities": priorities_of(plan, request.access),
        "editable": plan.editable_by(request.access),
        "before": ImprovementPlan.objects.filter(school=plan.school, year=plan.year - 1).first(),
    }
    return render_page(request, "schools/improvement_plan_detail.html", context)


def plans() -> QuerySet:
    return ImprovementPlan.objects.select_related("school", "trust")


@require_form
@trust_view(Permission.READ_SCHOOL)
def improvement_plan_add(request: TrustRequest, pk) -> HttpResponse:
    """Start the plan of a school for a year."""
    school = get_visible(request, School, pk)
    require(request.access.can(Permission.EDIT_SCHOOL, school.pk))
    return add_record(
        request,
        NewImprovementPlanForm,
        ImprovementPlan(trust=request.trust, school=school),
        title=f"Start an improvement plan for {school}",
        submit="Start the plan",
        done="The plan is there. Now write its priorities.",
    )


@require_form
@trust_view(Permission.READ_SCHOOL)
def improvement_plan_edit(request: TrustRequest, pk) -> HttpResponse:
    """Change the introduction of a plan."""
    plan = get_editable(request, plans(), pk)
    return change_by_form(request, IntroductionForm, plan, title="Change the introduction")


@require_form
@trust_view(Permission.READ_SCHOOL)
def improvement_plan_state(request: TrustRequest, pk) -> HttpResponse:
    """Share a plan, agree it, evaluate it, or take it back."""
    plan = get_editable(request, plans(), pk)
    return change_by_form(
        request,
        StateForm,
        plan,
        title="Change the state of the plan",
        change=improvement_plan_set_state,
    )
