"""The history of one record as people read it, by what they may read."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import models

from trustplan.ui.richtext import RichTextField

from .models import LinkRecord, OrderedRecord, TrustRecord
from .past import Past, Told

# What a record keeps for itself and nobody needs to read.
UNSHOWN = {
    "id",
    "trust",
    "version",
    "created_at",
    "deletion",
    "position",
    "evidence_file",
    "file",
    "token_digest",
    "reminded_on",
    # How the worker keeps its place in a document.
    "task",
    "attempt",
    "alive_at",
    "detail",
    "edition",
    "sections",
}
AUDIENCE = {"wording_audience", "progress_audience", "figures_audience", "about"}


@dataclass(frozen=True)
class FieldChange:
    label: str
    before: Any
    after: Any
    rich: bool = False
    # Words that are read as a redline; anything else is a value in place of another.
    text: bool = False


@dataclass(frozen=True)
class Change:
    """One saving of a record, or of a link of it: who, when, and each field before and after."""

    what: str
    by: Any
    at: datetime
    fields: list[FieldChange]
    # The version of the record that it made, which can be restored.
    version: int | None = None


def history_of(record: TrustRecord, access) -> list[Change]:
    """The changes of a record and of its links, newest first.

    A state of the record that this person could not have read then is left out, and so are its
    progress fields where its progress was not theirs to see, then or now.
    """
    past = Past(record, access)
    states = [state for state in past.states if past.shows(state.history_date, record.PART)]
    changes = [
        change
        for before, after in zip([None, *states], states, strict=False)
        if (change := compare(past, before, after))
    ]
    changes += link_changes(past)
    return sorted(changes, key=lambda change: change.at, reverse=True)


def compare(past: Told, before, after) -> Change | None:
    """What one saving changed, or ``None`` where nothing of it is shown."""
    if before is None:
        first = first_words(past, after)
        return Change("made", after.history_user, after.history_date, first, after.version)
    if before.deletion_id != after.deletion_id:
        what = "deleted" if after.deletion_id else "brought back"
        return Change(what, after.history_user, after.history_date, [])
    unshown = UNSHOWN | hidden(past, before, after)
    shown = [field for field in past.record._meta.fields if field.name not in unshown]
    changes = [compare_field(field, before, after, past) for field in shown]
    if fields := [change for change in changes if change]:
        return Change(
            "changed", after.history_user, after.history_date, fields, version=after.version
        )
    if isinstance(past.record, OrderedRecord) and before.position != after.position:
        return Change("moved", after.history_user, after.history_date, [])
    return None


def hidden(past: Told, before, after) -> set[str]:
    """The fields that are not this person's to read in one of two states, or are not now."""
    names: set[str] = set()
    states = [past.record, before, after]
    shown = [past.shows(state.history_date, "progress") for state in (before, after)]
    if not (all(shown) and past.shows_progress_now):
        names |= set(past.record.PROGRESS_FIELDS)
    # Who may read it, and whom it is about, is for those who write it and never for that person.
    about_me = {getattr(state, "about_id", None) for state in states} & past.access.memberships
    return names | AUDIENCE if about_me or not past.is_editable else names


def first_words(past: Told, state) -> list[FieldChange]:
    """What a record said in words when it was made."""
    unshown = UNSHOWN | hidden(past, state, state)
    return [
        FieldChange(str(field.verbose_name), "", value, isinstance(field, RichTextField), text=True)
        for field in past.record._meta.fields
        if field.name not in unshown and is_text(field) and (value := getattr(state, field.name))
    ]


def is_text(field: models.Field) -> bool:
    """Whether a field holds words of its own, which are compared word by word."""
    return isinstance(field, models.CharField | models.TextField) and not field.choices


def compare_field(field: models.Field, before, after, past: Told) -> FieldChange | None:
    """What one field said in two states of a record, or ``None`` where it said the same."""
    old, new = getattr(before, field.attname), getattr(after, field.attname)
    if old == new:
        return None
    rich = isinstance(field, RichTextField)
    first, second = words(field, old, past), words(field, new, past)
    return FieldChange(str(field.verbose_name), first, second, rich, is_text(field))


def words(field: models.Field, value, past: Told) -> Any:
    """A stored value as people know it; nothing for a record that is not theirs to read."""
    if value is None or value == "":
        return ""
    if field.is_relation:
        return past.names(field).get(value, "")
    return in_words(dict(field.flatchoices).get(value, value) if field.choices else value)


def in_words(value: Any) -> Any:
    """A value as people write it: a day, a plain number, yes or no."""
    match value:
        case bool():
            return "Yes" if value else "No"
        case Decimal():
            return f"{value.normalize():,f}"
        case date():
            return f"{value.day} {value:%B %Y}"
    return value


def link_changes(past: Past) -> list[Change]:
    """When something was linked to the record or unlinked, as far as its other end is visible."""
    return [
        change
        for relation in past.record._meta.related_objects
        if issubclass(relation.related_model, LinkRecord)
        for change in changes_of_link(past, relation.related_model, relation.field.name)
        if past.shows(change.at)
    ]


def changes_of_link(past: Past, model: type[LinkRecord], near: str) -> list[Change]:
    """The same for one kind of link, of which the record is the end called ``near``."""
    far = next(end for end in model.PARENTS if end != near)
    rows = model.history.filter(**{near: past.record.pk}).exclude(history_type="~")
    rows = list(rows.select_related("history_user"))
    ids = {getattr(row, f"{far}_id") for row in rows}
    there = model._meta.get_field(far).related_model.everything
    visible = there.visible_to(past.access).in_bulk(ids)
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
