"""The records a document is made from, each kind read in one query however many there are."""

from django.db.models import Prefetch, Q, QuerySet

from goals.models import (
    Action,
    Aim,
    Answer,
    Goal,
    GoalMeasure,
    GoalSchool,
    GoalValue,
    Milestone,
    Priority,
    PriorityGoal,
    PriorityMeasure,
    PrioritySchool,
    Statement,
    Strand,
    StrategicPlan,
    Theme,
    Update,
)
from kpis.models import Measure, Reading, SchoolPriorityMeasure, Target
from schools.models import (
    ImprovementPlan,
    SchoolAction,
    SchoolMilestone,
    SchoolPriority,
    SchoolUpdate,
)

OWNER = "owner__user"


def latest(updates: QuerySet) -> Prefetch:
    """The newest update of each record, as a list of at most one."""
    newest = updates.select_related("author").order_by("-made_on", "-id")[:1]
    return Prefetch("updates", newest, to_attr="latest_updates")


def actions(action_model, milestone_model) -> Prefetch:
    milestones = Prefetch("milestones", milestone_model.objects.all(), to_attr="all_milestones")
    rows = action_model.objects.select_related(OWNER).prefetch_related(milestones)
    return Prefetch("actions", rows, to_attr="all_actions")


def links(name: str, model) -> Prefetch:
    return Prefetch(name, model.objects.all(), to_attr=f"all_{name}")


def goals_of(plan: StrategicPlan, access) -> QuerySet:
    """The goals of a plan that a reader may know of, in order, with all that hangs on them."""
    return (
        Goal.objects.visible_to(access)
        .filter(plan=plan)
        .select_related(OWNER, "about")
        .prefetch_related(
            Prefetch("aims", Aim.objects.all(), to_attr="all_aims"),
            Prefetch(
                "value_links", GoalValue.objects.select_related("value"), to_attr="all_values"
            ),
            links("school_links", GoalSchool),
            links("measure_links", GoalMeasure),
            latest(Update.objects.all()),
            actions(Action, Milestone),
        )
    )


def priorities_of(plan: StrategicPlan, year: int, access) -> QuerySet:
    """The priorities of a year that a reader may know of, in order, as ``goals_of``."""
    return (
        Priority.objects.visible_to(access)
        .filter(plan=plan, year=year)
        .select_related(OWNER, "about")
        .prefetch_related(
            links("goal_links", PriorityGoal),
            links("school_links", PrioritySchool),
            links("measure_links", PriorityMeasure),
            latest(Update.objects.all()),
            actions(Action, Milestone),
        )
    )


def themes_of(plan: StrategicPlan) -> QuerySet:
    return Theme.objects.filter(plan=plan).prefetch_related(
        Prefetch("strands", Strand.objects.all(), to_attr="all_strands"),
        Prefetch("statements", Statement.objects.all(), to_attr="all_statements"),
    )


def improvement_plans_of(year: int, access) -> QuerySet:
    """The improvement plans of a year that a reader may know of, school by school."""
    return whole(
        ImprovementPlan.objects.visible_to(access)
        .filter(year=year, school__deletion=None)
        .order_by("school__position", "school__name"),
        access,
    )


def whole(plans: QuerySet, access) -> QuerySet:
    """Improvement plans with all of their content that a reader may know of."""
    priorities = (
        SchoolPriority.objects.visible_to(access)
        .select_related(OWNER, "about")
        .prefetch_related(
            links("measure_links", SchoolPriorityMeasure),
            latest(SchoolUpdate.objects.all()),
            actions(SchoolAction, SchoolMilestone),
        )
    )
    return plans.select_related("school").prefetch_related(
        Prefetch("priorities", priorities, to_attr="all_priorities")
    )


def answers_of(plans: list[ImprovementPlan], access) -> QuerySet:
    """What schools' plans say to the trust's priorities, as far as both ends may be read.

    Of trust plans that are drafts nothing is taken.
    """
    return (
        Answer.objects.visible_to(access)
        .filter(improvement_plan__in=plans)
        .exclude(priority__plan__state=StrategicPlan.State.DRAFT)
        .select_related("priority__about", "priority__plan")
        .order_by("priority__position", "created_at")
    )


def goals_served(priority_ids, access) -> QuerySet:
    """Which goals priorities serve, of those goals that a reader may know of."""
    return (
        PriorityGoal.objects.filter(
            priority__in=priority_ids, goal__in=Goal.objects.visible_to(access)
        )
        .select_related("goal__about")
        .order_by("goal__position", "created_at")
    )


# As many years as a chart and the table beside it show.
YEARS_BACK = 7


def measures(year: int, access) -> QuerySet:
    """The measures a reader may know of, with the figures they may see of the latest years."""
    recent = Q(year__gte=year - YEARS_BACK, year__lte=year)
    readings = Reading.objects.visible_to(access).filter(recent).order_by("year")
    targets = Target.objects.visible_to(access).filter(recent).order_by("year")
    return (
        Measure.objects.visible_to(access)
        .select_related("about")
        .prefetch_related(
            Prefetch("readings", readings, to_attr="recent_readings"),
            Prefetch("targets", targets, to_attr="recent_targets"),
        )
    )
