"""What a member owns in a trust, of every kind, and passing it on to other people."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.core.exceptions import FieldDoesNotExist
from django.db import transaction
from django.db.models import Exists, OuterRef

from ..access import Access
from ..models import Membership, TrustRecord
from .deletions import delete_record
from .records import record_models, update_records


@dataclass
class Owned:
    """What a member owns: what the reader may read, and how much more there is."""

    readable: list[TrustRecord] = field(default_factory=list)
    unreadable: int = 0

    @property
    def count(self) -> int:
        return len(self.readable) + self.unreadable


def owned_models() -> Iterator[type[TrustRecord]]:
    """The kinds of record that can have an owner."""
    for model in record_models():
        try:
            owner = model._meta.get_field("owner")
        except FieldDoesNotExist:
            continue
        if owner.related_model is Membership:
            yield model


def owned_by(member: Membership, access: Access) -> Owned:
    """Everything that a member owns. A query for each kind of record."""
    owned = Owned()
    for model in owned_models():
        seen = model.objects.visible_to(access).filter(pk=OuterRef("pk"))
        for record in model.objects.filter(owner=member).annotate(is_readable=Exists(seen)):
            if record.is_readable:
                owned.readable.append(record)
            else:
                owned.unreadable += 1
    return owned


@transaction.atomic
def pass_on(
    member: Membership, *, by, to: Membership | None, apart: Mapping[UUID, Any] | None = None
) -> int:
    """Give all that a member owns to another one, or to nobody. Returns how much it was.

    ``apart`` names by the id of a record who gets that one instead; its owner may stay.
    """
    moved = []
    for model in owned_models():
        for record in model.objects.select_for_update().filter(owner=member):
            owner = (apart or {}).get(record.pk, to)
            if owner != member:
                record.owner = owner
                record.version += 1
                moved.append(record)
    update_records(moved, ["owner", "version"], by)
    return len(moved)


@transaction.atomic
def membership_leave(member: Membership, *, by, **choices) -> None:
    """Take a member out of the trust once what they own is passed on as ``pass_on`` does.

    Raises ``Refused`` where they are to be kept.
    """
    pass_on(member, by=by, **choices)
    delete_record(member, by=by)
