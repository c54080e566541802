"""Forms of measures and of the links that lead to them."""

from django import forms

from schools.models import SchoolPriority
from trustplan.progress.forms import OwnedForm
from trustplan.trusts.forms.audience import AUDIENCE_FIELDS, AudienceForm
from trustplan.trusts.models import Link
from trustplan.ui.forms import RecordForm

from ..models import Measure

SCHOOL_PRIORITY_MEASURES = Link("kpis.SchoolPriorityMeasure", "priority", "measure")


class MeasureForm(AudienceForm, OwnedForm):
    class Meta(OwnedForm.Meta):
        model = Measure
        fields = [
            "name",
            "definition",
            "unit",
            "decimals",
            "direction",
            "owner",
            *AUDIENCE_FIELDS,
        ]


class MeasuresForm(RecordForm):
    """Which measures show whether a record is being reached. ``LINKS`` names the link."""

    measures = forms.ModelMultipleChoiceField(
        queryset=None, required=False, label="KPIs", widget=forms.CheckboxSelectMultiple
    )

    class Meta(RecordForm.Meta):
        fields: list[str] = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["measures"].queryset = Measure.objects.visible_to(self.access)


class SchoolPriorityMeasuresForm(MeasuresForm):
    LINKS = {"measures": SCHOOL_PRIORITY_MEASURES}

    class Meta(MeasuresForm.Meta):
        model = SchoolPriority
