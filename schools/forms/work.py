"""Forms of the actions, milestones and updates of a school's priority."""

from trustplan.progress.forms import (
    AbstractActionForm,
    AbstractMilestoneForm,
    AbstractUpdateForm,
)

from ..models import SchoolAction, SchoolMilestone, SchoolUpdate


class SchoolActionForm(AbstractActionForm):
    class Meta(AbstractActionForm.Meta):
        model = SchoolAction


class SchoolMilestoneForm(AbstractMilestoneForm):
    class Meta(AbstractMilestoneForm.Meta):
        model = SchoolMilestone


class SchoolUpdateForm(AbstractUpdateForm):
    class Meta(AbstractUpdateForm.Meta):
        model = SchoolUpdate
