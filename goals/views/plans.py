"""Strategic plans: the list, the plan page with its line of sight, and approval."""

from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from trustplan.trusts import years
from trustplan.trusts.access import Permission
from trustplan.trusts.editing import add_record, change_by_form
from trustplan.trusts.scoping import TrustRequest, get_editable, get_visible, trust_view
from trustplan.ui.errors import Refused
from trustplan.ui.pages import edit_page, posted, render_page, require_form

from ..actions.plans import plan_approve as approve
from ..actions.plans import plan_reopen as reopen
from ..actions.plans import unlinked_priorities
from ..forms.plans import ApproveForm, ForewordForm, PlanForm
from ..models import StrategicPlan
from ..queries.line_of_sight import by_theme, goals_of, priorities_of, tally_of


@require_safe
@trust_view(Permission.READ_PLAN)
def plan_list(request: TrustRequest) -> HttpResponse:
    """Every plan of the trust, the newest first; what was superseded stays readable."""
    plans = list(StrategicPlan.objects.visible_to(request.access))
    readable = {plan.pk: plan for plan in plans}
    for plan in plans:
        plan.replaces = readable.get(plan.supersedes_id)
    return render_page(request, "goals/plan_list.html", {"plans": plans})


@require_safe
@trust_view(Permission.READ_PLAN)
def plan_detail(request: TrustRequest, pk) -> HttpResponse:
    """The plan in full for one year: its goals, what serves them, and how many schools answer."""
    plan = get_visible(request, StrategicPlan, pk)
    readable = StrategicPlan.objects.visible_to(request.access)
    related = list(readable.filter(Q(pk=plan.supersedes_id) | Q(supersedes=plan)))
    plan.replaces = next((one for one in related if one.pk == plan.supersedes_id), None)
    year = plan.year_asked_for(request.GET.get("year", ""))
    themes = list(plan.themes.prefetch_related("strands", "statements"))
    priorities = priorities_of(plan, request.access, year)
    context = {
        "plan": plan,
        "plan_urls": addresses(plan),
        "priorities_title": plan.priorities_title(year),
        "may_add": plan.may_be_added_to_by(request.access),
        "year": year,
        "sections": list(plan.sections.all()),
        "groups": by_theme(goals_of(plan, request.access, priorities), themes),
        "priorities": priorities,
        "tally": tally_of(priorities, request.access, request.trust.words),
        "unlinked": [one for one in priorities if not one.goal_links.all()],
        "editable": plan.editable_by(request.access),
        "successors": [one for one in related if one.supersedes_id == plan.pk],
    }
    return render_page(request, "goals/plan_detail.html", context)


def addresses(plan: StrategicPlan) -> dict[str, str]:
    """Where the plan's own edit views are."""
    names = {
        "edit": "plan_edit",
        "foreword": "plan_foreword_edit",
        "goal_add": "goal_add",
        "priority_add": "priority_add",
        "theme_add": "theme_add",
        "section_add": "section_add",
    }
    return {key: reverse(name, args=[plan.trust.slug, plan.pk]) for key, name in names.items()}


@require_form
@trust_view(Permission.EDIT_PLAN)
def plan_add(request: TrustRequest) -> HttpResponse:
    """Start a plan: from this year for three, unless the person says otherwise."""
    year = years.current()
    return add_record(
        request,
        PlanForm,
        StrategicPlan(trust=request.trust, first_year=year, last_year=year + 2),
        title="Start a plan",
        submit="Start the plan",
        cancel=reverse("plan_list", args=[request.trust.slug]),
        done="The plan is there. Now write its goals.",
    )


@require_form
@trust_view(Permission.BELONG)
def plan_edit(request: TrustRequest, pk) -> HttpResponse:
    plan = get_editable(request, StrategicPlan, pk)
    return change_by_form(request, PlanForm, plan, title="Change the plan")


@require_form
@trust_view(Permission.BELONG)
def plan_foreword_edit(request: TrustRequest, pk) -> HttpResponse:
    plan = get_editable(request, StrategicPlan, pk)
    return change_by_form(request, ForewordForm, plan, title="Change the foreword")


@require_form
@trust_view(Permission.BELONG)
def plan_approve(request: TrustRequest, pk) -> HttpResponse:
    """Approve a draft: the priorities that serve no goal are listed, and each needs a reason."""
    plan = get_editable(request, StrategicPlan, pk)
    form = ApproveForm(unlinked=unlinked_priorities(plan), **posted(request))
    return edit_page(
        request,
        form,
        about=plan,
        title="Approve this plan",
        intro=f"“{plan}” becomes the plan that everyone in the trust reads.",
        submit="Approve",
        save=lambda: approve(plan, by=request.user, reasons=form.reasons),
        back=plan.get_absolute_url(),
        done="The plan is approved.",
    )


@require_POST
@trust_view(Permission.BELONG)
def plan_reopen(request: TrustRequest, pk) -> HttpResponse:
    """Take a plan back to a draft."""
    plan = get_editable(request, StrategicPlan, pk)
    try:
        reopen(plan, by=request.user)
    except Refused as refused:
        messages.error(request, " ".join(refused.messages))
    else:
        messages.success(request, "The plan is a draft again.")
    return redirect(plan)
