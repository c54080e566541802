"""What of a plan's history an address asks for: from when to when, by whom, and how."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils import timezone

from .. import years
from ..models import TrustRecord
from .tell import Period

A_MONTH = timedelta(days=31)


@dataclass(frozen=True)
class Asked:
    """Two days, both included; ``who`` is somebody's id or nothing; ``net`` compares the two."""

    since: date
    until: date
    who: str = ""
    net: bool = False

    @property
    def period(self) -> Period:
        return Period(beginning(self.since), beginning(self.until + timedelta(days=1)))

    def address(self, **other) -> str:
        """The query of an address that asks for the same, but for what is given."""
        said = {"from": self.since, "to": self.until, "who": self.who}
        said |= {"view": "net" if self.net else ""} | other
        return urlencode({name: value for name, value in said.items() if value})


def asked_for(query: QueryDict) -> Asked:
    """What an address asks for: the last month, where it does not say or says nonsense."""
    today = timezone.localdate()
    until = day_of(query.get("to", ""), today)
    since = day_of(query.get("from", ""), until - A_MONTH)
    who = query.get("who", "")
    return Asked(
        min(since, until), until, who if who.isdecimal() else "", query.get("view") == "net"
    )


def day_of(text: str, otherwise: date) -> date:
    """A day between the years 2000 and 2100."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return otherwise
    return day if 2000 <= day.year < 2100 else otherwise


def beginning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def periods(plan: TrustRecord, approved: datetime | None) -> Iterable[tuple[str, date]]:
    """Periods that people ask for by name, each with the day it begins."""
    today = timezone.localdate()
    yield "Last month", today - A_MONTH
    yield "This school year", date(years.current(), 9, 1)
    if approved:
        yield "Since it was approved", timezone.localtime(approved).date()
    yield "From the beginning", timezone.localtime(plan.created_at).date()


def approval_of(past: Iterable[Any], states: Iterable[str]) -> datetime | None:
    """When a plan last came to one of some states from another; ``None`` where it never did."""
    found, before = None, ""
    for one in past:
        if one.state in states and before not in states:
            found = one.history_date
        before = one.state
    return found
