"""Taking a role, a membership or an invitation away. Each can be brought back."""

from django.http import HttpResponse

from trustplan.trusts.access import Permission
from trustplan.trusts.actions import delete_record
from trustplan.trusts.models import Grant, Invitation, Membership
from trustplan.trusts.scoping import TrustRequest, get_editable, trust_view
from trustplan.ui.forms import PlainForm
from trustplan.ui.pages import edit_page, posted, require_form

AGAIN = "You can bring it back from “Deleted items”."


def take_away(request: TrustRequest, record, **page) -> HttpResponse:
    """Ask, in the words of ``page``, and delete the record."""
    return edit_page(
        request,
        PlainForm(**posted(request)),
        about=record,
        save=lambda: delete_record(record, by=request.user),
        back=record.get_list_url(),
        cancel=record.get_absolute_url(),
        **page,
    )


@require_form
@trust_view(Permission.MANAGE_PEOPLE)
def membership_delete(request: TrustRequest, pk) -> HttpResponse:
    """Take somebody out of the trust, with all their roles."""
    member = get_editable(request, Membership, pk)
    return take_away(
        request,
        member,
        title=f"Take {member} out of {request.trust}?",
        intro=f"They see nothing of the trust from their next click. Their work stays. {AGAIN}",
        submit="Take them out",
        done=f"{member} is no longer a member.",
    )


@require_form
@trust_view(Permission.MANAGE_PEOPLE)
def grant_delete(request: TrustRequest, pk) -> HttpResponse:
    """Take one role from somebody."""
    grant = get_editable(request, Grant, pk)
    role, member = grant.get_role_display().lower(), grant.membership
    return take_away(
        request,
        grant,
        title=f"Take the role of {role} from {member}?",
        intro=f"It counts from their next click; their other roles stay. {AGAIN}",
        submit="Take it away",
        done=f"{member} is no longer {role}.",
    )


@require_form
@trust_view(Permission.MANAGE_PEOPLE)
def invitation_delete(request: TrustRequest, pk) -> HttpResponse:
    """Cancel an invitation: its link stops working."""
    invitation = get_editable(request, Invitation, pk)
    return take_away(
        request,
        invitation,
        title=f"Cancel the invitation to {invitation.name}?",
        intro=f"The link that we sent to {invitation.email} stops working. {AGAIN}",
        submit="Cancel the invitation",
        done="The invitation is cancelled.",
    )
