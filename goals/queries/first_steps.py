"""The first steps of a new trust, done or not, from what is really there."""

from dataclasses import dataclass

from django.db.models import Exists
from django.urls import reverse

from schools.models import School
from trustplan.trusts.access import Access, Permission
from trustplan.trusts.models import Invitation, Membership, Trust, Value

from ..models import StrategicPlan


@dataclass(frozen=True)
class Step:
    label: str
    hint: str
    url: str
    done: bool


def first_steps(access: Access) -> list[Step]:
    """What is still to do to set a trust up; empty once all of it is done. One query."""
    slug, there = access.trust.slug, what_is_there(access)
    steps = [
        Step(
            "Say who you are",
            "Your vision and values open the plan and every document.",
            reverse("trust_about", args=[slug]),
            bool(access.trust.vision) and there["values"],
        ),
        Step(
            "Add your schools",
            "Each writes an improvement plan of its own.",
            reverse("school_list", args=[slug]),
            there["schools"],
        ),
        Step(
            "Invite people",
            "Leaders, headteachers, trustees, your clerk.",
            reverse("people", args=[slug]),
            # The invitation that brought the first person here invited nobody else.
            there["others"] or there["invitations"],
        ),
        plan_step(access, there["plans"]),
    ]
    return [] if all(step.done for step in steps) else steps


def what_is_there(access: Access) -> dict[str, bool]:
    """Which kinds of record the trust has any of."""
    return Trust.objects.values(
        values=Exists(Value.objects.all()),
        schools=Exists(School.objects.all()),
        others=Exists(Membership.objects.exclude(pk=access.membership_id)),
        invitations=Exists(Invitation.objects.filter(accepted_at=None)),
        plans=Exists(StrategicPlan.objects.all()),
    ).get(pk=access.trust.pk)


def plan_step(access: Access, done: bool) -> Step:
    """An administrator alone writes no plan: they are told who does, and how to become one."""
    label, slug = "Start a plan", access.trust.slug
    if access.can(Permission.EDIT_PLAN):
        hint = "A title, its first and last year; then goals and this year’s priorities."
        page = "plan_list" if done else "plan_add"
        return Step(label, hint, reverse(page, args=[slug]), done)
    hint = "Trust leaders write the plan. Invite one, or give yourself that role as well."
    return Step(label, hint, reverse("people", args=[slug]), done)
