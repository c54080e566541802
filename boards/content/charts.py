"""What a document draws: how many are at which status, and the KPIs year by year."""

from collections.abc import Iterable

from kpis.models import Measure
from kpis.summary import in_words
from kpis.trend import trend
from schools.models import School
from trustplan.progress.tally import tally

from ..choices import Section
from .parts import Chapter, Chart, Item, MeasureTable, YearRow
from .reader import Reader, figure


def picture_chapter(priorities: Iterable, one: str, many: str, reader: Reader) -> list[Chapter]:
    """How many of some priorities are at which status, of those that say so to this reader."""
    if not reader.holds(Section.PICTURE):
        return []
    live = [record for record in priorities if not getattr(record, "is_dropped", False)]
    shown = [record for record in live if record.shows_progress(reader.access)]
    for record in shown:
        reader.tell_of(record, "progress")
    counted = tally([record.status for record in shown], one, many)
    if counted is None:
        return []
    return [Chapter("picture", "How it is going", tally=counted)]


def chart_chapter(reader: Reader, school: School | None = None) -> list[Chapter]:
    """The KPIs that the document shows, year by year, for the trust or for one school."""
    drawn = (chart(measure, reader, school) for measure in reader.charted.values())
    charts = [one for one in drawn if one is not None]
    return [Chapter("kpis", "KPIs year by year", True, charts=charts)] if charts else []


def chart(measure: Measure, reader: Reader, school: School | None) -> Chart | None:
    """A measure's line, or ``None`` where it has too few figures to make one."""
    place = school.pk if school else None
    readings = [one for one in measure.recent_readings if one.school_id == place]
    targets = [one for one in measure.recent_targets if one.school_id == place]
    # A school without targets of its own works towards the trust's.
    targets = targets or [one for one in measure.recent_targets if one.school_id is None]
    by_year = {one.year: one for one in readings}
    aims = {one.year: one for one in targets}
    drawn = trend(
        {year: one.value for year, one in by_year.items()},
        {year: one.value for year, one in aims.items()},
        measure.show,
        measure.direction,
    )
    if drawn is None:
        return None
    rows = [
        YearRow(year, figure(measure, by_year.get(year)), figure(measure, aims.get(year)))
        for year in sorted({*by_year, *aims})
    ]
    takeaway = in_words(measure, readings, targets)
    return Chart(measure.anchor, measure.name, takeaway, drawn, rows)


def link_charts(items: Iterable[Item], chapters: list[Chapter]) -> None:
    """Let every row of a table of measures name the page of its chart."""
    there = {chart.anchor for chapter in chapters for chart in chapter.charts}
    for item in items:
        if item.measures:
            item.measures = linked(item.measures, there)
        link_charts(item.items, chapters)


def linked(table: MeasureTable, there: set[str]) -> MeasureTable:
    for row in table.rows:
        row.has_chart = row.anchor in there
    return table
