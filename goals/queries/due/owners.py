"""Who owes which updates, for those who look after a trust or a school."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils import timezone

from trustplan.trusts.access import Access

from .items import DueItem, items


@dataclass
class OwnersDue:
    """What one person is asked about, the longest due first."""

    owner: Any
    items: list[DueItem] = field(default_factory=list)

    @property
    def late(self) -> list[DueItem]:
        """What is overdue or stale."""
        return [item for item in self.items if item.is_late]


@dataclass
class DueOfTrust:
    """The owners who are asked for something, who is latest first; and what nobody owns."""

    owners: list[OwnersDue]
    unowned: list[DueItem]

    @property
    def late_owners(self) -> list[OwnersDue]:
        return [one for one in self.owners if one.late]

    @property
    def late(self) -> list[DueItem]:
        return [item for one in self.owners for item in one.late]


def due_of_trust(access: Access, today: date | None = None) -> DueOfTrust:
    """What is asked of everybody, of all that this person may see the progress of."""
    owners: dict = {}
    unowned = []
    for item in items(access, today or timezone.localdate()):
        if item.owner is None or item.owner.deletion_id is not None:
            unowned.append(item)
        elif item.is_asked:
            owners.setdefault(item.owner.pk, OwnersDue(item.owner)).items.append(item)
    late_first = sorted(owners.values(), key=lambda one: -len(one.late))
    return DueOfTrust(late_first, unowned)
