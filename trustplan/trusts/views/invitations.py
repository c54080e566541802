"""Accepting an invitation: what the link in the e-mail opens.

Opening it uses up nothing, since mail scanners open links too. The token goes into the session
at once and out of the address, so that no log and no Referer has it.
"""

from allauth.account.utils import perform_login
from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe
from django_scopes import scope

from trustplan.accounts.queries import has_address, person_at
from trustplan.ui.forms import PlainForm
from trustplan.ui.pages import posted, require_form

from ..actions.invitations import accept_invitation, invitation_of, join
from ..forms.invitations import JoinForm
from ..models import Invitation

TOKEN = "invitation_token"  # noqa: S105 - a name


@require_safe
def invitation_open(request: HttpRequest, token: str) -> HttpResponse:
    """Remember the token and go on to the page that asks."""
    request.session[TOKEN] = token
    return redirect("invitation_accept")


@require_form
def invitation_accept(request: HttpRequest) -> HttpResponse:
    """Ask somebody who was invited whether they accept; new people make an account here."""
    invitation = invitation_of(request.session.get(TOKEN, ""))
    if invitation is None:
        return page(request, "invitation_closed.html", None, status=404, why="unknown")
    with scope(trust=invitation.trust):
        if why := why_closed(invitation):
            return page(request, "invitation_closed.html", invitation, status=410, why=why)
        if request.user.is_authenticated:
            return accept_as(request, invitation)
        if person_at(invitation.email):
            return page(request, "invitation_sign_in.html", invitation)
        return accept_as_new(request, invitation)


def why_closed(invitation: Invitation) -> str:
    """Why an invitation can no longer be accepted; nothing where it can."""
    if invitation.accepted_at:
        return "used"
    if invitation.deletion_id:
        return "cancelled"
    return "" if invitation.is_open else "old"


def accept_as(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Accept as the person who is signed in, if the invitation is to them."""
    if not has_address(request.user, invitation.email):
        return page(request, "invitation_other.html", invitation, status=403)
    form = PlainForm(**posted(request))
    if attempt(form, lambda: accept_invitation(invitation, user=request.user)):
        del request.session[TOKEN]
        return redirect(invitation.trust)
    return ask(request, invitation, form)


def accept_as_new(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Make an account, accept and sign in."""
    form = JoinForm(**posted(request), email=invitation.email, initial={"name": invitation.name})
    made = []
    if attempt(form, lambda: made.append(join(invitation, **form.cleaned_data))):
        del request.session[TOKEN]
        return perform_login(request, made[0], redirect_url=invitation.trust.get_absolute_url())
    return ask(request, invitation, form)


def attempt(form: forms.Form, act) -> bool:
    """Whether the form was sent, is valid and the action took it; else it has the errors."""
    if not form.is_bound or not form.is_valid():
        return False
    try:
        act()
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


def ask(request: HttpRequest, invitation: Invitation, form: forms.Form) -> HttpResponse:
    status = 422 if form.errors else 200
    return page(request, "invitation_accept.html", invitation, status=status, form=form)


def page(
    request: HttpRequest, template: str, invitation: Invitation | None, status=200, **context
) -> HttpResponse:
    context["invitation"] = invitation
    return render(request, f"trusts/{template}", context, status=status)
