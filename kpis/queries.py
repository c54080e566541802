"""Reads of measures and figures that more than one caller uses."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from schools.models import School
from trustplan.trusts.access import Access
from trustplan.trusts.models import TrustRecord

from .models import Measure, MeasureValue, Reading, Target
from .summary import in_words


@dataclass(frozen=True)
class MeasureLine:
    """A measure in a list: its latest figure for the trust, in words."""

    measure: Measure
    words: str


def with_trust_figures(measures: QuerySet, access: Access) -> QuerySet:
    """The measures, each with the trust's own figures that this person may see.

    They are lists by year: ``trust_readings`` and ``trust_targets``.
    """
    return with_figures(measures, trusts_own(Reading, access), trusts_own(Target, access))


def with_latest_figures(measures: QuerySet, access: Access) -> QuerySet:
    """The same with no more of the figures than a line says: the latest, and targets from then on.

    In ten years a measure has gathered ten times as many.
    """
    later = Reading.objects.filter(
        measure=OuterRef("measure"), school=None, year__gt=OuterRef("year")
    )
    readings, targets = (
        trusts_own(kind, access).filter(~Exists(later)) for kind in (Reading, Target)
    )
    return with_figures(measures, readings, targets)


def trusts_own(kind: type[MeasureValue], access: Access) -> QuerySet:
    return kind.objects.visible_to(access).filter(school=None).order_by("year")


def with_figures(measures: QuerySet, readings: QuerySet, targets: QuerySet) -> QuerySet:
    return measures.select_related("owner__user").prefetch_related(
        Prefetch("readings", readings, "trust_readings"),
        Prefetch("targets", targets, "trust_targets"),
    )


def lines(measures: Iterable[Measure], access: Access) -> list[MeasureLine]:
    """Measures that came ``with_latest_figures``, each as a line of a list."""
    return [MeasureLine(measure, words(measure, access)) for measure in measures]


def words(measure: Measure, access: Access) -> str:
    """The latest figure of the trust, or that it is not for this person."""
    if not measure.shows_figures(access):
        return "Figures not shown to you"
    return in_words(measure, measure.trust_readings, measure.trust_targets)


def measures_of(record: TrustRecord, access: Access) -> list[MeasureLine]:
    """The measures of a goal, a priority or a school's priority that this person may read."""
    links = record.measure_links.visible_to(access)
    measures = Measure.objects.filter(pk__in=links.values("measure"))
    return lines(with_latest_figures(measures.defer("definition"), access), access)


def measures_for_entry(school: School, access: Access) -> QuerySet:
    """The measures whose figures this person may see, each with this school's readings."""
    visible = Measure.objects.filter(Measure.figures_visibility(access))
    readings = Reading.objects.filter(school=school).order_by("year")
    return visible.prefetch_related(Prefetch("readings", readings, "school_readings"))


def readings_of_year(school: School | None, year: int, lock: bool = False) -> dict[UUID, Reading]:
    """A school's readings of a year, or the trust's own, by the id of their measure."""
    readings = Reading.objects.filter(school=school, year=year)
    if lock:
        readings = readings.select_for_update()
    return {reading.measure_id: reading for reading in readings}
