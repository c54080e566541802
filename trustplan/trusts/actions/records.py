"""Making, changing and moving any record of a trust.

Each is atomic, has an author and leaves history. The actions of each app stand on these and
add the rules of their own records.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from django.apps import apps
from django.db import IntegrityError, models, transaction
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from trustplan.ui.errors import Refused, StaleRecord

from ..models import Link, OrderedRecord, TrustRecord
from .search import keep_found


def record_models() -> list[type[TrustRecord]]:
    """Every kind of record that a trust can keep."""
    return [model for model in apps.get_models() if issubclass(model, TrustRecord)]


SAME = "Somebody has saved the same a moment ago. Look again."


@contextmanager
def one_of_a_kind(refusal: str = SAME) -> Iterator[None]:
    """A transaction that is refused where somebody has just taken a place that is given once.

    Forms look first: this is for two people at the same moment.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if "unique" not in str(error).lower():
            raise
        raise Refused(refusal) from error


@one_of_a_kind()
def create_record(
    record: TrustRecord, *, by, links: Mapping[Link, Iterable[TrustRecord]] | None = None
) -> TrustRecord:
    """Save a new record, last among its siblings, together with its links."""
    if isinstance(record, OrderedRecord):
        last = record.siblings().aggregate(last=models.Max("position"))["last"]
        record.position = 0 if last is None else last + 1
    record._history_user = by
    record.save(force_insert=True)
    keep_found([record])
    for link, targets in (links or {}).items():
        _set_links(record, link, targets, by)
    return record


@one_of_a_kind()
def change_record(
    record: TrustRecord,
    *,
    by,
    version: int | None = None,
    links: Mapping[Link, Iterable[TrustRecord]] | None = None,
    **values,
) -> TrustRecord:
    """Set fields and links of a record. Without a difference nothing is written.

    ``version`` is the one that the person's form was loaded with: where the record has moved on
    since, ``StaleRecord`` is raised and nothing is written.
    """
    current = lock(record)
    if version is not None and current.version != version:
        latest = current.history.latest()
        raise StaleRecord(current, latest.history_user, latest.history_date)
    changed = {name for name, value in values.items() if getattr(current, name) != value}
    for name in changed:
        setattr(current, name, values[name])
    relinked = [_set_links(current, link, targets, by) for link, targets in (links or {}).items()]
    if changed or any(relinked):
        current.version += 1
        current._history_user = by
        current.save()
        keep_found([current], changed)
    return current


def lock(record: models.Model) -> models.Model:
    """The record as it is now, held until the transaction ends."""
    model = type(record)
    manager = model.everything if issubclass(model, TrustRecord) else model.objects
    return manager.select_for_update().get(pk=record.pk)


def _set_links(record: TrustRecord, link: Link, targets: Iterable[TrustRecord], by) -> bool:
    """Make the linked records exactly these; new ones in this order. Says whether any changed."""
    wanted = dict.fromkeys(target.pk for target in targets)
    rows = list(link.rows(record))
    for row in rows:
        if getattr(row, link.target_id) not in wanted:
            row._history_user = by
            row.delete()
    there = {getattr(row, link.target_id) for row in rows}
    new = [pk for pk in wanted if pk not in there]
    bulk_create_with_history(
        [link.row(record, pk) for pk in new], link.model, default_user=by, default_date=None
    )
    return bool(new) or bool(there - set(wanted))


@transaction.atomic
def move_record(record: OrderedRecord, *, by, to: int) -> OrderedRecord:
    """Give a record a place among its siblings, counted from 0; beyond either end is the end."""
    order = [sibling for sibling in record.siblings().select_for_update() if sibling != record]
    order.insert(max(0, min(to, len(order))), record)
    moved = [sibling for place, sibling in enumerate(order) if sibling.position != place]
    for place, sibling in enumerate(order):
        sibling.position = place
    update_records(moved, ["position"], by)
    return record


def model_of(kind: str) -> type[TrustRecord]:
    """The model that a kind in an address names. Raises ``LookupError`` for any other text."""
    for model in record_models():
        if model.kind() == kind:
            return model
    raise LookupError(kind)


def by_model(records: Iterable[TrustRecord]) -> dict[type[TrustRecord], list[TrustRecord]]:
    """Records by their kind."""
    groups = defaultdict(list)
    for record in records:
        groups[type(record)].append(record)
    return groups


def update_records(records: Iterable[TrustRecord], fields: list[str], by) -> None:
    """Save some fields of records of any kinds, with their history."""
    for model, rows in by_model(records).items():
        bulk_update_with_history(rows, model, fields, default_user=by, manager=model.everything)
        keep_found(rows, fields)
