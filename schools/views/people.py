"""The people of a trust: who belongs, in which roles, for which schools; and invitations.

These screens are here and not in ``trusts`` because a role can be limited to schools.
"""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from trustplan.trusts.access import Permission
from trustplan.trusts.actions.invitations import invite, resend_invitation
from trustplan.trusts.actions.people import grant_role, limit_role
from trustplan.trusts.editing import add_record, change_by_form
from trustplan.trusts.models import Grant, Invitation, Membership
from trustplan.trusts.scoping import TrustRequest, get_editable, trust_view
from trustplan.ui.forms import PlainForm
from trustplan.ui.pages import edit_page, posted, render_page, require_form

from ..forms.people import GrantForm, GrantLimitForm, InvitationForm, MembershipForm
from ..queries.people import invitations_of, members_of


@require_safe
@trust_view(Permission.MANAGE_PEOPLE)
def people(request: TrustRequest) -> HttpResponse:
    """Everybody who belongs, and everybody who is invited."""
    context = {
        "members": members_of(request.trust),
        "invitations": invitations_of(request.trust),
    }
    return render_page(request, "schools/people.html", context)


@require_form
@trust_view(Permission.MANAGE_PEOPLE)
def invitation_add(request: TrustRequest) -> HttpResponse:
    """Invite somebody by e-mail."""
    return add_record(
        request,
        InvitationForm,
        Invitation(trust=request.trust),
        title="Invite somebody",
        create=invite,
        submit="Send the invitation",
        back=lambda link: reverse("people", args=[request.trust.slug]),
        cancel=reverse("people", args=[request.trust.slug]),
        done="The invitation is on its way.",
    )


@require_form
@trust_view(Permission.MANAGE_PEOPLE)
def invitation_resend(request: TrustRequest, pk) -> HttpResponse:
    """Send an invitation again, with a new link."""
    invitation = get_editable(request, Invitation, pk)
    return edit_page(
        request,
        PlainForm(**posted(request)),
        about=invitation,
        title=f"Send the invitation to {invitation.name} again?",
        intro=f"We write to {invitation.email} again. The new link works for seven days, and "
        "the one in the earlier e-mail stops working.",
        submit="Send it again",
        save=lambda: resend_invitation(invitation, by=request.user),
        back=invitation.get_list_url(),
        done="The invitation is on its way again.",
    )


@require_form
@trust_view(Permission.MANAGE_PEOPLE)
def membership_edit(request: TrustRequest, pk) -> HttpResponse:
    """Change what somebody's job is called."""
    membership = get_editable(request, Membership, pk)
    return change_by_form(request, MembershipForm, membership, title=f"What is {membership}’s job?")


@require_form
@trust_view(Permission.MANAGE_PEOPLE)
def grant_add(request: TrustRequest, pk) -> HttpResponse:
    """Give somebody one more role."""
    membership = get_editable(request, Membership, pk)
    return add_record(
        request,
        GrantForm,
        Grant(trust=request.trust, membership=membership),
        title=f"Give {membership} a role",
        create=grant_role,
        submit="Give the role",
    )


@require_form
@trust_view(Permission.MANAGE_PEOPLE)
def grant_edit(request: TrustRequest, pk) -> HttpResponse:
    """Change which schools a role is for."""
    grant = get_editable(request, Grant, pk)
    return change_by_form(
        request,
        GrantLimitForm,
        grant,
        title=f"Where is {grant.membership} {grant.get_role_display().lower()}?",
        change=limit_role,
    )
