"""The form of a check-in: how it is going, a figure where there is one, a sentence."""

from typing import Any

from django import forms

from kpis.actions import Entry
from kpis.forms.readings import hint
from kpis.forms.values import ValueField
from schools.models import SchoolUpdate
from trustplan.progress.actions import TROUBLE
from trustplan.progress.forms import AbstractUpdateForm
from trustplan.progress.models import AbstractUpdate, Status
from trustplan.ui.errors import StaleRecord
from trustplan.ui.richtext import ShortTextWidget

from ..models import Update
from ..queries.check_in import Figures


class StatusRadios(forms.RadioSelect):
    """The statuses; whoever comes with the keyboard begins at the one chosen."""

    def create_option(self, name, value, label, selected, index, **kwargs) -> dict[str, Any]:
        option = super().create_option(name, value, label, selected, index, **kwargs)
        if selected:
            option["attrs"]["autofocus"] = True
        return option


class CheckInForm(AbstractUpdateForm):
    """An update on one subject. ``unchanged`` says that the person chose "no change".

    The status then stays what it was, and words are not needed.
    """

    FOLDED = ("evidence_link", "evidence_file")
    FOLDED_TITLE = "Add evidence"

    class Meta(AbstractUpdateForm.Meta):
        fields = ["status", "narrative", "needs", "evidence_link", "evidence_file"]
        widgets = {
            "status": StatusRadios,
            "needs": forms.Textarea(attrs={"rows": 2}),
        }

    def __init__(self, *args: Any, figures: Figures, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["narrative"].label = "In one sentence"
        self.fields["narrative"].widget = ShortTextWidget()
        if (status := self.initial["status"]) in TROUBLE:
            word = Status(status).label.lower()
            asked = f"It was {word} last time. If it still is, say why."
            self.fields["narrative"].help_text = asked
        self.figures = figures
        self.measures = {f"measure-{one.pk}": one for one in figures.measures}
        for name, measure in self.measures.items():
            self.fields[name] = self.value_field(measure)
        self.order_fields(["status", *self.measures, "narrative", "needs"])

    def value_field(self, measure) -> ValueField:
        """A box for a figure, begun with the one that is there."""
        there = {reading.year: reading.value for reading in measure.school_readings}
        return ValueField(
            unit=measure.unit,
            required=False,
            label=f"{measure.name}: {self.figures.whose}",
            initial=there.get(self.figures.year),
            show_hidden_initial=True,
            help_text=hint(measure, there, self.figures.year),
        )

    def clean_status(self) -> str:
        """With "no change" what it was, whichever is ticked."""
        return self.initial["status"] if self.instance.unchanged else self.cleaned_data["status"]

    @property
    def entries(self) -> list[Entry]:
        """The figures that the person changed: what stood there, and what stands there now."""
        return [
            Entry(measure, self.loaded(name), self.cleaned_data[name])
            for name, measure in self.measures.items()
            if name in self.changed_data
        ]

    def loaded(self, name: str):
        """The figure that a box was loaded with."""
        return self.fields[name].to_python(self.data.get(self.add_initial_prefix(name), ""))

    def show_conflict(self, stale: StaleRecord) -> None:
        """Somebody gave the same figure meanwhile: show both, and let the form be sent again."""
        self.stale = stale
        self.data: Any = self.data.copy()
        for name, measure in self.measures.items():
            there = measure.readings.filter(school=self.figures.school, year=self.figures.year)
            value = next((reading.value for reading in there), None)
            mine = self.cleaned_data.get(name)
            if value not in (mine, self.loaded(name)):
                shown = {"theirs": measure.show(value) or "No figure", "mine": measure.show(mine)}
                self.conflict.append({"label": measure.name, **shown})
            self.data[self.add_initial_prefix(name)] = self.fields[name].prepare_value(value) or ""


def form_for(update: AbstractUpdate) -> type[CheckInForm]:
    """The form for updates of one table."""
    return SchoolCheckInForm if isinstance(update, SchoolUpdate) else TrustCheckInForm


class TrustCheckInForm(CheckInForm):
    class Meta(CheckInForm.Meta):
        model = Update


class SchoolCheckInForm(CheckInForm):
    class Meta(CheckInForm.Meta):
        model = SchoolUpdate
