"""Forms that ask for a document."""

from typing import Any

from django import forms

from goals.models import StrategicPlan
from trustplan.trusts import years
from trustplan.trusts.models import Audience
from trustplan.ui.forms import RecordForm

from .models import Document


class DocumentForm(RecordForm):
    """For whom the document is: one of the audiences that the person belongs to."""

    class Meta(RecordForm.Meta):
        model = Document
        fields = ["audience"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        held = [one for one in Audience if one in self.access.audiences]
        audience = forms.ChoiceField(
            label="Who is it for?",
            choices=[(one.value, one.label) for one in held],
            help_text="It says only what all of them may read.",
        )
        self.fields["audience"] = audience
        # Leaders make papers for the board; what is the board's alone is chosen, never assumed.
        self.initial["audience"] = Audience.LEADERS if Audience.LEADERS in held else held[-1]


class AnnualPlanForm(DocumentForm):
    """Which plan, which of its years, and for whom."""

    class Meta(DocumentForm.Meta):
        fields = ["plan", "year", "audience"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        plans = StrategicPlan.objects.visible_to(self.access)
        self.fields["plan"].queryset = plans
        self.fields["plan"].empty_label = None
        covered = sorted({year for plan in plans for year in plan.years})
        self.fields["year"] = forms.TypedChoiceField(
            label="Academic year",
            choices=[(year, years.label(year)) for year in covered],
            coerce=int,
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        plan, year = cleaned.get("plan"), cleaned.get("year")
        if plan and year is not None and year not in plan.years:
            self.add_error("year", f"“{plan}” covers {plan.span}: choose a year within it.")
        return cleaned
