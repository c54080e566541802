"""Who looks after what, and who is late with it; for administrators, who can get in."""

from typing import Any

from django.db.models import QuerySet

from trustplan.accounts.queries import with_two_steps_at_all
from trustplan.trusts.access import Access
from trustplan.trusts.models import Invitation, Membership

from ..due.owners import OwnersDue
from .work import Work


def late_owners(work: Work) -> list[OwnersDue]:
    """Everybody else who is late with an update that this person may know of, who is latest first.

    What nobody owns is not here: nobody is late with it.
    """
    owners: dict[Any, OwnersDue] = {}
    for item in work.items:
        owner = item.owner
        if item.is_late and owner and not owner.deletion_id and not work.access.owns(item.subject):
            owners.setdefault(owner.pk, OwnersDue(owner)).items.append(item)
    return sorted(owners.values(), key=lambda one: (-len(one.items), one.items[0].due_on))


def without_two_steps(access: Access) -> QuerySet:
    """The members with a role who sign in with a password alone."""
    return (
        Membership.objects.visible_to(access)
        .filter(user__is_active=True, grants__deletion=None, grants__isnull=False)
        .exclude(user__in=with_two_steps_at_all())
        .select_related("user")
        .distinct()
    )


def invitations_open(access: Access) -> QuerySet:
    """The invitations that nobody has accepted yet, those that expire first at the top."""
    return Invitation.objects.visible_to(access).filter(accepted_at=None).order_by("expires_at")
