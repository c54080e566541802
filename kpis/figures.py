"""The figures of one measure as a table: schools by years."""

from dataclasses import dataclass

from schools.models import School
from trustplan.trusts.access import Access

from .models import Measure, Reading, Target


@dataclass(frozen=True)
class Row:
    """The figures of a school, or of the trust where ``school`` is ``None``, year by year."""

    school: School | None
    cells: list[Reading | None]


@dataclass(frozen=True)
class Figures:
    """What one person may see of a measure's figures. Targets and readings are by year."""

    years: list[int]
    trust: Row
    trust_targets: list[Target | None]
    schools: list[Row]
    readings: list[Reading]
    targets: list[Target]


def figures_of(measure: Measure, access: Access) -> Figures:
    """The measure's figures that a person may see, with a row for each school of theirs.

    A school that has left the trust keeps its row as long as it has figures.
    """
    readings = list(of(measure, Reading, access))
    targets = list(of(measure, Target, access))
    trust_targets = {target.year: target for target in targets if target.school_id is None}
    years = sorted({reading.year for reading in readings} | set(trust_targets))
    there = {(reading.school_id, reading.year): reading for reading in readings}
    with_figures = {reading.school_id for reading in readings}
    schools = [
        school
        for school in School.objects.visible_to(access)
        if not school.has_left or school.pk in with_figures
    ]

    def row(school: School | None) -> Row:
        pk = school.pk if school else None
        return Row(school, [there.get((pk, year)) for year in years])

    return Figures(
        years=years,
        trust=row(None),
        trust_targets=[trust_targets.get(year) for year in years],
        schools=[row(school) for school in schools],
        readings=readings,
        targets=targets,
    )


def of(measure: Measure, model, access: Access):
    """Readings or targets of a measure, newest year first, the trust's before its schools'."""
    figures = (
        model.objects.visible_to(access)
        .filter(measure=measure)
        .select_related("school")
        .order_by("-year", "school__position", "id")
    )
    found = sorted(figures, key=lambda figure: (-figure.year, figure.school_id is not None))
    for figure in found:
        figure.measure = measure
    return found
