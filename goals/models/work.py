"""Actions, milestones and updates of goals and priorities."""

from django.db import models

from trustplan.progress.models import (
    AbstractAction,
    AbstractMilestone,
    AbstractUpdate,
    dates_in_order,
    of_exactly_one,
)

from .objectives import Goal, Priority


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
            of_exactly_one("action_of_goal_or_priority", "goal", "priority"),
            dates_in_order("action_dates_in_order", "starts", "due"),
        ]


class Milestone(AbstractMilestone):
    PARENTS = ("action",)

    action = models.ForeignKey(Action, models.CASCADE, related_name="milestones")


class Update(AbstractUpdate):
    """How a goal, a priority or an action is going, as somebody says on one day."""

    PARENTS = ("goal", "priority", "action")

    goal = goal_field("updates")
    priority = priority_field("updates")
    action = models.ForeignKey(
        Action, models.CASCADE, null=True, editable=False, related_name="updates"
    )

    class Meta(AbstractUpdate.Meta):
        constraints = [
            *AbstractUpdate.Meta.constraints,
            of_exactly_one("update_of_one_subject", "goal", "priority", "action"),
        ]
