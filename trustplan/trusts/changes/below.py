"""The kinds of records that are part of a plan, at any depth, and the rows of their histories.

Everything that is read of every kind is read at once, as rows of JSON: the tables differ, and a
plan has too many kinds for a query each.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models
from django.db.models import CharField, F, Q, QuerySet, Value
from django.db.models.functions import JSONObject

from ..models import TrustRecord
from ..tree import as_rows, judges_for_itself

Kind = type[TrustRecord]


def kinds_below(top: Kind) -> dict[Kind, list[str]]:
    """The kinds that are part of one, with the paths from each up to it; itself first."""
    found: dict[Kind, list[str]] = {top: ["pk"]}
    queue = [top]
    for above in queue:
        for model, name in parts_of(above):
            if model not in found:
                queue.append(model)
            paths = [name if path == "pk" else f"{name}__{path}" for path in found[above]]
            found.setdefault(model, []).extend(paths)
    return found


def parts_of(above: Kind) -> Iterator[tuple[Kind, str]]:
    """The kinds that name another as what they are part of, and by which field."""
    for model in apps.get_models():
        if issubclass(model, TrustRecord):
            for name in model.PARENTS:
                if model._meta.get_field(name).related_model is above:
                    yield model, name


def below(paths: Iterable[str], top: TrustRecord) -> Q:
    """The condition that a record is part of the plan."""
    return reduce(or_, (Q(**{path: top.pk}) for path in paths))


def visible_below(top: TrustRecord, access) -> set[UUID]:
    """The ids of all that is live in a plan and that this person may read now."""
    rows = [
        as_rows(model.objects.visible_to(access).filter(below(paths, top)))
        for model, paths in kinds_below(type(top)).items()
    ]
    return {pk for _, pk, _ in rows[0].union(*rows[1:])}


def parents_below(top: TrustRecord) -> dict[UUID, UUID]:
    """What each record is part of, of the kinds that have parts and no rule of their own."""
    kinds = kinds_below(type(top))
    rows = [
        as_rows(model.everything.filter(below(paths, top)))
        for model, paths in kinds.items()
        if not judges_for_itself(model) and any(part in kinds for part, _ in parts_of(model))
    ]
    return {pk: parent for _, pk, parent in rows[0].union(*rows[1:])} if rows else {}


def states_below(top: TrustRecord, since: datetime) -> dict[UUID, list]:
    """The states, oldest first, of each record that changed since a time, by its id.

    Of the kinds that say for themselves who may read a record, those of every record. What was
    deleted is there as well.
    """
    kinds = kinds_below(type(top))
    rows = [as_json(history_rows(model, paths, top, since)) for model, paths in kinds.items()]
    # Looked up once: asking a model for its history is dear.
    by_kind = {model.kind(): model.history.model for model in kinds}
    found: dict[UUID, list] = defaultdict(list)
    for kind, values in rows[0].union(*rows[1:], all=True):
        state = state_of(by_kind[kind], values)
        found[state.id].append(state)
    for states in found.values():
        states.sort(key=lambda state: (state.history_date, state.history_id))
    return found


def history_rows(model: Any, paths: list[str], top: TrustRecord, since: datetime) -> QuerySet:
    rows = model.history.filter(id=top.pk) if paths == ["pk"] else None
    rows = model.history.filter(below(paths, top)) if rows is None else rows
    if judges_for_itself(model):
        return rows
    return rows.filter(id__in=rows.filter(history_date__gte=since).order_by().values("id"))


def as_json(rows: QuerySet) -> QuerySet:
    """Kind and all fields of some rows of a history."""
    names = [field.attname for field in rows.model._meta.concrete_fields]
    kind = rows.model.instance_type.kind()
    return rows.order_by().values_list(
        Value(kind, CharField()), JSONObject(**{name: F(name) for name in names})
    )


def state_of(history: Any, values: dict[str, Any]) -> Any:
    """A state of a record, as its history keeps it."""
    fields = history._meta.fields
    return history(**{field.attname: read(field, values[field.attname]) for field in fields})


def read(field: models.Field, value: Any) -> Any:
    """A value of JSON as the field has it."""
    target = field.target_field if field.is_relation else field
    value = target.to_python(value)
    if isinstance(value, datetime) and value.tzinfo is None:
        return value.replace(tzinfo=UTC)
    return value
