"""The form of a school's priority."""

from django import forms

from trustplan.progress.forms import OwnedForm
from trustplan.trusts.forms.audience import AUDIENCE_FIELDS, AudienceForm
from trustplan.trusts.models import Link

from ..models import SchoolPriority

MEASURES = Link("kpis.SchoolPriorityMeasure", "priority", "measure")


class SchoolPriorityForm(AudienceForm, OwnedForm):
    LINKS = {"measures": MEASURES}

    measures = forms.ModelMultipleChoiceField(
        queryset=None,
        required=False,
        label="Measures that will show it",
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta(OwnedForm.Meta):
        model = SchoolPriority
        fields = [
            "code",
            "title",
            "rationale",
            "success_criteria",
            "owner",
            "starts",
            "ends",
            "cost",
            "measures",
            *AUDIENCE_FIELDS,
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        measures = MEASURES.model._meta.get_field("measure").related_model
        self.fields["measures"].queryset = measures.objects.visible_to(self.access)
