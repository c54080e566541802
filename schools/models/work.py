"""Actions, milestones and updates of a school's priorities."""

from django.db import models

from trustplan.progress.models import (
    AbstractAction,
    AbstractMilestone,
    AbstractUpdate,
    dates_in_order,
)

from .plans import SchoolPriority


class SchoolAction(AbstractAction):
    PARENTS = ("priority",)

    priority = models.ForeignKey(SchoolPriority, models.CASCADE, related_name="actions")

    class Meta(AbstractAction.Meta):
        constraints = [dates_in_order("school_action_dates_in_order", "starts", "due")]


class SchoolMilestone(AbstractMilestone):
    PARENTS = ("action",)

    action = models.ForeignKey(SchoolAction, models.CASCADE, related_name="milestones")


class SchoolUpdate(AbstractUpdate):
    PARENTS = ("priority",)

    priority = models.ForeignKey(SchoolPriority, models.CASCADE, related_name="updates")
