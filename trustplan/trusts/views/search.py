"""Searching a trust for words."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from trustplan.ui.forms import number
from trustplan.ui.pages import render_page

from ..access import Permission
from ..scoping import TrustRequest, trust_view
from ..search.find import find

MOST_LETTERS = 200
MOST_PAGES = 1000


@require_safe
@trust_view(Permission.BELONG)
def trust_search(request: TrustRequest) -> HttpResponse:
    """What stands in the trust with all the words of ``q``, of one kind with ``kind``."""
    text = " ".join(request.GET.get("q", "").replace("\0", " ").split())[:MOST_LETTERS]
    key = request.GET.get("kind", "")
    found = find(request.access, text, key, page_of(request.GET.get("page", "")))
    return render_page(request, "trusts/trust_search.html", {"q": text, "key": key, "found": found})


def page_of(text: str) -> int:
    """The number of a page in an address; the first for anything else."""
    return min(max(number(text) or 1, 1), MOST_PAGES)
