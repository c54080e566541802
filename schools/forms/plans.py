"""Forms of a school's improvement plan."""

from django import forms

from trustplan.trusts import years
from trustplan.ui.forms import RecordForm

from ..models import ImprovementPlan

# A plan is written for next year, for this one, or entered after the fact.
YEARS_BACK, YEARS_AHEAD = 5, 3


class NewImprovementPlanForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = ImprovementPlan
        fields = ["year", "introduction"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        now = years.current()
        near = range(now - YEARS_BACK, now + YEARS_AHEAD + 1)
        self.fields["year"].choices = [(year, years.label(year)) for year in near]
        if self.initial.get("year") is None:
            self.initial["year"] = now


class IntroductionForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = ImprovementPlan
        fields = ["introduction"]


class StateForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = ImprovementPlan
        fields = ["state"]
        widgets = {"state": forms.RadioSelect}
