"""What one person may read of a plan's past: each state by the audiences of its time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import models
from django.utils import timezone

from ..access import Access
from ..models import AudiencedRecord, TrustRecord
from ..past import nameable, state_at
from .below import parents_below, states_below, visible_below


class Readable:
    """A plan with all that is part of it, as one person may read it and could at any time."""

    def __init__(self, top: TrustRecord, access: Access, since: datetime):
        self.top, self.access = top, access
        self.states = states_below(top, since)
        self.parents = parents_below(top)
        self.visible = visible_below(top, access)
        self.now = timezone.now()
        self._shown: dict[tuple, bool] = {}
        self._records: dict[UUID, Any] = {}
        self._named = self.named_by(self.states.values())

    def shows(self, pk: UUID, at: datetime, part: str = "wording") -> bool:
        """Whether a record, and all in the plan that it is part of, was theirs to read."""
        key = (pk, at, part)
        if key not in self._shown:
            self._shown[key] = self._shows(pk, at, part)
        return self._shown[key]

    def _shows(self, pk: UUID, at: datetime, part: str) -> bool:
        if pk not in self.states:
            return pk not in self.parents or self.shows(self.parents[pk], at, part)
        state = state_at(self.states[pk], at)
        model = state.instance_type
        if model is type(self.top):
            return model.was_readable(state, self.access)
        self.place(state)
        readable = model.was_readable(state, self.access) and (
            not issubclass(model, AudiencedRecord) or model.part_shown(state, part, self.access)
        )
        return readable and all(self.shows(above, at, part) for above in self.above(state))

    def place(self, state: Any) -> None:
        """Let a state know the plan, so that it is not asked for again."""
        for name in state.instance_type.PARENTS:
            if getattr(state, f"{name}_id") == self.top.pk:
                setattr(state, name, self.top)

    def above(self, state: Any) -> list[UUID]:
        """What a state was part of within the plan."""
        ids = [getattr(state, f"{name}_id") for name in state.instance_type.PARENTS]
        return [pk for pk in ids if pk in self.states or pk in self.parents]

    def shows_now(self, pk: UUID) -> bool:
        """Whether this person may read a record now; or, of one that is gone, its last words."""
        if pk in self.visible:
            return True
        last = self.states[pk][-1]
        gone = last.deletion_id is not None or last.history_type == "-"
        ends = self.ends(last)
        return gone and all(ends) and self.shows(pk, self.now, last.instance_type.PART)

    def ends(self, state: Any) -> list[Any]:
        """What a state was part of outside the plan; ``None`` for what is not the reader's."""
        model = state.instance_type
        ids = {name: getattr(state, f"{name}_id") for name in model.PARENTS}
        outside = {
            name: pk
            for name, pk in ids.items()
            if pk and pk not in self.states and pk not in self.parents and pk != self.top.pk
        }
        return [self.named(model._meta.get_field(name), pk) for name, pk in outside.items()]

    def record(self, pk: UUID) -> Any:
        """The record as it was last, to read and not to save, with what it points to."""
        if pk not in self._records:
            self._records[pk] = self._record(self.states[pk][-1])
        return self._records[pk]

    def _record(self, state: Any) -> Any:
        model = state.instance_type
        fields = model._meta.fields
        record = model(**{field.attname: getattr(state, field.attname) for field in fields})
        record.trust = self.access.trust
        for field, pk in self.pointing(state):
            target = self.instance(field, pk)
            if target is not None:
                setattr(record, field.name, target)
        return record

    def instance(self, field: models.Field, pk: Any) -> Any:
        if pk == self.top.pk:
            return self.top
        if pk in self.states and field.name in field.model.PARENTS:
            return self.record(pk)
        return self.named(field, pk)

    def named(self, field: models.Field, pk: Any) -> Any:
        """What a field points to, if this person may know its name."""
        if pk in self.states:
            # Of what is part of the plan, the rules of the plan's own past hold.
            return self.record(pk) if self.shows_now(pk) else None
        return self._named.get(field.related_model, {}).get(pk)

    def named_by(self, histories: Iterable[list]) -> dict[Any, dict]:
        """All that the states point to and this person may know of, by kind. A query for each."""
        ids: dict[Any, set] = defaultdict(set)
        for state in (state for states in histories for state in states):
            ids[get_user_model()].add(state.history_user_id)
            for field, pk in self.pointing(state):
                ids[field.related_model].add(pk)
        found = {}
        for model, wanted in ids.items():
            if outside := wanted - {None, self.top.pk} - self.states.keys():
                records = nameable(model, self.access).filter(pk__in=outside)
                records = records.with_parents() if issubclass(model, TrustRecord) else records
                found[model] = {one.pk: one for one in records}
        return found

    def pointing(self, state: Any) -> Iterator[tuple[models.Field, Any]]:
        """The fields by which a state points to something, and the id of that."""
        for field in state.instance_type._meta.fields:
            if field.is_relation and field.name not in {"trust", "deletion"}:
                yield field, getattr(state, field.attname)

    def author(self, state: Any) -> Any:
        """Who made a state."""
        return self._named.get(get_user_model(), {}).get(state.history_user_id)
