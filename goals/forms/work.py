"""Forms of the actions, milestones and updates of goals and priorities."""

from trustplan.progress.forms import (
    AbstractActionForm,
    AbstractMilestoneForm,
    AbstractUpdateForm,
)

from ..models import Action, Milestone, Update


class ActionForm(AbstractActionForm):
    class Meta(AbstractActionForm.Meta):
        model = Action


class MilestoneForm(AbstractMilestoneForm):
    class Meta(AbstractMilestoneForm.Meta):
        model = Milestone


class UpdateForm(AbstractUpdateForm):
    class Meta(AbstractUpdateForm.Meta):
        model = Update
