"""Sending people to sign in and back again, with the words that they had written."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django_htmx.http import HttpResponseClientRedirect

from .drafts import keep_sent

KEPT = "You have been signed out. What you wrote is kept: sign in to go on."


def sign_in_first(request: HttpRequest) -> HttpResponse:
    """Send somebody who is not signed in to the sign-in page, and back afterwards.

    Whoever sent a form comes back to the form, with what they had written in it.
    """
    back = request.get_full_path()
    if keep_sent(request):
        messages.info(request, KEPT)
    elif request.htmx:
        # The page they were on, not the fragment they asked for, is where they return.
        back = request.htmx.current_url_abs_path or back
    to_sign_in = redirect_to_login(back)
    return HttpResponseClientRedirect(to_sign_in.url) if request.htmx else to_sign_in


def signed_in(view: Callable) -> Callable:
    """Open a view that belongs to no trust to whoever is signed in."""

    @wraps(view)
    def wrapper(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return sign_in_first(request)
        return view(request, *args, **kwargs)

    return wrapper
