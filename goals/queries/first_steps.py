"""The first steps of a new trust, done or not, from what is really there."""

from dataclasses import dataclass

from django.urls import reverse

from schools.models import School
from trustplan.trusts.access import Access, Permission
from trustplan.trusts.models import Invitation, Membership, Value

from ..models import StrategicPlan


@dataclass(frozen=True)
class Step:
    label: str
    hint: str
    url: str
    done: bool


def first_steps(access: Access) -> list[Step]:
    """What is still to do to set a trust up; empty once all of it is done."""
    slug = access.trust.slug
    steps = [
        Step(
            "Say who you are",
            "Your vision and values open the plan and every document.",
            reverse("trust_about", args=[slug]),
            bool(access.trust.vision) and Value.objects.exists(),
        ),
        Step(
            "Add your schools",
            "Each writes an improvement plan of its own.",
            reverse("school_list", args=[slug]),
            School.objects.exists(),
        ),
        Step(
            "Invite people",
            "Leaders, headteachers, trustees, your clerk.",
            reverse("people", args=[slug]),
            # The invitation that brought the first person here invited nobody else.
            Membership.objects.count() > 1 or Invitation.objects.filter(accepted_at=None).exists(),
        ),
        plan_step(access),
    ]
    return [] if all(step.done for step in steps) else steps


def plan_step(access: Access) -> Step:
    """An administrator alone writes no plan: they are told who does, and how to become one."""
    label, slug, done = "Start a plan", access.trust.slug, StrategicPlan.objects.exists()
    if access.can(Permission.EDIT_PLAN):
        hint = "A title, its first and last year; then goals and this year’s priorities."
        page = "plan_list" if done else "plan_add"
        return Step(label, hint, reverse(page, args=[slug]), done)
    hint = "Trust leaders write the plan. Invite one, or give yourself that role as well."
    return Step(label, hint, reverse("people", args=[slug]), done)
