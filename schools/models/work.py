"""Actions, milestones and updates of a school's priorities."""

from django.db import models

from trustplan.progress.models import (
    AbstractAction,
    AbstractMilestone,
    AbstractUpdate,
    dates_in_order,
    of_exactly_one,
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
    """How a school's priority or an action of it is going, as somebody says on one day."""

    PARENTS = ("priority", "action")

    priority = models.ForeignKey(
        SchoolPriority, models.CASCADE, null=True, editable=False, related_name="updates"
    )
    action = models.ForeignKey(
        SchoolAction, models.CASCADE, null=True, editable=False, related_name="updates"
    )

    class Meta(AbstractUpdate.Meta):
        constraints = [
            *AbstractUpdate.Meta.constraints,
            of_exactly_one("school_update_of_one_subject", "priority", "action"),
        ]
