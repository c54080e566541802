"""Forms that ask for a document."""

from typing import Any

from django import forms

from goals.models import StrategicPlan
from schools.models import School, still_there
from trustplan.trusts import years
from trustplan.trusts.models import Audience
from trustplan.ui.forms import RecordForm

from .choices import BODY, Sort, section_choices, sections_of
from .models import Document


class DocumentForm(RecordForm):
    """For whom the document is, one of the audiences that the person belongs to, and what it
    is to hold."""

    class Meta(RecordForm.Meta):
        model = Document
        fields = ["audience", "tell_by_email"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        held = [one for one in Audience if one in self.access.audiences]
        self.fields["audience"] = forms.ChoiceField(
            label="Who is it for?",
            choices=[(one.value, one.label) for one in held],
            help_text="It says only what all of them may read.",
        )
        self.fields["sections"] = forms.MultipleChoiceField(
            label="What it holds",
            choices=section_choices(self.instance.sort),
            widget=forms.CheckboxSelectMultiple,
            help_text="Leave out what these readers do not need.",
            error_messages={"required": "Choose at least one part."},
        )
        self.order_fields([name for name in self.fields if name != "tell_by_email"])
        # Leaders make papers for the board; what is the board's alone is chosen, never assumed.
        self.initial["audience"] = Audience.LEADERS if Audience.LEADERS in held else held[-1]
        self.initial["sections"] = sections_of(self.instance.sort)

    @property
    def schools(self) -> list[School]:
        """The schools that were chosen; none stands for all of them."""
        return []


class PlanDocumentForm(DocumentForm):
    """Which plan, which of its years, for whom, and what of it."""

    class Meta(DocumentForm.Meta):
        fields = ["plan", "year", *DocumentForm.Meta.fields]

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
        self.order_fields(["plan", "year", "audience", "sections", "chosen", "tell_by_email"])

    def clean_sections(self) -> list[str]:
        """Raises where neither goals nor priorities were chosen: all else hangs on them."""
        chosen = self.cleaned_data["sections"]
        if self.instance.sort == Sort.PAGE and not BODY & set(chosen):
            raise forms.ValidationError("Choose the goals or the priorities: the page is of them.")
        return chosen

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        plan, year = cleaned.get("plan"), cleaned.get("year")
        if plan and year is not None and year not in plan.years:
            self.add_error("year", f"“{plan}” covers {plan.span}: choose a year within it.")
        return cleaned


class AnnualPlanForm(PlanDocumentForm):
    """As for any document of the plan, and of which schools it tells."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        schools = School.objects.visible_to(self.access).filter(still_there())
        if len(schools) > 1:
            self.fields["chosen"] = forms.ModelMultipleChoiceField(
                label="Which schools?",
                queryset=schools,
                required=False,
                widget=forms.CheckboxSelectMultiple,
                help_text="Tick none for all of them.",
            )
            self.order_fields(["plan", "year", "audience", "sections", "chosen", "tell_by_email"])

    @property
    def schools(self) -> list[School]:
        return list(self.cleaned_data.get("chosen") or [])
