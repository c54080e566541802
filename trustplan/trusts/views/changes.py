"""The history of a whole plan: what trust plans and schools' plans show alike."""

from collections.abc import Iterable

from django.core.paginator import Paginator
from django.http import HttpResponse

from trustplan.ui.pages import render_page

from ..changes.asked import approval_of, asked_for, periods
from ..changes.readable import Readable
from ..changes.tell import Entry, changes_in
from ..models import TrustRecord
from ..scoping import TrustRequest

ON_A_PAGE = 40


def history_page(request: TrustRequest, plan: TrustRecord, approved: Iterable[str]) -> HttpResponse:
    """What changed in a plan and below it in the days that the address asks for.

    ``approved`` are the states in which a plan of its kind is in force.
    """
    asked = asked_for(request.GET)
    readable = Readable(plan, request.access, asked.period.since)
    entries = changes_in(readable, asked.period, net=asked.net)
    people = authors(entries)
    if asked.who:
        entries = by_one(entries, asked.who)
    pages = Paginator(entries, ON_A_PAGE)
    context = {
        "plan": plan,
        "asked": asked,
        "people": people,
        "pages": pages.get_page(request.GET.get("page")),
        "total": len(entries),
        "query": f"{asked.address()}&",
        "each": asked.address(view=""),
        "net": asked.address(view="net"),
        "periods": [
            (label, asked.address(**{"from": since, "to": ""}), since == asked.since)
            for label, since in periods(plan, approval_of(readable.states[plan.pk], approved))
        ],
    }
    return render_page(request, "trusts/plan_history.html", context)


def authors(entries: Iterable[Entry]) -> list:
    """Everybody who made one of the changes, by name."""
    found = {change.by.pk: change.by for entry in entries for change in entry.changes if change.by}
    return sorted(found.values(), key=str)


def by_one(entries: Iterable[Entry], who: str) -> list[Entry]:
    """The changes of one person, and the entries that have any."""
    for entry in entries:
        entry.changes = [one for one in entry.changes if one.by and str(one.by.pk) == who]
    return [entry for entry in entries if entry.changes]
