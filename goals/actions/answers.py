"""What a school's plan says to a priority of the trust: answered, or "not ours, because …"."""

from django.db import transaction

from schools.models import ImprovementPlan, SchoolPriority
from trustplan.trusts.actions import change_record, create_record, delete_record
from trustplan.trusts.models import Audience
from trustplan.ui.errors import Refused

from ..models import Answer, Priority

# What a priority that begins with the trust's words has of it.
TAKEN_OVER = ("success_criteria", "starts", "ends", "about_id")


def audiences_of_answer(priority: Priority) -> dict[str, str]:
    """Who may read a school's priority that begins with the trust's words: nobody who may not
    read those; and the public only where the school chooses so.
    """
    names = ("wording_audience", "progress_audience", "figures_audience")
    audiences = {name: getattr(priority, name) for name in names}
    return {
        name: Audience.TRUST if audience == Audience.PUBLIC else audience
        for name, audience in audiences.items()
    }


@transaction.atomic
def answer_create(
    priority: Priority, plan: ImprovementPlan, *, by, school_priority: SchoolPriority
) -> Answer:
    """Say that a priority of the school's plan answers the trust's.

    A reason for declining is withdrawn with it. Raises ``Refused`` where the priority is not
    for this plan, or the school's priority is another plan's or answers it already.
    """
    refuse_unfit(priority, plan)
    if school_priority.plan_id != plan.pk:
        raise Refused("Choose a priority of this plan.")
    answers = Answer.objects.filter(priority=priority, improvement_plan=plan)
    if answers.filter(school_priority=school_priority).exists():
        raise Refused(f"“{school_priority}” answers it already.")
    for declined in answers.filter(school_priority=None):
        delete_record(declined, by=by)
    answer = Answer(
        trust_id=plan.trust_id,
        priority=priority,
        improvement_plan=plan,
        school_priority=school_priority,
    )
    return create_record(answer, by=by)


@transaction.atomic
def answer_create_with_priority(
    priority: Priority, school_priority: SchoolPriority, *, by
) -> Answer:
    """Give the school's plan a new priority that answers the trust's."""
    made = create_record(school_priority, by=by)
    return answer_create(priority, made.plan, by=by, school_priority=made)


@transaction.atomic
def answer_decline(priority: Priority, plan: ImprovementPlan, *, by, because: str) -> Answer:
    """Say why a priority of the trust is not the school's.

    Raises ``Refused`` where it is not for this plan, is answered, or is declined already.
    """
    refuse_unfit(priority, plan)
    if Answer.objects.filter(priority=priority, improvement_plan=plan).exists():
        # Not what: the answer can be a priority that this person may not read.
        raise Refused("The plan has said something to it already.")
    answer = Answer(
        trust_id=plan.trust_id,
        priority=priority,
        improvement_plan=plan,
        declined_because=because.strip(),
    )
    return create_record(answer, by=by)


@transaction.atomic
def answer_several(plan: ImprovementPlan, replies: list[dict], *, by) -> list[Answer]:
    """Say several things at once, all or none of them.

    Each reply names the trust's ``priority`` and has the ``title`` of a new priority of the
    plan, the ``school_priority`` that answers, or ``because``. Raises as each of them does.
    """
    return [answer_one(plan, by=by, **reply) for reply in replies]


def answer_one(
    plan: ImprovementPlan,
    priority: Priority,
    *,
    by,
    title: str = "",
    school_priority: SchoolPriority | None = None,
    because: str = "",
) -> Answer:
    if because:
        return answer_decline(priority, plan, by=by, because=because)
    if school_priority:
        return answer_create(priority, plan, by=by, school_priority=school_priority)
    taken_over = {name: getattr(priority, name) for name in TAKEN_OVER}
    taken_over |= audiences_of_answer(priority)
    new = SchoolPriority(trust_id=plan.trust_id, plan=plan, title=title, **taken_over)
    return answer_create_with_priority(priority, new, by=by)


def answer_change(answer: Answer, *, by, version: int | None, declined_because: str) -> Answer:
    """Put the reason for declining in other words."""
    if not answer.is_declined:
        raise Refused("It is answered, not declined.")
    return change_record(answer, by=by, version=version, declined_because=declined_because.strip())


def refuse_unfit(priority: Priority, plan: ImprovementPlan) -> None:
    """Raise ``Refused`` unless the priority is of the plan's year, for its school, and held to."""
    named = {link.school_id for link in priority.school_links.all()}
    if priority.year != plan.year:
        raise Refused("It is a priority of another year.")
    if named and plan.school_id not in named:
        raise Refused("It is a priority for other schools.")
    if priority.is_dropped:
        raise Refused("The trust has dropped it.")
