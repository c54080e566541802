"""What changed in a plan over some time, record by record, as people read it."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import models
from django.utils import timezone

from ..history import Change, FieldChange, compare
from ..models import AudiencedRecord, LinkRecord, TrustRecord
from .readable import Readable


@dataclass
class Entry:
    """A record and what was done to it: on one day, or over the whole time."""

    record: TrustRecord
    kind: str
    title: str
    url: str
    line: list[str]
    day: date | None = None
    changes: list[Change] = field(default_factory=list)

    @property
    def at(self) -> datetime:
        return max(change.at for change in self.changes)

    @property
    def people(self) -> list[str]:
        """Who made the changes, each once."""
        return list(dict.fromkeys(str(change.by or "the system") for change in self.changes))


@dataclass(frozen=True)
class Period:
    """From one moment to before another."""

    since: datetime
    until: datetime

    def holds(self, at: datetime) -> bool:
        return self.since <= at < self.until


class Part:
    """A record of a plan as ``history.compare`` asks about its past."""

    def __init__(self, plan: Readable, pk: UUID):
        self.plan, self.pk, self.access = plan, pk, plan.access
        self.record = plan.record(pk)
        states = plan.states[pk]
        self.states = [one for one in states if self.shows(one.history_date, self.record.PART)]

    def shows(self, at: datetime, part: str = "wording") -> bool:
        return self.plan.shows(self.pk, at, part)

    @property
    def shows_progress_now(self) -> bool:
        return self.shows(self.plan.now, "progress")

    @property
    def is_editable(self) -> bool:
        own = isinstance(self.record, AudiencedRecord)
        return own and self.access.edits(self.record)

    def names(self, field: models.Field) -> dict:
        """The names of what a field ever pointed to, as far as the reader may know them."""
        ids = {getattr(state, field.attname) for state in self.plan.states[self.pk]} - {None}
        found = ((pk, self.plan.named(field, pk)) for pk in ids)
        return {pk: str(one) for pk, one in found if one is not None}


def changes_in(plan: Readable, period: Period, *, net: bool) -> list[Entry]:
    """What changed in a plan and below it, newest first, as far as its reader may know.

    One entry for each record and day; with ``net`` one for each record, that compares its first
    state with its last and leaves out what came and went.
    """
    entries: dict[tuple, Entry] = {}
    for pk, change in [*record_changes(plan, period, net), *link_changes(plan, period, net)]:
        day = None if net else timezone.localtime(change.at).date()
        if (pk, day) not in entries:
            entries[pk, day] = entry_of(plan, pk, day)
        entries[pk, day].changes.append(change)
    for entry in entries.values():
        entry.changes.sort(key=lambda change: change.at, reverse=True)
    return sorted(entries.values(), key=lambda entry: entry.at, reverse=True)


def record_changes(plan: Readable, period: Period, net: bool) -> list[tuple[UUID, Change]]:
    """The changes of the records themselves."""
    found = []
    for pk, states in plan.states.items():
        if issubclass(states[0].instance_type, LinkRecord):
            continue
        if not any(period.holds(state.history_date) for state in states):
            continue
        if plan.shows_now(pk):
            part = Part(plan, pk)
            tell = net_change if net else each_change
            found += [(pk, change) for change in tell(part, period)]
    return found


def each_change(part: Part, period: Period) -> list[Change]:
    """Every saving of one record."""
    pairs = zip([None, *part.states], part.states, strict=False)
    return [
        change
        for before, after in pairs
        if period.holds(after.history_date) and (change := told(part, before, after))
    ]


def net_change(part: Part, period: Period) -> list[Change]:
    """What all the savings of one record come to, by whoever was the last."""
    earlier = [state for state in part.states if state.history_date < period.since]
    within = [state for state in part.states if period.holds(state.history_date)]
    if not within:
        return []
    before, after = earlier[-1] if earlier else None, within[-1]
    if after.deletion_id and (before is None or before.deletion_id):
        return []
    change = told(part, before, after)
    return [change] if change else []


def told(part: Part, before: Any, after: Any) -> Change | None:
    after.history_user = part.plan.author(after)
    return compare(part, before, after)


def link_changes(plan: Readable, period: Period, net: bool) -> list[tuple[UUID, Change]]:
    """What was linked and unlinked, told of the record that owns the link."""
    rows = [
        state
        for states in plan.states.values()
        if issubclass(states[0].instance_type, LinkRecord)
        for state in states
        if state.history_type != "~" and period.holds(state.history_date)
    ]
    if net:
        came = Counter()
        for row in rows:
            came[ends_of(row)] += 1 if row.history_type == "+" else -1
        last = {ends_of(row): row for row in sorted(rows, key=lambda row: row.history_date)}
        rows = [row for ends, row in last.items() if came[ends]]
    return [found for row in rows if (found := link_change(plan, row))]


def ends_of(row: Any) -> tuple:
    return row.instance_type, *(getattr(row, f"{name}_id") for name in row.instance_type.PARENTS)


def link_change(plan: Readable, row: Any) -> tuple[UUID, Change] | None:
    """One link as a change of its first end, where both ends were and are the reader's to see."""
    near, far = row.instance_type.PARENTS
    pk, other = getattr(row, f"{near}_id"), getattr(row, f"{far}_id")
    target = plan.named(row.instance_type._meta.get_field(far), other)
    ours = pk in plan.states and plan.shows_now(pk)
    if not ours or target is None or not plan.shows(row.id, row.history_date):
        return None
    linked, label = row.history_type == "+", target.called(plan.access.trust)
    change = FieldChange(label, "" if linked else str(target), str(target) if linked else "")
    what = "linked" if linked else "unlinked"
    return pk, Change(what, plan.author(row), row.history_date, [change])


def entry_of(plan: Readable, pk: UUID, day: date | None) -> Entry:
    """A record as the heading of what was done to it."""
    record = plan.record(pk)
    line = [str(one) for one in reversed(known_line(record)[1:]) if one.pk != plan.top.pk]
    gone = plan.states[pk][-1].deletion_id is not None
    url = "" if gone else url_of(record)
    kind = record.called(plan.access.trust)
    return Entry(record, kind, str(record), url, line, day)


def known_line(record: TrustRecord) -> list[TrustRecord]:
    """A record and what it is part of, as far as that was looked up for its reader."""
    line = [record]
    while (above := known_parent(line[-1])) is not None:
        line.append(above)
    return line


def known_parent(record: TrustRecord) -> Any:
    there = record._state.fields_cache
    return next((there[name] for name in record.PARENTS if there.get(name)), None)


def url_of(record: TrustRecord) -> str:
    """Where a record is read: on its own page, or at its place on that of what it is part of."""
    home = next((one for one in known_line(record) if has_page(one)), None)
    if home is None:
        return ""
    page = home.get_absolute_url().partition("#")[0]
    return page if home is record else f"{page}#{record.anchor}"


def has_page(record: TrustRecord) -> bool:
    return type(record).get_absolute_url is not TrustRecord.get_absolute_url
