"""What restoring an earlier version of a record would change, for one person.

Only what that person reads and writes: what is hidden from them stays as it is, and so do who may
read the record, its place, what it is part of, and whatever an action of its own sets.
"""

from dataclasses import dataclass, field
from typing import Any

from django.db import models

from .access import Access
from .history import AUDIENCE, UNSHOWN, FieldChange, compare_field, hidden
from .models import Membership, TrustRecord
from .past import Past


@dataclass(frozen=True)
class Restoration:
    """An earlier state of a record, the values that it would give the record, and the changes.

    ``left`` names the fields that pointed to what is gone or not this person's to see.
    """

    state: Any
    values: dict[str, Any] = field(default_factory=dict)
    changes: list[FieldChange] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def restoration_of(record: TrustRecord, version: int, access: Access) -> Restoration | None:
    """What restoring a version would do; ``None`` where this person could not have read it."""
    past = Past(record, access)
    states = [
        state
        for state in past.states
        if state.version == version and past.shows(state.history_date, record.PART)
    ]
    if not states or not record.RESTORABLE:
        return None
    found = Restoration(states[-1])
    for one in restored_fields(past, found.state):
        restore_field(found, one, past)
    return found


def restored_fields(past: Past, state) -> list[models.Field]:
    """The fields that a state gives back to a record."""
    record = past.record
    kept = UNSHOWN | AUDIENCE | {*record.PARENTS, *record.NOT_RESTORED}
    kept |= hidden(past, state, state)
    return [
        one
        for one in record._meta.fields
        if one.editable and one.name not in kept and not isinstance(one, models.FileField)
    ]


def restore_field(found: Restoration, one: models.Field, past: Past) -> None:
    """Add one field to what is restored, where it says something else now."""
    value = getattr(found.state, one.attname)
    if value == getattr(past.record, one.attname):
        return
    if one.is_relation and value is not None:
        value = living(one.related_model, past.access).filter(pk=value).first()
        if value is None:
            found.left.append(str(one.verbose_name))
            return
    found.values[one.name] = value
    if change := compare_field(one, past.record, found.state, past):
        found.changes.append(change)


def living(model: Any, access: Access) -> models.QuerySet:
    """The records that a field may point to again."""
    if not issubclass(model, TrustRecord):
        return model._default_manager.all()
    return model.objects.all() if model is Membership else model.objects.visible_to(access)
