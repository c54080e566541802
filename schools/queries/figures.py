"""A school's figures. They belong to the measures, and are reached through reverse relations."""

from dataclasses import dataclass
from typing import Any

from trustplan.trusts.access import Access

from ..models import School


@dataclass
class Figure:
    """What a measure was in a year at a school, and what it should have been, as words."""

    measure: Any
    year: int
    value: str = ""
    target: str = ""


def figures_of(school: School, access: Access) -> list[Figure]:
    """The readings and targets that this person may see: by measure, the newest year first."""
    figures: dict[tuple, Figure] = {}
    for kind, rows in [("value", school.readings), ("target", school.targets)]:
        for row in rows.visible_to(access).select_related("measure"):
            # A measure about the reader can be public in its wording and not in its figures.
            if row.measure.shows_figures(access):
                figure = figures.setdefault(
                    (row.measure_id, row.year), Figure(row.measure, row.year)
                )
                setattr(figure, kind, row.measure.show(row.value))
    return sorted(
        figures.values(),
        key=lambda figure: (figure.measure.position, figure.measure.pk, -figure.year),
    )
