"""What hangs on a record and goes when it goes: a query for each level below it, not each kind."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import CharField, F, QuerySet, UUIDField, Value
from django.db.models.functions import Cast, Coalesce

from trustplan.ui.errors import Refused

from .access import Access
from .models import TrustRecord


@dataclass(frozen=True)
class Part:
    """A record of the tree, as far as is needed to count it: its kind, its id, its parent's."""

    model: type[TrustRecord]
    pk: UUID
    parent_id: UUID | None


@dataclass(frozen=True)
class Tree:
    """A record with all that goes with it, nearest first, and which of it is hidden.

    ``hidden`` are the ids of what a person may not read, or not all of.
    """

    record: TrustRecord
    parts: list[Part]
    hidden: set[UUID] = field(default_factory=set)

    @property
    def holds_back(self) -> bool:
        """Whether something is hidden that does not simply go with what it hangs on."""
        kinds = {self.record.pk: type(self.record)} | {one.pk: one.model for one in self.parts}
        return any(not kinds[pk].GOES_UNSEEN for pk in self.hidden)

    @property
    def counts(self) -> Counter:
        """How many of each kind go, of those that are told of and not hidden."""
        told = [one for one in self.parts if one.model.MENTIONED and one.pk not in self.hidden]
        return Counter(one.model for one in told)

    @property
    def records(self) -> list[TrustRecord]:
        """The records themselves, without the one that they hang on."""
        found: dict = {}
        for model, ids in ids_by_model(self.parts).items():
            found |= model.objects.in_bulk(ids)
        return [found[one.pk] for one in self.parts if one.pk in found]


def tree_of(record: TrustRecord, access: Access | None = None) -> Tree:
    """What deleting a record takes with it.

    A foreign key that cascades takes its rows along, one that sets null leaves them, one that
    protects forbids it: then ``Refused`` is raised. With ``access`` the tree knows what of it is
    hidden from that person.
    """
    parts: dict[Any, Part] = {}
    level = [Part(type(record), record.pk, record.parent_id)]
    while level:
        found = [*hanging_on(level), *going_along(level, access)]
        level = [one for one in found if one.pk not in parts and one.pk != record.pk]
        parts |= {one.pk: one for one in level}
    there = list(parts.values())
    return Tree(record, there, hidden_of(record, there, access) if access else set())


def hanging_on(level: list[Part]) -> list[Part]:
    """The rows whose foreign keys point to records of one level, in one query."""
    rows: list[QuerySet] = []
    kinds: dict[str, type[TrustRecord]] = {}
    for model, ids in ids_by_model(level).items():
        for relation in dependants(model):
            pointing = relation.related_model.objects.filter(**{f"{relation.field.name}__in": ids})
            if relation.on_delete is models.CASCADE:
                rows.append(as_rows(pointing))
                kinds[pointing.model.kind()] = pointing.model
            elif relation.on_delete is models.PROTECT and pointing.exists():
                raise Refused("It cannot be deleted while something depends on it.")
    if not rows:
        return []
    return [Part(kinds[kind], pk, parent) for kind, pk, parent in rows[0].union(*rows[1:])]


def as_rows(records: QuerySet) -> QuerySet:
    """Kind, id and parent's id of some records, so that several kinds fit into one query."""
    parents = [F(f"{name}_id") for name in records.model.PARENTS]
    nothing = Cast(Value(None), UUIDField())
    parent = Coalesce(*parents, nothing) if parents else nothing
    kind = Value(records.model.kind(), CharField())
    return records.order_by().values_list(kind, "pk", parent)


def going_along(level: list[Part], access: Access | None) -> list[Part]:
    """What goes with records of one level although it does not hang on them."""
    return [
        Part(type(one), one.pk, one.parent_id)
        for model, ids in ids_by_model(level).items()
        for one in model.goes_with(ids, access)
    ]


def dependants(model: type[models.Model]) -> list:
    """The relations by which other records of a trust point to a model's."""
    return [
        relation
        for relation in model._meta.get_fields(include_hidden=True)
        if relation.auto_created
        and not relation.concrete
        and relation.is_relation
        and issubclass(relation.related_model, TrustRecord)
    ]


def hidden_of(record: TrustRecord, parts: list[Part], access: Access) -> set[UUID]:
    """The ids of what a person may not read, or not all of, of a record and its tree.

    Links aside. What is part of something else is looked up; the rest is judged as it stands.
    """
    there = {record.pk, *(one.pk for one in parts)}
    hidden = set() if record.is_whole_to(access) else {record.pk}
    told = [one for one in parts if one.model.MENTIONED]
    for model, ids in ids_by_model(one for one in told if one.parent_id not in there).items():
        hidden |= ids - model.objects.visible_to(access).in_bulk(ids).keys()
    hidden |= unreadable(told, access)
    for one in told:
        if one.parent_id in hidden:
            hidden.add(one.pk)
    return hidden


def unreadable(parts: list[Part], access: Access) -> set[UUID]:
    """Of the kinds that say for themselves who may read a record, those that are hidden."""
    return {
        one.pk
        for model, ids in ids_by_model(parts).items()
        if judges_for_itself(model)
        for one in model.objects.filter(pk__in=ids)
        if not (model.was_readable(one, access) and one.is_whole_to(access))
    }


def judges_for_itself(model: type[TrustRecord]) -> bool:
    """Whether a kind has a rule of its own about who reads a record, or all of it."""
    same = model.was_readable.__func__ is TrustRecord.was_readable.__func__  # type: ignore[attr-defined]
    return not (same and model.is_whole_to is TrustRecord.is_whole_to)


def ids_by_model(parts: Iterable[Part]) -> dict[type[TrustRecord], set[UUID]]:
    found: dict[type[TrustRecord], set[UUID]] = defaultdict(set)
    for one in parts:
        found[one.model].add(one.pk)
    return found
