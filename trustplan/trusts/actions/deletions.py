"""Deleting any record of a trust with what goes with it, and bringing it back."""

from django.db import models, transaction
from django.utils import timezone

from trustplan.ui.errors import Refused

from ..access import Access
from ..models import Deletion, TrustRecord
from .records import by_model, lock, model_of, one_of_a_kind, record_models, update_records


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
    for model, rows in by_model(one for one in told if one.parent_id not in there).items():
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
        for model, records in by_model(level).items():
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
    if reasons := [reason for one in taken if (reason := one.why_kept(by))]:
        raise Refused(" ".join(reasons))
    for one in taken:
        one.deletion = deletion
    update_records(taken, ["deletion"], by)
    return deletion


@transaction.atomic
def restore_deletion(deletion: Deletion, *, by) -> TrustRecord:
    """Bring back exactly what a deletion took. Returns the record it was about.

    Raises ``Refused`` where it was restored already, where what it is part of is still deleted,
    or where its place has been taken since.
    """
    deletion = Deletion.objects.select_for_update().get(pk=deletion.pk)
    if deletion.restored_at:
        raise Refused("It has been brought back already.")
    record = record_of(deletion)
    if record.parent is not None and record.parent.deletion_id:
        raise Refused(f"Bring back {record.parent} first: this is a part of it.")
    with one_of_a_kind("Something else has taken its code or its place since."):
        for model in record_models():
            rows = list(model.everything.filter(deletion=deletion))
            for row in rows:
                row.deletion = None
            update_records(rows, ["deletion"], by)
    deletion.restored_by, deletion.restored_at = by, timezone.now()
    deletion.save()
    return record_of(deletion)


def record_of(deletion: Deletion) -> TrustRecord:
    """The record that a deletion was about, deleted or restored."""
    return model_of(deletion.record_kind).everything.get(pk=deletion.record_id)
