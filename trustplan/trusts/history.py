"""The history of one record as people read it, by what they may read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models

from trustplan.ui.richtext import RichTextField

from .models import Audience, LinkRecord, OrderedRecord, TrustRecord

# What a record keeps for itself and nobody needs to read.
UNSHOWN = {
    "id",
    "trust",
    "version",
    "created_at",
    "deletion",
    "position",
    "evidence_file",
    "token_digest",
}


@dataclass(frozen=True)
class FieldChange:
    label: str
    before: Any
    after: Any
    rich: bool = False


@dataclass(frozen=True)
class Change:
    """One saving of a record, or of a link of it: who, when, and each field before and after."""

    what: str
    by: Any
    at: datetime
    fields: list[FieldChange]


def history_of(record: TrustRecord, access) -> list[Change]:
    """The changes of a record and of its links, newest first.

    A state of the record that this person could not have read then is left out, and so are its
    progress fields where progress is not theirs to see.
    """
    hidden = set(UNSHOWN)
    if not record.shows_progress(access):
        hidden |= set(record.PROGRESS_FIELDS)
    states = [
        state
        for state in record.history.select_related("history_user").order_by("history_date")
        if readable(state, access)
    ]
    changes = [
        change
        for before, after in zip([None, *states], states, strict=False)
        if (change := compare(record, before, after, hidden))
    ]
    changes += link_changes(record, access)
    return sorted(changes, key=lambda change: change.at, reverse=True)


def readable(state, access) -> bool:
    """Whether somebody could read a record as it was: its audience then, not only now."""
    audience = getattr(state, "wording_audience", Audience.TRUST)
    return audience in access.audiences


def compare(record: TrustRecord, before, after, hidden: set[str]) -> Change | None:
    """What one saving changed, or ``None`` where nothing of it is shown."""
    if before is None:
        return Change("made", after.history_user, after.history_date, [])
    if before.deletion_id != after.deletion_id:
        what = "deleted" if after.deletion_id else "brought back"
        return Change(what, after.history_user, after.history_date, [])
    shown = [field for field in record._meta.fields if field.name not in hidden]
    if fields := [change for field in shown if (change := compare_field(field, before, after))]:
        return Change("changed", after.history_user, after.history_date, fields)
    if isinstance(record, OrderedRecord) and before.position != after.position:
        return Change("moved", after.history_user, after.history_date, [])
    return None


def compare_field(field: models.Field, before, after) -> FieldChange | None:
    """What one field said in two states of a record, or ``None`` where it said the same."""
    old, new = getattr(before, field.attname), getattr(after, field.attname)
    if old == new:
        return None
    rich = isinstance(field, RichTextField)
    return FieldChange(field.verbose_name, words(field, old), words(field, new), rich)


def words(field: models.Field, value) -> Any:
    """A stored value as people know it."""
    if value is None or value == "":
        return ""
    if field.is_relation:
        manager = getattr(field.related_model, "everything", field.related_model._default_manager)
        return str(manager.filter(pk=value).first() or "")
    return dict(field.flatchoices).get(value, value) if field.choices else value


def link_changes(record: TrustRecord, access) -> list[Change]:
    """When something was linked to the record or unlinked, as far as its other end is visible."""
    return [
        change
        for relation in record._meta.related_objects
        if issubclass(relation.related_model, LinkRecord)
        for change in changes_of_link(record, relation.related_model, relation.field.name, access)
    ]


def changes_of_link(record, model: type[LinkRecord], near: str, access) -> list[Change]:
    """The same for one kind of link, of which the record is the end called ``near``."""
    far = next(end for end in model.PARENTS if end != near)
    rows = model.history.filter(**{near: record.pk}).exclude(history_type="~")
    rows = list(rows.select_related("history_user"))
    ids = {getattr(row, f"{far}_id") for row in rows}
    there = model._meta.get_field(far).related_model.everything
    visible = there.visible_to(access).in_bulk(ids)
    return [
        link_change(row, target)
        for row in rows
        if (target := visible.get(getattr(row, f"{far}_id")))
    ]


def link_change(row, target: TrustRecord) -> Change:
    """One row of a link's history as what it did to the record: a name came, or it went."""
    linked, label = row.history_type == "+", str(target._meta.verbose_name)
    field = FieldChange(label, "" if linked else str(target), str(target) if linked else "")
    what = "linked" if linked else "unlinked"
    return Change(what, row.history_user, row.history_date, [field])
