"""The form on which a school gives all its figures for one year."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from schools.models import School
from trustplan.trusts import years
from trustplan.ui.errors import StaleRecord
from trustplan.ui.forms import PlainForm

from ..actions import Entry
from ..models import Measure
from ..queries import readings_of_year
from ..values import plain
from .values import ValueField


class SchoolReadingsForm(PlainForm):
    """One box for each measure of a school and year.

    Each box carries the figure that it was loaded with: so only what the person changed is
    written, and two people who fill in different boxes do not stand in each other's way.
    ``measures`` have the school's figures of other years as ``school_readings``.
    """

    def __init__(self, *args: Any, school: School, year: int, measures: Iterable[Measure], **kw):
        super().__init__(*args, **kw)
        self.school, self.year = school, year
        self.measures = {f"measure-{measure.pk}": measure for measure in measures}
        self.conflict: list[dict] = []
        self.stale: StaleRecord | None = None
        for name, measure in self.measures.items():
            figures = {reading.year: reading.value for reading in measure.school_readings}
            self.fields[name] = ValueField(
                unit=measure.unit,
                required=False,
                label=measure.name,
                initial=figures.get(year),
                show_hidden_initial=True,
                help_text=hint(measure, figures, year),
            )

    @property
    def entries(self) -> list[Entry]:
        """The boxes that the person changed: what stood there, and what stands there now."""
        return [
            Entry(self.measures[name], self.loaded(name), self.cleaned_data[name])
            for name in self.changed_data
        ]

    def loaded(self, name: str) -> Decimal | None:
        """The figure that a box was loaded with."""
        return self.fields[name].to_python(self.data.get(self.add_initial_prefix(name), ""))

    def show_conflict(self, stale: StaleRecord) -> None:
        """Lay the figures side by side; sending the form again saves this person's."""
        self.stale = stale
        self.data: Any = self.data.copy()
        current = readings_of_year(self.school, self.year)
        for entry in self.entries:
            name = f"measure-{entry.measure.pk}"
            reading = current.get(entry.measure.pk)
            value = reading.value if reading else None
            if value not in (entry.before, entry.after):
                theirs = entry.measure.show(value) or "No figure"
                mine = entry.measure.show(entry.after) or "No figure"
                self.conflict.append({"label": entry.measure.name, "theirs": theirs, "mine": mine})
            self.data[self.add_initial_prefix(name)] = plain(value)


def hint(measure: Measure, figures: dict[int, Decimal], year: int) -> str:
    """How to type it, and what the school had the year before."""
    parts = [measure.get_unit_display()]
    if year - 1 in figures:
        parts.append(f"in {years.label(year - 1)} it was {measure.show(figures[year - 1])}")
    return "; ".join(parts) + "."
