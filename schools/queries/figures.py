"""A school's figures. They belong to the measures, and are reached through reverse relations."""

from dataclasses import dataclass, field

from trustplan.trusts.access import Access
from trustplan.trusts.models import OrderedRecord

from ..models import School

YEARS_SHOWN = 4


@dataclass
class Figure:
    """What a measure was in one year, and what it should have been, as words."""

    value: str = ""
    target: str = ""


@dataclass
class FigureRow:
    """A measure, and its figures by year."""

    measure: OrderedRecord
    by_year: dict[int, Figure] = field(default_factory=dict)


@dataclass
class Figures:
    """The measures with figures, each with a cell for each of the years, the latest last."""

    years: list[int]
    rows: list[FigureRow]

    @property
    def table(self) -> list[tuple]:
        return [
            (row.measure, [row.by_year.get(year, Figure()) for year in self.years])
            for row in self.rows
        ]


def figures_of(school: School, access: Access) -> Figures:
    """The readings and targets of the last years that this person may see, by measure."""
    rows: dict = {}
    for kind, values in [("value", school.readings), ("target", school.targets)]:
        for one in values.visible_to(access).select_related("measure"):
            # A measure about the reader can be public in its wording and not in its figures.
            if one.measure.shows_figures(access):
                row = rows.setdefault(one.measure_id, FigureRow(one.measure))
                figure = row.by_year.setdefault(one.year, Figure())
                setattr(figure, kind, one.measure.show(one.value))
    years = sorted({year for row in rows.values() for year in row.by_year})[-YEARS_SHOWN:]
    shown = [row for row in rows.values() if set(years) & set(row.by_year)]
    return Figures(years, sorted(shown, key=lambda row: (row.measure.position, row.measure.pk)))
