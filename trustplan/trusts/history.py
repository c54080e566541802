"""The history of one record as people read it, by what they may read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models

from .models import Audience, LinkRecord, TrustRecord

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
    fields = []
    for field in record._meta.fields:
        if field.name in hidden:
            continue
        old, new = getattr(before, field.attname), getattr(after, field.attname)
        if old != new:
            fields.append(
                FieldChange(
                    field.verbose_name, words(field, old), words(field, new), is_rich(field)
                )
            )
    if fields:
        return Change("changed", after.history_user, after.history_date, fields)
    if before.position != after.position if hasattr(after, "position") else False:
        return Change("moved", after.history_user, after.history_date, [])
    return None


def is_rich(field: models.Field) -> bool:
    from trustplan.ui.richtext import RichTextField

    return isinstance(field, RichTextField)


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
    changes = []
    for relation in record._meta.related_objects:
        model = relation.related_model
        if not issubclass(model, LinkRecord):
            continue
        other = next(end for end in model.PARENTS if end != relation.field.name)
        other_model = model._meta.get_field(other).related_model
        rows = list(
            model.history.filter(**{relation.field.name: record.pk}).select_related("history_user")
        )
        visible = other_model.everything.visible_to(access).in_bulk(
            {getattr(row, f"{other}_id") for row in rows}
        )
        for row in rows:
            target = visible.get(getattr(row, f"{other}_id"))
            if target is None or row.history_type == "~":
                continue
            linked = row.history_type == "+"
            label = str(other_model._meta.verbose_name)
            field = FieldChange(label, "" if linked else str(target), str(target) if linked else "")
            what = "linked" if linked else "unlinked"
            changes.append(Change(what, row.history_user, row.history_date, [field]))
    return changes
