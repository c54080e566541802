"""That somebody has had their e-mail of today, or has not.

It is bookkeeping and nothing that anybody says: it leaves no history and no new version, so that
who edits the member at that moment meets no conflict.
"""

from datetime import date

from django.db.models import Q

from ..models import Membership


def reminder_claim(membership: Membership, today: date) -> bool:
    """Take it upon oneself to remind somebody today. Says no where another has done so already.

    One statement of the database, so that of two who ask at once one is told no.
    """
    free = Q(reminded_on=None) | Q(reminded_on__lt=today)
    mine = Membership.objects.filter(free, pk=membership.pk)
    return mine.update(reminded_on=today) == 1


def reminder_release(membership: Membership) -> None:
    """Take it back: the e-mail could not be sent."""
    Membership.objects.filter(pk=membership.pk).update(reminded_on=membership.reminded_on)
