"""Actions, milestones and updates of goals and priorities."""

from django.db import models
from django.db.models import Q

from trustplan.progress.models import (
    AbstractAction,
    AbstractMilestone,
    AbstractUpdate,
    dates_in_order,
)

from .objectives import Goal, Priority


def of_one_objective(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(goal=None, priority__isnull=False) | Q(goal__isnull=False, priority=None),
        name=name,
    )


def goal_field(related_name: str) -> models.ForeignKey:
    return models.ForeignKey(
        Goal, models.CASCADE, null=True, editable=False, related_name=related_name
    )


def priority_field(related_name: str) -> models.ForeignKey:
    return models.ForeignKey(
        Priority, models.CASCADE, null=True, editable=False, related_name=related_name
    )


class Action(AbstractAction):
    """An action of a priority, or of a goal that has no priorities."""

    PARENTS = ("goal", "priority")

    goal = goal_field("actions")
    priority = priority_field("actions")

    class Meta(AbstractAction.Meta):
        constraints = [
            of_one_objective("action_of_goal_or_priority"),
            dates_in_order("action_dates_in_order", "starts", "due"),
        ]


class Milestone(AbstractMilestone):
    PARENTS = ("action",)

    action = models.ForeignKey(Action, models.CASCADE, related_name="milestones")


class Update(AbstractUpdate):
    """How a goal or a priority is going, as somebody says on one day."""

    PARENTS = ("goal", "priority")

    goal = goal_field("updates")
    priority = priority_field("updates")

    class Meta(AbstractUpdate.Meta):
        constraints = [of_one_objective("update_of_goal_or_priority")]
