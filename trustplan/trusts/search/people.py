"""Looking for people: their names are theirs to change, so they are read as they are now."""

from collections import defaultdict
from dataclasses import dataclass, field
from uuid import UUID

from django.apps import apps
from django.db.models import CharField, F, QuerySet, TextField, Value
from django.db.models.functions import Cast

from ..access import Access
from ..models import Membership, TrustRecord
from .words import Mark, marked, normal

MOST = 20
OWNED = 5


@dataclass
class Person:
    """A member whose name was found, with some of what they own that the reader may read."""

    name: list[Mark]
    url: str = ""
    owned: list[TrustRecord] = field(default_factory=list)


def people_called(wanted: list[str], access: Access) -> list[Person]:
    """The members with these words in their names, as far as their names may be seen.

    Who looks after people sees all of them; everybody sees who owns what they may read.
    """
    members = [one for one in Membership.objects.select_related("user") if is_called(one, wanted)]
    if not members:
        return []
    listed = set(Membership.objects.visible_to(access).values_list("pk", flat=True))
    owned = owned_by([one.pk for one in members], access)
    return [
        Person(
            marked(str(one), wanted),
            one.get_absolute_url() if one.editable_by(access) else "",
            owned[one.pk][:OWNED],
        )
        for one in members
        if one.pk in listed or owned[one.pk]
    ][:MOST]


def is_called(member: Membership, wanted: list[str]) -> bool:
    name = normal(str(member.user))
    return all(f" {word}" in name for word in wanted)


def owned_by(members: list[UUID], access: Access) -> dict[UUID, list[TrustRecord]]:
    """What each of some members owns that has a page of its own, in one query."""
    kinds = {model.kind(): model for model in apps.get_models() if is_owned(model)}
    rows = [owned_rows(model, members, access) for model in kinds.values()]
    found: dict[UUID, list[TrustRecord]] = defaultdict(list)
    for kind, pk, owner, title in rows[0].union(*rows[1:]):
        record = kinds[kind](pk=pk, trust=access.trust, **{kinds[kind].SEARCHED[0]: title})
        found[owner].append(record)
    return found


def is_owned(model: type) -> bool:
    """Whether records of a kind have an owner and a page of their own."""
    if not issubclass(model, TrustRecord) or not model.SEARCHED:
        return False
    has_page = model.get_absolute_url is not TrustRecord.get_absolute_url
    return has_page and "owner" in {field.name for field in model._meta.fields}


def owned_rows(model: type[TrustRecord], members: list[UUID], access: Access) -> QuerySet:
    return (
        model.objects.visible_to(access)
        .filter(owner__in=members)
        .order_by()
        .annotate(
            kind=Value(model.kind(), CharField()), title_=Cast(F(model.SEARCHED[0]), TextField())
        )
        .values_list("kind", "pk", "owner_id", "title_")
    )
