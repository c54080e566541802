"""Who is to be reminded today of the updates that they owe."""

from datetime import date
from uuid import UUID

from schools.models import SchoolAction, SchoolPriority
from trustplan.progress.calendar import calendar_of_trust
from trustplan.progress.rhythm import SATURDAY
from trustplan.trusts.models import Membership
from trustplan.trusts.models.people import Reminders

from ..models import Action, Goal, Priority

OWNED = (Goal, Priority, Action, SchoolPriority, SchoolAction)


def to_remind(today: date) -> list[Membership]:
    """The members of the trust to remind today: on a working day in term, those who own
    something and whose choice it is. Whether anything is due is asked for each later.
    """
    if today.weekday() >= SATURDAY or not calendar_of_trust().in_term(today):
        return []
    members = Membership.objects.filter(user__is_active=True, pk__in=owners())
    return [one for one in members if wants_one(one, today)]


def wants_one(membership: Membership, today: date) -> bool:
    """Whether somebody's choice lets them be reminded today: a week begins on Monday."""
    last = membership.reminded_on
    match membership.reminders:
        case Reminders.DAILY:
            return last is None or last < today
        case Reminders.WEEKLY:
            return last is None or last.isocalendar()[:2] < today.isocalendar()[:2]
    return False


def owners() -> set[UUID]:
    """The members who own anything."""
    found: set[UUID] = set()
    for model in OWNED:
        found |= set(model.objects.exclude(owner=None).values_list("owner", flat=True))
    return found
