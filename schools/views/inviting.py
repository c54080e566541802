"""Inviting many people at once: a table, a preview of it, and the invitations."""

import csv

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from trustplan.trusts.access import Permission
from trustplan.trusts.actions.inviting import invite_several
from trustplan.trusts.models import Invitation, Role
from trustplan.trusts.scoping import TrustRequest, trust_view
from trustplan.ui.pages import posted, require_form

from ..forms.inviting import InviteesForm
from ..forms.people import InvitationForm
from ..inviting import (
    MOST_ROWS,
    Invitee,
    check,
    invitees_of,
    invitees_sent,
    name_from,
    template_rows,
)
from ..models import School

TEMPLATE = "schools/invitations_add.html"
SCHOOLS = InvitationForm.LINKS["schools"]
# How a cell begins that a spreadsheet would take for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@require_form
@trust_view(Permission.MANAGE_PEOPLE)
def invitations_add(request: TrustRequest) -> HttpResponse:
    """Take a table of people, show what each row means, and invite those that are ticked."""
    if "rows" in request.POST:
        return confirm(request)
    form = InviteesForm(**posted(request))
    if form.is_bound and form.is_valid():
        invitees = invitees_of(form.rows)[:MOST_ROWS]
        check(invitees)
        return preview(request, invitees)
    return render(request, TEMPLATE, {"form": form}, status=422 if form.errors else 200)


def confirm(request: TrustRequest) -> HttpResponse:
    """Invite everybody who is ticked, or nobody and show what is wrong."""
    invitees = invitees_sent(request.POST)
    check(invitees)
    wanted = [one for one in invitees if one.wanted]
    if not wanted:
        return preview(request, invitees, error="Tick at least one person.")
    if any(one.problems for one in wanted):
        return preview(request, invitees, error="Some rows need a look before anybody is invited.")
    try:
        count = invite_several([invitation_of(request, one) for one in wanted], by=request.user)
    except ValidationError as error:
        return preview(request, invitees, error=" ".join(error.messages))
    people = "1 person is" if count == 1 else f"{count} people are"
    messages.success(request, f"{people} invited. The e-mails are on their way.")
    return redirect("people", request.trust.slug)


def invitation_of(request: TrustRequest, one: Invitee) -> tuple[Invitation, dict | None]:
    """The invitation that a row comes to, and the schools that it is limited to."""
    invitation = Invitation(
        trust=request.trust,
        email=one.email,
        name=one.name or name_from(one.email),
        role=one.role,
        limited_to_schools=bool(one.chosen),
    )
    return invitation, ({SCHOOLS: one.chosen} if one.chosen else None)


def preview(request: TrustRequest, invitees: list[Invitee], error: str = "") -> HttpResponse:
    context = {
        "invitees": invitees,
        "roles": Role.choices,
        "error": error,
        "wrong": [one for one in invitees if one.wanted and one.problems],
        "schools": School.objects.values_list("name", flat=True),
    }
    return render(request, TEMPLATE, context, status=422 if error else 200)


@require_safe
@trust_view(Permission.MANAGE_PEOPLE)
def invitations_template(request: TrustRequest) -> HttpResponse:
    """A CSV file to fill in."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="people-to-invite.csv"'
    response.write("\ufeff")  # so that Excel reads it as UTF-8
    table = csv.writer(response)
    for row in template_rows(School.objects.all()[:1]):
        table.writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row])
    return response
