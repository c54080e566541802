"""What hundreds of subjects have in common, read once and given to each of them.

A large trust has a thousand schools' actions in force. To read the priority, plan, school, member
and person of each along with it would make six thousand objects of some three hundred.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from schools.models import SchoolAction, SchoolPriority
from trustplan.trusts.models import Membership


def actions_sharing(actions: QuerySet, priorities: Iterable[SchoolPriority]) -> list[SchoolAction]:
    """Schools' actions with their priorities, of which those in force are known already.

    One query beyond that of the actions where others than these are among them.
    """
    found = list(actions)
    known: dict[Any, SchoolPriority] = {one.pk: one for one in priorities}
    unknown = {one.priority_id for one in found} - known.keys()
    if unknown:
        along = SchoolPriority.everything.select_related("plan__school")
        known |= {one.pk: one for one in along.filter(pk__in=unknown)}
    for one in found:
        one.priority = known[one.priority_id]
    return found


def share_owners(subjects: Iterable[Any]) -> None:
    """Give each subject its owner, who has left the trust perhaps. One query."""
    owned = [one for one in subjects if one.owner_id]
    owners = Membership.everything.select_related("user").in_bulk({one.owner_id for one in owned})
    for one in owned:
        one.owner = owners[one.owner_id]
