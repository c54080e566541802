"""Forms of a strategic plan, its prose and its themes."""

from django import forms

from trustplan.ui.forms import PlainForm, RecordForm

from ..models import PlanSection, Priority, Statement, Strand, StrategicPlan, Theme


class PlanForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = StrategicPlan
        fields = [
            "title",
            "first_year",
            "last_year",
            "supersedes",
            "layout",
            "goals_heading",
            "priorities_heading",
            "why_heading",
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        plans = StrategicPlan.objects.exclude(pk=self.instance.pk)
        self.fields["supersedes"].queryset = plans
        self.fields["supersedes"].empty_label = "No earlier plan"
        self.fields["goals_heading"].help_text = "Left empty: “Strategic goals” and the years."
        self.fields["priorities_heading"].help_text = "Left empty: “Priorities” and the year."


class ForewordForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = StrategicPlan
        fields = ["foreword"]


class SectionForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = PlanSection
        fields = ["heading", "text", "place"]


class ThemeForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = Theme
        fields = ["title", "description"]


class StrandForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = Strand
        fields = ["title", "description"]


class StatementForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = Statement
        fields = ["text"]


class ApproveForm(PlainForm):
    """One reason for each priority that serves no goal."""

    def __init__(self, *args, unlinked: list[Priority], **kwargs):
        super().__init__(*args, **kwargs)
        self.unlinked = unlinked
        for priority in unlinked:
            self.fields[f"because-{priority.pk}"] = forms.CharField(
                label=f"Why “{priority}” serves no goal",
                initial=priority.unlinked_because,
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    @property
    def reasons(self) -> dict:
        """The reasons by the id of their priority."""
        return {one.pk: self.cleaned_data[f"because-{one.pk}"] for one in self.unlinked}
