"""Making, changing, moving, deleting and restoring any record of a trust.

Each is atomic, has an author and leaves history. The actions of each app stand on these and
add the rules of their own records.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from trustplan.ui.errors import Refused, StaleRecord

from ..access import Access
from ..models import Deletion, Link, OrderedRecord, TrustRecord


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
    return current


def lock(record: models.Model) -> models.Model:
    """The record as it is now, held until the transaction ends."""
    model = type(record)
    manager = model.everything if issubclass(model, TrustRecord) else model.objects
    return manager.select_for_update().get(pk=record.pk)


def _set_links(record: TrustRecord, link: Link, targets: Iterable[TrustRecord], by) -> bool:
    """Make the linked records exactly these, in this order. Says whether anything changed."""
    wanted = {target.pk: place for place, target in enumerate(targets)}
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
    _update(moved, ["position"], by)
    return record


def what_goes_with(record: TrustRecord, access: Access | None = None) -> list[TrustRecord]:
    """What deleting a record takes with it, nearest first.

    A foreign key that cascades takes its rows along, one that sets null leaves them, one that
    protects forbids it: then ``Refused`` is raised. So it is where the person whose ``access``
    is given would delete what they may not read.
    """
    taken = _what_hangs_on(record, access)
    if access is not None:
        hidden = unseen(record, taken, access)
        if any(one.pk in hidden and not one.GOES_UNSEEN for one in [record, *taken]):
            raise Refused("It cannot be deleted in your role.")
    return taken


def unseen(record: TrustRecord, taken: list[TrustRecord], access: Access) -> set:
    """The ids of what a person may not read, or not all of, of a record and what goes with it.

    Links aside. What is part of something else is looked up; the rest is judged as it stands.
    """
    there = {record.pk, *(one.pk for one in taken)}
    hidden = set() if record.is_whole_to(access) else {record.pk}
    told = [one for one in taken if one.MENTIONED]
    for model, rows in _by_model(one for one in told if one.parent_id not in there).items():
        ids = {row.pk for row in rows}
        hidden |= ids - model.objects.visible_to(access).in_bulk(ids).keys()
    for one in told:
        readable = one.was_readable(one, access) and one.is_whole_to(access)
        if not readable or one.parent_id in hidden:
            hidden.add(one.pk)
    return hidden


def _what_hangs_on(record: TrustRecord, access: Access | None) -> list[TrustRecord]:
    taken: dict = {record.pk: record}
    level = [record]
    while level:
        found: list[TrustRecord] = []
        for model, records in _by_model(level).items():
            for relation in _dependants(model):
                rows = relation.related_model.objects.filter(
                    **{f"{relation.field.name}__in": records}
                )
                if relation.on_delete is models.CASCADE:
                    found.extend(rows)
                elif relation.on_delete is models.PROTECT and rows.exists():
                    raise Refused(f"{record} cannot be deleted while something depends on it.")
            found.extend(extra for one in records for extra in one.goes_with(access))
        level = [row for row in found if row.pk not in taken]
        taken.update({row.pk: row for row in level})
    return list(taken.values())[1:]


def _dependants(model: type[models.Model]) -> list:
    return [
        field
        for field in model._meta.get_fields(include_hidden=True)
        if field.auto_created
        and not field.concrete
        and field.is_relation
        and issubclass(field.related_model, TrustRecord)
    ]


def refuse(reasons: list[str]) -> None:
    """Raise ``Refused`` where there is a reason to."""
    if reasons:
        raise Refused(" ".join(reasons))


@transaction.atomic
def delete_record(record: TrustRecord, *, by, access: Access | None = None) -> Deletion:
    """Delete a record and what goes with it, as one act that can be undone.

    Raises ``Refused`` where it is to be kept, or goes beyond what ``access`` reaches.
    """
    current = lock(record)
    if current.deletion_id:
        raise Refused("It is deleted already.")
    deletion = Deletion.objects.create(
        trust=current.trust, record_kind=current.kind(), record_id=current.pk, made_by=by
    )
    taken = [current, *what_goes_with(current, access)]
    refuse([reason for one in taken if (reason := one.why_kept(by))])
    for one in taken:
        one.deletion = deletion
    _update(taken, ["deletion"], by)
    return deletion


@transaction.atomic
def restore_deletion(deletion: Deletion, *, by) -> TrustRecord:
    """Bring back exactly what a deletion took. Returns the record it was about.

    Raises ``Refused`` where it was restored already, where what it is part of is still deleted,
    or where its place has been taken since.
    """
    deletion = Deletion.objects.select_for_update().get(pk=deletion.pk)
    if deletion.restored_at:
        raise Refused("It has been restored already.")
    record = record_of(deletion)
    if record.parent is not None and record.parent.deletion_id:
        raise Refused(f"Restore {record.parent} first: this is a part of it.")
    with one_of_a_kind("Something else has taken its code or its place since."):
        for model in record_models():
            rows = list(model.everything.filter(deletion=deletion))
            for row in rows:
                row.deletion = None
            _update(rows, ["deletion"], by)
    deletion.restored_by, deletion.restored_at = by, timezone.now()
    deletion.save()
    return record_of(deletion)


def record_of(deletion: Deletion) -> TrustRecord:
    """The record that a deletion was about, deleted or restored."""
    return model_of(deletion.record_kind).everything.get(pk=deletion.record_id)


def model_of(kind: str) -> type[TrustRecord]:
    """The model that a kind in an address names. Raises ``LookupError`` for any other text."""
    for model in record_models():
        if model.kind() == kind:
            return model
    raise LookupError(kind)


def _by_model(records: Iterable[TrustRecord]) -> dict[type[TrustRecord], list[TrustRecord]]:
    groups = defaultdict(list)
    for record in records:
        groups[type(record)].append(record)
    return groups


def _update(records: Iterable[TrustRecord], fields: list[str], by) -> None:
    for model, rows in _by_model(records).items():
        bulk_update_with_history(rows, model, fields, default_user=by, manager=model.everything)
