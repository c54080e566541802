"""The writers of figures. Measures are written by the actions that every record has."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction

from schools.models import School
from trustplan.trusts.actions import change_record, create_record, delete_record
from trustplan.ui.errors import Refused, StaleRecord

from .models import Measure, MeasureValue, Reading
from .queries import readings_of_year


@dataclass(frozen=True)
class Entry:
    """What somebody typed for a measure: the figure they saw, and the one they want."""

    measure: Measure
    before: Decimal | None
    after: Decimal | None


def figure_create(figure: MeasureValue, *, by) -> MeasureValue:
    """Save a new target or reading. Raises ``Refused`` where the year has one already."""
    try:
        return create_record(figure, by=by)
    except Refused as error:
        raise Refused("There is a figure for this year already.") from error


@transaction.atomic
def readings_save(school: School | None, year: int, *, by, entries: Iterable[Entry]) -> int:
    """Write what somebody changed of a school's or the trust's figures for a year: all, or nothing.

    A box that was emptied deletes its reading. Returns how many were written. Raises
    ``StaleRecord`` where somebody else has given another figure since.
    """
    current = readings_of_year(school, year, lock=True)
    changed = 0
    for entry in entries:
        reading = current.get(entry.measure.pk)
        value = reading.value if reading else None
        if value == entry.after:
            continue
        if value != entry.before:
            raise stale(entry.measure, school, year)
        write(entry, reading, school, year, by)
        changed += 1
    return changed


def write(entry: Entry, reading: Reading | None, school: School | None, year: int, by) -> None:
    if reading is None:
        new = Reading(
            trust=entry.measure.trust,
            measure=entry.measure,
            school=school,
            year=year,
            value=entry.after,
        )
        figure_create(new, by=by)
    elif entry.after is None:
        delete_record(reading, by=by)
    else:
        change_record(reading, by=by, value=entry.after)


def stale(measure: Measure, school: School | None, year: int) -> StaleRecord:
    """Who gave the figure that stands there now, or took it away, and when."""
    latest = (
        Reading.history.filter(measure=measure, school=school, year=year)
        .select_related("history_user")
        .order_by("-history_date")
        .first()
    )
    return StaleRecord(measure, latest.history_user, latest.history_date)
