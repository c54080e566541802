"""A trust's front page: what is mine, how this year goes, and the first steps of a new trust."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from trustplan.trusts.access import Permission
from trustplan.trusts.scoping import TrustRequest, trust_view
from trustplan.ui.pages import render_page

from ..models import Goal
from ..queries.first_steps import first_steps
from ..queries.home import mine, status_counts, visible_plans_of_schools
from ..queries.line_of_sight import current_plan, goals_of, priorities_of


@require_safe
@trust_view(Permission.BELONG)
def trust_home(request: TrustRequest) -> HttpResponse:
    """Where people arrive after signing in."""
    access = request.access
    plan = current_plan(access) if access.can(Permission.READ_PLAN) else None
    priorities = list(priorities_of(plan, access, plan.shown_year)) if plan else []
    context = {
        "plan": plan,
        "year": plan.shown_year if plan else None,
        "goals": standing(goals_of(plan, access, priorities)) if plan else [],
        "counts": status_counts(priorities, access),
        "mine": mine(access),
        "school_plans": visible_plans_of_schools(access),
        "steps": first_steps(access) if access.can(Permission.MANAGE_TRUST) else [],
    }
    return render_page(request, "goals/trust_home.html", context)


def standing(goals: list[Goal]) -> list[Goal]:
    """The goals that have not been dropped."""
    return [goal for goal in goals if not goal.is_dropped]
