"""Where somebody is in a round of check-ins: which one of how many, and which is next.

The address carries it, so that it survives a reload and needs no session: ``?at=2&of=4``.
"""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from trustplan.progress.rhythm import Calendar
from trustplan.trusts.scoping import TrustRequest

from ..queries.due import DueItem, due_items


@dataclass(frozen=True)
class Round:
    """The place ``at`` among ``of`` that were due when the round began, and the next one."""

    at: int
    of: int
    next_url: str
    # Whether another one follows.
    goes_on: bool

    @classmethod
    def of_request(cls, request: TrustRequest, item: DueItem, calendar: Calendar) -> "Round":
        """The round that an item is part of. One that is not due itself comes before the rest."""
        due = due_items(request.access, calendar=calendar, bare=True)
        there = [one.subject.pk for one in due]
        here = there.index(item.subject.pk) if item.subject.pk in there else -1
        others = len(due) - (here >= 0)
        at = number(request, "at", 1)
        of = number(request, "of", others + 1)
        done = reverse("check_in", args=[request.trust.slug])
        if at >= of or not others:
            return cls(at, of, done, False)
        following = due[(here + 1) % len(due)]
        return cls(at, of, f"{following.url}?{urlencode({'at': at + 1, 'of': of})}", True)


def number(request: TrustRequest, name: str, otherwise: int) -> int:
    """A small number from the address."""
    asked = request.GET.get(name, "")
    return int(asked) if asked.isdecimal() and len(asked) < 5 else otherwise
