"""Views that belong to no trust: health, and the pages for errors."""

from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localtime
from django.views.decorators.http import require_POST, require_safe

from .actions import draft_discard as discard
from .drafts import Place, is_open, keep_sent, place_in
from .errors import Refused
from .models import Submission
from .submissions import DRAFT, SUBMISSION, key_for, written


@require_safe
def health_live(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"status": "ok"})


@require_safe
def health_ready(request: HttpRequest) -> JsonResponse:
    """The database answers and has every migration: this process may be sent people."""
    try:
        executor = MigrationExecutor(connection)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return JsonResponse({"status": "no database"}, status=503)
    if pending:
        return JsonResponse({"status": "migrations pending"}, status=503)
    return JsonResponse({"status": "ok"})


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came from elsewhere, or was open for too long. Its words are kept all the same."""
    if request.path == reverse("draft_save"):
        return draft_answer(request, status=403)
    kept = request.get_full_path() if keep_sent(request) else ""
    return refusal(request, "403_csrf.html", {"kept": kept})


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The person may see that this exists, and may not do it. What they wrote is kept."""
    return refusal(request, "403.html", {"kept": keep_sent(request)})


def refusal(request: HttpRequest, template: str, context: dict | None = None) -> HttpResponse:
    """A page that says no; HTMX puts its content in the place of the page's."""
    name = f"{template}#page" if request.htmx else template
    response = render(request, name, context, status=403)
    if request.htmx:
        response["HX-Retarget"], response["HX-Reswap"] = "#page", "outerHTML"
    return response


# --- Drafts ----------------------------------------------------------------------------------

TOO_OLD = "This form has been open for too long to keep what is in it. Copy it, then load the page."


@require_POST
def draft_save(request: HttpRequest) -> JsonResponse:
    """Keep what somebody is writing, by the form's own token: see ``draft_answer``."""
    return draft_answer(request)


def draft_answer(request: HttpRequest, status: int = 200) -> JsonResponse:
    """Keep a draft and say when; where its writer is signed out, also where to sign in.

    Nothing is shown of it. Without a valid token it is refused (403), and where there are too
    many of them (422).
    """
    place = place_in(request.POST.get(DRAFT, ""))
    if place is None or not is_open(place):
        return JsonResponse({"problem": TOO_OLD}, status=403)
    answer = {} if request.user.pk == place.user_id else {"sign_in": sign_in_url(place.address)}
    if was_saved(request, place):
        return JsonResponse({**answer, "saved": True}, status=status)
    try:
        draft = place.keep(request.POST)
    except Refused as refused:
        return JsonResponse({"problem": " ".join(refused.messages)}, status=422)
    at = f"{localtime(draft.saved_at):%H:%M}" if draft else ""
    return JsonResponse({**answer, "at": at}, status=status)


def sign_in_url(address: str) -> str:
    return redirect_to_login(address).url


def was_saved(request: HttpRequest, place: Place) -> bool:
    """Whether just this was saved as well: a draft can arrive after the form that it is of."""
    token = request.POST.get(SUBMISSION, "")
    key = key_for(place.address, token, written(request.POST))
    return bool(key) and Submission.objects.filter(user=place.user_id, key=key).exists()


@require_POST
@login_required
def draft_discard(request: HttpRequest) -> HttpResponse:
    """Throw away what one has written into a form, and show what is saved."""
    place = place_in(request.POST.get(DRAFT, ""))
    if place is None or place.user_id != request.user.pk:
        raise Http404
    discard(user_id=place.user_id, address=place.address)
    return redirect(place.address)
