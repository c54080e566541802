"""Deleting any record of a trust with what goes with it, and bringing it back."""

from django.db import transaction
from django.utils import timezone

from trustplan.ui.errors import Refused

from ..access import Access
from ..models import Deletion, TrustRecord
from ..tree import Tree, tree_of
from .records import lock, model_of, one_of_a_kind, record_models, update_records


def what_goes_with(record: TrustRecord, access: Access | None = None) -> Tree:
    """What deleting a record takes with it.

    Raises ``Refused`` where something forbids it, as where the person whose ``access`` is given
    would delete what they may not read.
    """
    tree = tree_of(record, access)
    if tree.holds_back:
        raise Refused("It cannot be deleted in your role.")
    return tree


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
    taken = [current, *what_goes_with(current, access).records]
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
