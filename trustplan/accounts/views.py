"""A person's account, and the confirming of an address. The rest of the door is allauth's."""

from allauth.account import views as allauth
from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from trustplan.ui.pages import edit_page, posted, require_form
from trustplan.ui.signing_in import signed_in

from .actions import rename_person, use_shortcuts
from .forms import NameForm, ShortcutsForm
from .shortcuts import SHORTCUTS

CONFIRMATION = "email_confirmation"
# What stands in the address in the key's place once the session knows it.
KNOWN = "address"


@require_safe
@login_required
def account_detail(request: HttpRequest) -> HttpResponse:
    """Who one is here, and how one signs in."""
    return render(
        request,
        "account/account_detail.html",
        {
            "two_steps": is_mfa_enabled(request.user),
            "session_count": len(UserSession.objects.purge_and_list(request.user)),
        },
    )


@require_form
@signed_in
def account_name(request: HttpRequest) -> HttpResponse:
    """Change one's own name."""
    form = NameForm(**posted(request), initial={"name": request.user.name})
    return edit_page(
        request,
        form,
        title="Change your name",
        save=lambda: rename_person(request.user, name=form.cleaned_data["name"]),
        back=reverse("account_detail"),
    )


@require_form
@signed_in
def account_shortcuts(request: HttpRequest) -> HttpResponse:
    """The keys that save a way, and whether they do anything for this person."""
    form = ShortcutsForm(**posted(request), initial={"on": request.user.shortcuts})
    if request.method == "POST" and form.is_valid():
        use_shortcuts(request.user, on=form.cleaned_data["on"])
        messages.success(request, "Saved.")
        return redirect("account_shortcuts")
    return render(request, "account/shortcuts.html", {"form": form, "groups": SHORTCUTS})


@require_form
def confirm_email(request: HttpRequest, key: str) -> HttpResponse:
    """Take the key out of the address, so that no log and no Referer has it, then ask."""
    if key != KNOWN:
        request.session[CONFIRMATION] = key
        return redirect("account_confirm_email", KNOWN)
    return allauth.confirm_email(request, key=request.session.get(CONFIRMATION, ""))
