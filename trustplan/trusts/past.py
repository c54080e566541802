"""What somebody could have read of a record at any time, by the audiences of that time."""

from datetime import datetime
from typing import Any, Protocol

from django.db import models

from .access import Access
from .models import AudiencedRecord, Membership, TrustRecord


class Told(Protocol):
    """What telling a change asks about the past of a record."""

    record: Any
    access: Access

    def shows(self, at: datetime, part: str = "wording") -> bool: ...

    def names(self, field: models.Field) -> dict: ...

    @property
    def shows_progress_now(self) -> bool: ...

    @property
    def is_editable(self) -> bool: ...


class Past:
    """A record, with all that it is part of, as they were. A query for each of them."""

    def __init__(self, record: TrustRecord, access: Access):
        self.record, self.access = record, access
        self.line = [(type(one), states_of(one)) for one in line_up(record)]
        self._names: dict[str, dict] = {}

    @property
    def states(self) -> list:
        """The states of the record itself, oldest first."""
        return self.line[0][1]

    def shows(self, at: datetime, part: str = "wording") -> bool:
        """Whether this person could have read the record then, and this part of it."""
        return all(self.shown(model, state_at(states, at), part) for model, states in self.line)

    @property
    def shows_progress_now(self) -> bool:
        return self.record.shows_progress(self.access)

    @property
    def is_editable(self) -> bool:
        """Whether this person may change the record, and so is told who may read it."""
        return self.access.edits(self.record)

    def names(self, field: models.Field) -> dict:
        """The names, by id, of all that a field ever pointed to and this person may read.

        A query for each field, however often it changed.
        """
        if field.name not in self._names:
            ids = {getattr(state, field.attname) for state in self.states} - {None}
            found = nameable(field.related_model, self.access).filter(pk__in=ids)
            self._names[field.name] = {one.pk: str(one) for one in found}
        return self._names[field.name]

    def shown(self, model: type[TrustRecord], state, part: str) -> bool:
        if not model.was_readable(state, self.access):
            return False
        return not issubclass(model, AudiencedRecord) or model.part_shown(state, part, self.access)


def line_up(record: TrustRecord) -> list[TrustRecord]:
    """A record and what it is part of, up to the top."""
    line = [record]
    while (above := line[-1].parent) is not None:
        line.append(above)
    return line


def states_of(record: TrustRecord) -> list:
    """The states of a record, oldest first."""
    return list(record.history.select_related("history_user").order_by("history_date", "pk"))


def state_at(states: list, at: datetime):
    """The state that a record was in; before it was made, the first one."""
    return next((state for state in reversed(states) if state.history_date <= at), states[0])


def nameable(model: type[models.Model], access: Access) -> models.QuerySet:
    """The records that a field may name to this person. Who owns a record is no secret."""
    if not issubclass(model, TrustRecord):
        return model._default_manager.all()
    there = model.everything
    return there.select_related("user") if model is Membership else there.visible_to(access)
