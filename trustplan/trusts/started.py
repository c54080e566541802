"""What a form was loaded with: the record as its history has it at an earlier version."""

from datetime import datetime

from trustplan.ui.forms import RecordForm

from .access import Access
from .models import Link, TrustRecord
from .past import Past


def form_at(form: RecordForm, version: int) -> RecordForm | None:
    """The form filled as it was at a version of its record.

    ``None`` where there is no such version, or where the person could not have read all of it.
    """
    record = form.instance
    state = record.history.filter(version=version).order_by("history_date", "pk").last()
    if state is None or not was_whole(record, state.history_date, form.access):
        return None
    earlier = state.instance
    earlier._state.adding = False
    loaded = form.again(earlier)
    for name, link in form.LINKS.items():
        loaded.initial[name] = targets_at(link, record, state.history_date)
    return loaded


def was_whole(record: TrustRecord, at: datetime, access: Access) -> bool:
    """Whether somebody could have read the wording of a record at a time, and how it went."""
    past = Past(record, access)
    parts = {record.PART, *(["progress"] if record.PROGRESS_FIELDS else [])}
    return all(past.shows(at, part) for part in parts)


def targets_at(link: Link, record: TrustRecord, at: datetime) -> list:
    """The ids of what a record was linked to at a time."""
    ends = {f"{link.source}_id": record.pk, "history_date__lte": at}
    rows = link.model.history.filter(**ends).order_by("history_date", "pk")
    latest = {row.id: row for row in rows}
    return [
        getattr(row, link.target_id)
        for row in latest.values()
        if row.history_type != "-" and row.deletion_id is None
    ]
