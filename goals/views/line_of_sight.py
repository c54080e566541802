"""The plan's other two views: as a tree down to schools' actions, and as a coverage matrix."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from trustplan.trusts.access import Permission
from trustplan.trusts.scoping import TrustRequest, get_visible, trust_view
from trustplan.ui.pages import render_page

from ..models import StrategicPlan
from ..queries.coverage_matrix import matrix_of
from ..queries.tree.build import Builder, summary
from ..queries.tree.filters import chips_of, choices_of, filters_asked_for, once
from ..queries.tree.gaps import gaps_of
from ..queries.tree.nodes import walk
from ..queries.tree.rows import rows_of


@require_safe
@trust_view(Permission.READ_PLAN)
def plan_tree(request: TrustRequest, pk) -> HttpResponse:
    """One year of a plan from the vision down to schools' actions, filtered by the address."""
    plan = get_visible(request, StrategicPlan, pk)
    year = plan.year_asked_for(request.GET.get("year", ""))
    rows = rows_of(plan, request.access, year)
    choices = choices_of(rows)
    filters = filters_asked_for(request.GET, choices, request.access)
    builder = Builder(rows)
    nodes = filters.keep(builder.tree(), request.access.membership_id)
    once(nodes)
    expand(nodes, request.GET.get("expand", ""))
    gaps = gaps_of(builder, filters)
    matching = [node for node in walk(nodes) if node.is_match]
    context = {
        "plan": plan,
        "year": year,
        "nodes": nodes,
        "gaps": gaps,
        "filters": filters,
        "choices": choices,
        "chips": chips_of(filters, choices, year),
        "may_be_mine": request.access.membership_id is not None,
        "summary": summary(builder, matching),
    }
    return render_page(request, "goals/plan_tree.html", context)


def expand(nodes: list, how: str) -> None:
    """Open every branch for ``all``, close them for ``none``, else leave them as they are."""
    if how in {"all", "none"}:
        for node in walk(nodes):
            for branch in node.branches:
                branch.is_open = how == "all"


@require_safe
@trust_view(Permission.READ_PLAN)
def plan_coverage(request: TrustRequest, pk) -> HttpResponse:
    """The priorities of one year by the schools: who answers, who declines and why."""
    plan = get_visible(request, StrategicPlan, pk)
    year = plan.year_asked_for(request.GET.get("year", ""))
    context = {"plan": plan, "year": year, "matrix": matrix_of(plan, request.access, year)}
    return render_page(request, "goals/plan_coverage.html", context)
