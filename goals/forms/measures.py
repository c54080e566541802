"""Which measures show whether a goal or a priority is being reached."""

from kpis.forms.measures import MeasuresForm
from trustplan.trusts.models import Link

from ..models import Goal, Priority


class GoalMeasuresForm(MeasuresForm):
    LINKS = {"measures": Link("goals.GoalMeasure", "goal", "measure")}

    class Meta(MeasuresForm.Meta):
        model = Goal


class PriorityMeasuresForm(MeasuresForm):
    LINKS = {"measures": Link("goals.PriorityMeasure", "priority", "measure")}

    class Meta(MeasuresForm.Meta):
        model = Priority
