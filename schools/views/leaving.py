"""Taking a role, a membership or an invitation away, and passing on what somebody owns.

What was taken away can be brought back.
"""

from django.http import HttpResponse

from trustplan.trusts.access import Permission
from trustplan.trusts.actions import delete_record
from trustplan.trusts.actions.owners import Owned, membership_leave, owned_by, pass_on
from trustplan.trusts.forms.passing import PassOnForm
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
    """Take somebody out of the trust, with all their roles; say who takes over what they own."""
    member = get_editable(request, Membership, pk)
    owned = owned_by(member, request.access)
    form = PassOnForm(member=member, owned=owned, leaving=True, **posted(request))
    return edit_page(
        request,
        form,
        title=f"Take {member} out of {request.trust}?",
        intro="They see nothing of the trust from their next click. Their work stays. "
        f"{what_they_own(member, owned)} {AGAIN}",
        submit="Take them out",
        save=lambda: membership_leave(member, by=request.user, **form.values),
        back=member.get_list_url(),
        cancel=member.get_absolute_url(),
        done=f"{member} is no longer a member.",
    )


@require_form
@trust_view(Permission.MANAGE_PEOPLE)
def membership_pass_on(request: TrustRequest, pk) -> HttpResponse:
    """Give what somebody owns to other people, while they stay."""
    member = get_editable(request, Membership, pk)
    owned = owned_by(member, request.access)
    form = PassOnForm(member=member, owned=owned, **posted(request))
    return edit_page(
        request,
        form,
        title=f"Pass on what {member} owns",
        intro=what_they_own(member, owned),
        submit="Pass it on",
        save=lambda: pass_on(member, by=request.user, **form.values),
        back=member.get_absolute_url(),
        done=f"What {member} owned is passed on.",
    )


def what_they_own(member: Membership, owned: Owned) -> str:
    """How much a member owns, also of what the reader may not read."""
    if not owned.count:
        return f"{member} owns nothing in the trust’s plans."
    items = "1 item" if owned.count == 1 else f"{owned.count} items"
    hidden = f", {owned.unreadable} of which you may not read" if owned.unreadable else ""
    return f"{member} owns {items}{hidden}."


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
