"""The one pattern by which pages are shown and records edited, with HTMX and without.

A page's template wraps its content in a partial named ``page`` whose element has the id
``page``. An edit link swaps its own region for the form of the edit view. When it is saved the
edit view redirects to the page, for both clients: the browser follows, and so does HTMX, which
is then given the ``page`` partial. The same codes for both: 422 for invalid, 409 for stale.
"""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from .actions import submit_once
from .drafts import begin, place_of
from .errors import Refused, StaleRecord
from .forms import RecordForm
from .models import Submission
from .resolving import CHOICES, resolved
from .submissions import key_of, new_token

# Of a view that shows a form and takes it back when it is sent.
require_form = require_http_methods(["GET", "HEAD", "POST"])


def render_page(
    request: HttpRequest, template: str, context: Mapping[str, Any] | None = None
) -> HttpResponse:
    """A whole page, or for HTMX its content alone, to be put in the place of the old content."""
    if not request.htmx:
        return render(request, template, context)
    if not on_this_page(request):
        return HttpResponseClientRedirect(request.get_full_path())
    response = render(request, f"{template}#page", context)
    response["HX-Retarget"] = "#page"
    response["HX-Reswap"] = "outerHTML"
    return response


def on_this_page(request: HttpRequest) -> bool:
    """Whether the browser shows this page already. Another one has to be gone to: its address,
    its title and its top are new."""
    return urlsplit(request.htmx.current_url_abs_path or "").path in {"", request.path}


def stands_alone(request: HttpRequest) -> bool:
    """Whether a form is, or was sent from, a page of its own, whose heading is the form's."""
    current = (request.htmx and request.htmx.current_url_abs_path) or ""
    return not request.htmx or urlsplit(current).path == request.path


def back_to(request: HttpRequest, url: str) -> str:
    """The address to return to: for HTMX as the person has it, with the year they had chosen."""
    current = (request.htmx and request.htmx.current_url_abs_path) or ""
    return current if urlsplit(current).path == urlsplit(url).path else url


def edit_page(
    request: HttpRequest,
    form: forms.BaseForm,
    *,
    title: str,
    save: Callable[[], Any],
    back: str | Callable[[Any], str],
    done: str = "Saved.",
    submit: str = "Save",
    cancel: str | None = None,
    cancel_label: str = "Cancel",
    intro: str = "",
    about: Any = None,
    above: str = "",
    other_submit: tuple[str, str] | None = None,
    **more: Any,
) -> HttpResponse:
    """Show a form, and when it is sent save it by an action.

    ``save`` calls the action and returns its result; it may raise ``StaleRecord`` (409, with
    both texts) or ``ValidationError`` (422, with the message in the form). ``back`` is where to
    go afterwards, or a function of the result that says so; ``cancel`` where else to go;
    ``about`` the record that the form is about, for the way down to it. ``above`` is a template
    shown before the fields, which knows ``more``; ``other_submit`` the name and the words of a
    second button that sends the form.

    What was written here and not saved is offered again; what is sent twice is saved once.
    """
    drafted = begin(request, form, title)
    status = 200
    if request.method == "POST":
        status = 422
        if (choice := request.POST.get("resolve")) in CHOICES and isinstance(form, RecordForm):
            form, status = resolved(form, choice), 409
        elif form.is_valid():
            try:
                sent = submit_once(
                    user=request.user,
                    key=key_of(request),
                    address=request.get_full_path(),
                    said=done,
                    save=lambda: address_after(save(), back),
                )
            except StaleRecord as stale:
                form.show_conflict(stale)
                status = 409
            except ValidationError as error:
                form.add_error(None, error)
            else:
                return saved(request, sent)
        keep(request, form, title)
    context = {
        "form": form,
        "title": title,
        "stands_alone": stands_alone(request),
        "submit": submit,
        "intro": intro,
        "about": about,
        "cancel": cancel or (back if isinstance(back, str) else None),
        "cancel_label": cancel_label,
        "action": request.get_full_path(),
        "submission_token": new_token(),
        **drafted,
        "above": above,
        "other_submit": other_submit,
        **more,
    }
    template = "components/edit.html"
    return render(request, f"{template}#form" if request.htmx else template, context, status=status)


def address_after(result: Any, back: str | Callable[[Any], str]) -> str:
    return back(result) if callable(back) else back


def saved(request: HttpRequest, sent: Submission) -> HttpResponse:
    """Go to where a form that was saved leads, and say that it is, once."""
    waiting = messages.get_messages(request)
    if sent.said not in [str(message) for message in waiting]:
        messages.success(request, sent.said)
    waiting.used = False  # they were only looked at
    return redirect(back_to(request, sent.result))


def sent_again(request: HttpRequest) -> HttpResponse | None:
    """The answer to a form that was saved when it was sent before, if this is one."""
    key = key_of(request) if request.method == "POST" else ""
    sent = Submission.objects.filter(user=request.user, key=key).first() if key else None
    return saved(request, sent) if sent else None


def keep(request: HttpRequest, form: forms.BaseForm, title: str) -> None:
    """Keep what was sent and not saved, in case this page is lost as well."""
    if place := place_of(request, form, title):
        try:
            place.keep(request.POST)
        except Refused as refused:
            messages.warning(request, " ".join(refused.messages))


def posted(request: HttpRequest) -> dict[str, Any]:
    """What a form takes from a request: its data and files when it was sent, else nothing."""
    if request.method == "POST":
        return {"data": request.POST, "files": request.FILES}
    return {}
