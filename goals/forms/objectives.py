"""Forms of goals, their aims, and the priorities of a year."""

from django import forms
from django.utils import timezone

from schools.models import School, still_there
from trustplan.progress.forms import OwnedForm
from trustplan.trusts import years
from trustplan.trusts.forms.audience import AUDIENCE_FIELDS, AudienceForm
from trustplan.trusts.models import Link, Value
from trustplan.ui.forms import DATE, PlainForm, RecordForm

from ..models import Aim, Goal, Priority, Theme

VALUES = Link("goals.GoalValue", "goal", "value")
GOAL_SCHOOLS = Link("goals.GoalSchool", "goal", "school")
GOALS = Link("goals.PriorityGoal", "priority", "goal")
PRIORITY_SCHOOLS = Link("goals.PrioritySchool", "priority", "school")


def several(label: str, help_text: str = "") -> forms.ModelMultipleChoiceField:
    """A choice of several records, as boxes to tick."""
    return forms.ModelMultipleChoiceField(
        queryset=None,
        required=False,
        label=label,
        help_text=help_text,
        widget=forms.CheckboxSelectMultiple,
    )


class ObjectiveForm(AudienceForm, OwnedForm):
    """What the forms of goals and priorities share.

    A choice is offered once there is something to choose from.
    """

    FOLDED = (
        "update_rhythm",
        "added_on",
        "added_because",
        "unlinked_because",
        *AUDIENCE_FIELDS,
    )
    FOLDED_TITLE = "How often an update is asked for, how it joined the plan, who may read it"

    schools = several("schools it applies to", "With none ticked it applies to every school.")

    class Meta(OwnedForm.Meta):
        widgets = {"title": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.offer("schools", School.objects.filter(still_there()))

    def offer(self, name: str, records) -> None:
        """Let a field choose among some records; without any, leave the field out."""
        if records.exists():
            self.fields[name].queryset = records
        else:
            del self.fields[name]


class GoalForm(ObjectiveForm):
    LINKS = {"values": VALUES, "schools": GOAL_SCHOOLS}

    values = several("values it serves")

    class Meta(ObjectiveForm.Meta):
        model = Goal
        fields = [
            "code",
            "title",
            "why",
            "theme",
            "values",
            "tier",
            "owner",
            "success_criteria",
            "starts",
            "ends",
            "update_rhythm",
            "added_on",
            "added_because",
            "schools",
            *AUDIENCE_FIELDS,
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        plan = self.instance.plan
        self.offer("values", Value.objects.all())
        self.fields["theme"].empty_label = "No theme"
        self.offer("theme", Theme.objects.filter(plan=plan))
        self.fields["why"].label = plan.why_heading


class AimForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = Aim
        fields = ["text"]


class PriorityForm(ObjectiveForm):
    LINKS = {"goals": GOALS, "schools": PRIORITY_SCHOOLS}

    goals = several("goals it serves")

    class Meta(ObjectiveForm.Meta):
        model = Priority
        fields = [
            "year",
            "code",
            "title",
            "goals",
            "rationale",
            "success_criteria",
            "owner",
            "starts",
            "ends",
            "cost",
            "update_rhythm",
            "added_on",
            "added_because",
            "schools",
            "unlinked_because",
            *AUDIENCE_FIELDS,
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        plan = self.instance.plan
        goals = Goal.objects.visible_to(self.access).filter(plan=plan)
        self.offer("goals", goals)
        self.fields["year"].choices = [(year, years.label(year)) for year in plan.years]

    def clean_year(self) -> int:
        """A year within the plan's span."""
        year = self.cleaned_data["year"]
        if year not in self.instance.plan.years:
            raise forms.ValidationError(f"The plan runs over {self.instance.plan.span}.")
        return year


class DropForm(PlainForm):
    """When and why a goal or priority is dropped."""

    on = forms.DateField(label="dropped on", initial=timezone.localdate, widget=DATE)
    because = forms.CharField(label="why it is dropped", widget=forms.Textarea(attrs={"rows": 3}))
