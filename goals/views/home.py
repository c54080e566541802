"""A trust's front page: what needs this person first, then the picture that their roles need."""

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from trustplan.progress.models import Status
from trustplan.trusts import years
from trustplan.trusts.access import Access, Permission
from trustplan.trusts.scoping import TrustRequest, trust_view
from trustplan.ui.drafts import drafts_of
from trustplan.ui.pages import render_page

from ..queries.coverage_matrix import matrix_of
from ..queries.first_steps import first_steps
from ..queries.heat import heat
from ..queries.home_page import changes, people
from ..queries.home_page.schools import own_schools
from ..queries.home_page.status_counts import status_counts
from ..queries.home_page.work import WEEKS, Work, work_of
from ..queries.line_of_sight import current_plan


@require_safe
@trust_view(Permission.BELONG)
def trust_home(request: TrustRequest) -> HttpResponse:
    """Where people arrive after signing in. Who holds several roles gets what each needs."""
    access = request.access
    work = work_of(access, everything=access.can(Permission.EDIT_PLAN))
    plan = work.plan or (current_plan(access) if access.can(Permission.READ_PLAN) else None)
    context = {
        "due": work.due,
        "mine": work.mine,
        "drafts": drafts_of(request.user, access.trust.get_absolute_url())[:5],
        "plan": plan,
        "year": years.current(),
        "weeks": WEEKS,
        **for_administrators(access, plan),
        **picture(access, work),
        **lately(access, work),
    }
    return render_page(request, "goals/trust_home.html", context)


def for_administrators(access: Access, plan: Any) -> dict[str, Any]:
    """Who can get in and who not yet; and in a new trust the first steps."""
    found: dict[str, Any] = {}
    if access.can(Permission.MANAGE_TRUST) and (plan is None or plan.state == plan.State.DRAFT):
        found["steps"] = first_steps(access)
    if access.can(Permission.MANAGE_PEOPLE):
        found["one_step"] = list(people.without_two_steps(access))
        found["invitations"] = list(people.invitations_open(access))
    return found


def picture(access: Access, work: Work) -> dict[str, Any]:
    """How this year goes: for leaders everywhere, for those of a school there."""
    year = years.current()
    leads = access.can(Permission.EDIT_PLAN)
    in_schools = () if only_contributes(access) else access.schools_where(Permission.READ_SCHOOL)
    priorities = [
        one for one in work.in_force("priority") if one.plan_id == getattr(work.plan, "pk", 0)
    ]
    matrix = None
    if work.plan and (leads or in_schools):
        ours = work.by_kind["school_priority"]
        matrix = matrix_of(work.plan, access, year, priorities, ours)
    found: dict[str, Any] = {}
    if in_schools:
        found["schools"] = own_schools(work, matrix, year)
    if leads:
        states = {item.subject.pk: item.state for item in work.items}
        found["heat"] = heat(matrix, access, states) if matrix else None
        found["late_owners"] = people.late_owners(work)
    if access.can(Permission.READ_PLAN) and not only_contributes(access):
        found["goals"] = [one for one in work.in_force("goal") if one.plan == work.plan]
        found["counts"] = status_counts(priorities, access)
    return found


def lately(access: Access, work: Work) -> dict[str, Any]:
    """What changed in the last weeks; for leaders what is off track, since then or before."""
    leads, reads = access.can(Permission.EDIT_PLAN), reads_for_the_board(access)
    if not (leads or reads):
        return {}
    plans = changes.plan_changes(access) if reads else []
    changed = changes.status_changes(work, plans)
    found: dict[str, Any] = {}
    if leads:
        found["off_track"] = off_track(work, changed)
    if reads:
        found |= {
            "is_reader": True,
            "changed": changed[: changes.MOST],
            "changed_more": max(len(changed) - changes.MOST, 0),
            "plan_changes": plans,
            "targets": changes.target_changes(access),
            "documents": list(changes.documents_ready(access)),
        }
    return found


def off_track(work: Work, changed: list[changes.StatusChange]) -> list[tuple]:
    """What is off track, each with what it was weeks ago if that was something else."""
    before = {change.record.pk: change.before for change in changed}
    red = [
        one
        for kind in ("goal", "priority", "school_priority")
        for one in work.in_force(kind)
        if one.status == Status.OFF_TRACK and one.shows_progress(work.access)
    ]
    return sorted(((one, before.get(one.pk, "")) for one in red), key=lambda found: not found[1])


def reads_for_the_board(access: Access) -> bool:
    """Whether somebody comes to read what others do: on the board, or on a school's."""
    return any(held.role in {"chair", "trustee", "clerk", "governor"} for held in access.roles)


def only_contributes(access: Access) -> bool:
    return {held.role for held in access.roles} <= {"contributor"}
