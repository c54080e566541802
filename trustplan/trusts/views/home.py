"""Where people arrive: the choice of a trust, and a trust's front page."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe
from django_scopes import scopes_disabled

from ..models import Membership


@require_safe
@login_required
def home(request: HttpRequest) -> HttpResponse:
    """The person's only trust, or a choice among theirs."""
    with scopes_disabled():
        memberships = list(
            # A member whose roles were all taken away has nowhere to go in that trust.
            Membership.objects.filter(user=request.user)
            .filter(grants__isnull=False, grants__deletion=None)
            .distinct()
            .select_related("trust")
            .prefetch_related("grants")
            .order_by("trust__name")
        )
    if len(memberships) == 1:
        return redirect(memberships[0].trust)
    return render(request, "trusts/home.html", {"memberships": memberships})
