"""The school year as the trust whose scope is active has set it."""

from trustplan.trusts.models import TermDates
from trustplan.trusts.models.trust import Term as TermName

from .rhythm import Calendar, Term

PLACES = {name: place for place, name in enumerate(TermName)}


def calendar_of_trust() -> Calendar:
    """The terms of the trust, for saying when updates are due. One query."""
    return Calendar(
        {
            (one.year, PLACES[TermName(one.term)]): Term(
                one.starts, one.half_term_starts, one.half_term_ends, one.ends
            )
            for one in TermDates.objects.all()
        }
    )
