"""The line of sight from a plan down to what schools say, in a fixed number of queries.

Everything is filtered by what the reader may see before it is counted or shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Prefetch, QuerySet

from schools.models import SchoolAction
from trustplan.progress.tally import Tally, tally
from trustplan.trusts.access import Access

from ..models import Answer, Goal, GoalValue, Priority, PriorityGoal, StrategicPlan, Theme
from .answering_schools import answering


@dataclass
class Group:
    """The goals of one theme, or those without a theme (``theme`` is ``None``)."""

    theme: Theme | None
    goals: list[Goal] = field(default_factory=list)


def with_answers(priorities: QuerySet, access: Access) -> QuerySet:
    """Priorities with the schools' answers to them, down to the schools' actions."""
    actions = SchoolAction.objects.select_related("owner__user").defer("evidence", "cost")
    # A priority's plan is asked only for the school, where somebody's roles differ by school.
    along = "school_priority" if access.reads_alike else "school_priority__plan"
    answers = (
        Answer.objects.visible_to(access)
        .select_related("improvement_plan", along)
        .defer(
            "improvement_plan__introduction",
            "school_priority__rationale",
            "school_priority__success_criteria",
        )
        .order_by("improvement_plan__school__position", "created_at")
        .prefetch_related(Prefetch("school_priority__actions", actions))
    )
    return priorities.select_related("owner__user").prefetch_related(Prefetch("answers", answers))


def in_lists(priorities: QuerySet, access: Access) -> list[Priority]:
    """Priorities as lists show them: with their owners, and in ``schools`` how many answer."""
    # What is long and only read on the priority's own page is not fetched.
    rows = priorities.select_related("owner__user").defer("rationale", "success_criteria")
    found = list(rows)
    schools = answering(found, access)
    for priority in found:
        priority.schools = schools.get(priority.pk)
    return found


def priorities_of(plan: StrategicPlan, access: Access, year: int) -> list[Priority]:
    """The priorities of one year of a plan that the reader may see, with the goals they serve."""
    priorities = Priority.objects.visible_to(access).filter(plan=plan, year=year)
    goals = PriorityGoal.objects.filter(goal__in=Goal.objects.visible_to(access))
    links = Prefetch("goal_links", goals.select_related("goal").order_by("goal__position"))
    return in_lists(priorities.prefetch_related(links), access)


def tally_of(priorities: Iterable[Priority], access: Access, words: dict) -> Tally | None:
    """How many of those that go on are at which status, as far as the reader may see it."""
    shown = [one for one in priorities if not one.is_dropped and one.shows_progress(access)]
    return tally([one.status for one in shown], words["priority"], words["priorities"])


def goals_of(plan: StrategicPlan, access: Access, priorities: Iterable[Priority]) -> list[Goal]:
    """The plan's goals in order. Each has ``served_by``: those of the priorities that serve it."""
    values = GoalValue.objects.select_related("value").order_by("value__position")
    goals = list(
        Goal.objects.visible_to(access)
        .filter(plan=plan)
        .select_related("owner__user")
        .defer("why", "success_criteria")
        .prefetch_related(Prefetch("value_links", values))
    )
    served: dict = {goal.pk: [] for goal in goals}
    for priority in priorities:
        for link in priority.goal_links.all():
            served[link.goal_id].append(priority)
    for goal in goals:
        goal.served_by = served[goal.pk]
    return goals


def by_theme(goals: list[Goal], themes: list[Theme]) -> list[Group]:
    """Goals under their themes in order; a theme without goals stands, loose goals come last."""
    groups = {theme.pk: Group(theme) for theme in themes}
    loose = Group(None)
    for goal in goals:
        groups.get(goal.theme_id, loose).goals.append(goal)
    return [*groups.values(), *([loose] if loose.goals else [])]


def current_plan(access: Access) -> StrategicPlan | None:
    """The plan in force: the newest approved one that the reader may see, else any."""
    plans = StrategicPlan.objects.visible_to(access)
    approved = plans.filter(state=StrategicPlan.State.APPROVED)
    return approved.first() or plans.exclude(state=StrategicPlan.State.SUPERSEDED).first()
