"""Making several records of one kind at once, and taking back what was just made."""

from collections.abc import Iterable, Mapping
from uuid import UUID, uuid5

from django.db import models, transaction
from simple_history.utils import bulk_create_with_history

from ..access import Access
from ..models import Link, LinkRecord, OrderedRecord, TrustRecord
from ..tree import dependants
from .deletions import delete_record
from .records import one_of_a_kind
from .search import keep_found


@one_of_a_kind("These have been added already, or one has taken a code that another has.")
def create_several(
    records: list,
    *,
    by,
    links: Mapping[Link, Iterable[TrustRecord]] | None = None,
) -> None:
    """Save new records of one kind and one parent, last among their siblings, in this order.

    Each is linked to the same ``links``. All of them are made, or none.
    """
    if not records:
        return
    if isinstance(records[0], OrderedRecord):
        last = records[0].siblings().aggregate(last=models.Max("position"))["last"]
        for place, record in enumerate(records, start=0 if last is None else last + 1):
            record.position = place
    bulk_create_with_history(records, type(records[0]), default_user=by, default_date=None)
    keep_found(records)
    for link, targets in (links or {}).items():
        rows = [link.row(record, target.pk) for record in records for target in targets]
        bulk_create_with_history(rows, link.model, default_user=by, default_date=None)


def pasted(model: type[TrustRecord], paste: UUID, by, most: int) -> list[TrustRecord]:
    """What one paste of this person made and nobody has changed, added to or taken away since."""
    ids = [uuid5(paste, f"{by.pk}/{number}") for number in range(1, most + 1)]
    found = model.objects.with_parents().filter(pk__in=ids, version=1)
    return list(found.exclude(pk__in=added_to(model, ids)))


def added_to(model: type[TrustRecord], ids: list[UUID]) -> set[UUID]:
    """Those of some records that would take something along which they were not made with."""
    found: set[UUID] = set()
    for relation in dependants(model):
        part, name = relation.related_model, relation.field.name
        made_with = issubclass(part, LinkRecord) and part.PARENTS[0] == name
        if relation.on_delete is models.CASCADE and not made_with:
            rows = part.objects.filter(**{f"{name}__in": ids})
            found |= set(rows.order_by().values_list(f"{name}_id", flat=True))
    return found


@transaction.atomic
def delete_several(records: list[TrustRecord], *, by, access: Access) -> None:
    """Delete some records, each with what goes with it. Raises ``Refused``."""
    for record in records:
        delete_record(record, by=by, access=access)
