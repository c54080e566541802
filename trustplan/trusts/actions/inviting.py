"""Inviting several people at once."""

from django.db import transaction

from ..models import Invitation
from ..tasks import invitation_write
from .invitations import keep_invitation
from .people import Links


@transaction.atomic
def invite_several(invitations: list[tuple[Invitation, Links | None]], *, by) -> int:
    """Keep several new invitations, all of them or none; the worker writes to each person.

    Returns how many. Raises ``Refused`` as ``invite`` does.
    """
    for invitation, links in invitations:
        keep_invitation(invitation, by=by, links=links)
        ids = [str(invitation.trust_id), str(invitation.pk), by.pk]
        invitation_write.enqueue(*ids)
    return len(invitations)
