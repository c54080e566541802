"""What one school's plan says to each of the trust's priorities for its year."""

from dataclasses import dataclass, field

from django.db.models import Prefetch, Q

from schools.models import ImprovementPlan, SchoolPriority
from trustplan.trusts.access import Access

from ..models import Answer, Goal, Priority, PriorityGoal, PrioritySchool, StrategicPlan


@dataclass
class Question:
    """A priority of the trust, the goals it serves, and what the school's plan says to it."""

    priority: Priority
    answers: list[Answer] = field(default_factory=list)

    @property
    def declined(self) -> Answer | None:
        return next((answer for answer in self.answers if answer.is_declined), None)

    @property
    def answered(self) -> list[Answer]:
        return [answer for answer in self.answers if not answer.is_declined]

    @property
    def is_open(self) -> bool:
        return not self.answers

    @property
    def state(self) -> str:
        """In words: what the plan says."""
        if self.is_open:
            return "Not answered yet"
        return "Answered" if self.answered else "Not ours"

    @property
    def is_draft(self) -> bool:
        return self.priority.plan.state == StrategicPlan.State.DRAFT

    @property
    def goals(self) -> list[Goal]:
        return [link.goal for link in self.priority.goal_links.all()]


def questions_to(plan: ImprovementPlan, access: Access) -> list[Question]:
    """The trust's priorities for the plan's year and school that the reader may see, in order.

    What the plan said to a priority stays even where the trust has dropped it since, or where
    another plan has taken the place of its own.
    """
    rows: dict = {}
    for priority in priorities_for(plan, access):
        rows[priority.pk] = Question(priority)
    answers = Answer.objects.visible_to(access).filter(improvement_plan=plan)
    unread = ("school_priority__rationale", "school_priority__success_criteria")
    for answer in answers.select_related("school_priority").defer(*unread):
        if answer.priority_id in rows:
            rows[answer.priority_id].answers.append(answer)
    return list(rows.values())


def priorities_for(plan: ImprovementPlan, access: Access):
    """The priorities that a school's plan should answer, or has answered."""
    asks = applies_to(plan.school_id) & Q(dropped_on=None)
    asks &= ~Q(plan__state=StrategicPlan.State.SUPERSEDED)
    said = Answer.objects.filter(improvement_plan=plan).values("priority")
    links = PriorityGoal.objects.visible_to(access).select_related("goal")
    goals = links.defer("goal__why", "goal__success_criteria")
    return (
        Priority.objects.visible_to(access)
        .filter(asks | Q(pk__in=said), year=plan.year)
        .select_related("plan")
        .defer("rationale", "success_criteria")
        .prefetch_related(Prefetch("goal_links", goals.order_by("goal__position")))
    )


def applies_to(school_id) -> Q:
    """The condition that a priority is for a school: it names none, or that one among others."""
    links = PrioritySchool.objects
    return ~Q(pk__in=links.values("priority")) | Q(
        pk__in=links.filter(school=school_id).values("priority")
    )


def unanswering(plan: ImprovementPlan, priority: Priority, access: Access):
    """The priorities of a school's plan that do not answer a priority of the trust yet."""
    answering = Answer.objects.filter(priority=priority).exclude(school_priority=None)
    return (
        SchoolPriority.objects.visible_to(access)
        .filter(plan=plan)
        .exclude(pk__in=answering.values("school_priority"))
    )
