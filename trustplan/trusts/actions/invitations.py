"""Inviting people: a link that works once, for seven days, for one address."""

import hashlib
import secrets
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django_scopes import scopes_disabled

from trustplan.accounts.actions import create_person
from trustplan.accounts.models import User
from trustplan.accounts.queries import has_address
from trustplan.ui.errors import Refused
from trustplan.ui.links import absolute
from trustplan.ui.mail import send

from ..models import Grant, Invitation, Membership, Role
from .people import Links, refuse_limited_administrator, require_schools
from .records import change_record, create_record, lock
from .trusts import FOUNDING_ROLES

DAYS = 7


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def invitation_of(token: str) -> Invitation | None:
    """The invitation whose link has this token, whatever became of it, in any trust."""
    with scopes_disabled():
        found = Invitation.everything.select_related("trust", "accepted_by")
        return found.filter(token_digest=digest(token)).first()


@transaction.atomic
def invite(invitation: Invitation, *, by, links: Links | None = None) -> str:
    """Keep a new invitation and write to the person once it is kept. Returns the link.

    Raises ``Refused`` where the address is a member's or has an open invitation already.
    """
    token = keep_invitation(invitation, by=by, links=links)
    return _send_after_commit(invitation, token, by)


def keep_invitation(invitation: Invitation, *, by, links: Links | None = None) -> str:
    """Keep a new invitation. Returns the token of its link. Raises as ``invite`` does."""
    require_schools(invitation.limited_to_schools, links)
    refuse_limited_administrator(invitation.role, invitation.limited_to_schools)
    invitation.email = invitation.email.lower()
    if Membership.objects.filter(user__email=invitation.email).exists():
        raise Refused({"email": "This person is a member already: give them the role below."})
    unanswered = Invitation.objects.filter(email=invitation.email, accepted_at=None)
    if unanswered.filter(expires_at__gt=timezone.now()).exists():
        raise Refused({"email": "There is an open invitation to this address: send it again."})
    token = _fresh_token(invitation)
    create_record(invitation, by=by, links=links)
    return token


@transaction.atomic
def resend_invitation(invitation: Invitation, *, by) -> str:
    """Write again, with a new link that is good for seven days; the old one stops working."""
    current = lock(invitation)
    if current.accepted_at or current.deletion_id:
        raise Refused("This invitation has been accepted or cancelled.")
    token = _fresh_token(current)
    values = {"token_digest": current.token_digest, "expires_at": current.expires_at}
    return _send_after_commit(change_record(invitation, by=by, **values), token, by)


def _fresh_token(invitation: Invitation) -> str:
    token = secrets.token_urlsafe(32)
    invitation.token_digest = digest(token)
    invitation.expires_at = timezone.now() + timedelta(days=DAYS)
    return token


def _send_after_commit(invitation: Invitation, token: str, by) -> str:
    link = absolute("invitation_open", token)
    context = {
        "invitation": invitation,
        "trust": invitation.trust,
        "schools": [
            str(limit.school) for limit in invitation.school_limits.select_related("school")
        ],
        "by": by,
        "link": link,
    }

    # Named, for the log has the name of what could not be done.
    def write_invitation() -> None:
        send("trusts/email/invitation", invitation.email, context)

    # A mail server that is away must not undo the invitation: it can be sent again.
    transaction.on_commit(write_invitation, robust=True)
    return link


@transaction.atomic
def join(invitation: Invitation, *, name: str, password: str) -> User:
    """Make an account for the person who was invited, and accept for them.

    The link came to the address, so the address is theirs. Raises as ``accept_invitation``.
    """
    refuse_closed(lock(invitation))
    user = create_person(email=invitation.email, name=name, password=password)
    accept_invitation(invitation, user=user)
    return user


def refuse_closed(invitation: Invitation) -> None:
    if not invitation.is_open or invitation.deletion_id:
        raise Refused("This invitation has been used or cancelled, or is too old.")


@transaction.atomic
def accept_invitation(invitation: Invitation, *, user: User) -> Membership:
    """Make the person a member with the role they were invited to.

    The first administrator of a trust is its leader too, until they hand that on. Raises
    ``Refused`` where the invitation is used, old, cancelled or to somebody else.
    """
    current = lock(invitation)
    refuse_closed(current)
    if not user.is_active or not has_address(user, current.email):
        raise Refused(f"This invitation is to {current.email}.")
    members = Membership.objects.filter(trust=current.trust)
    founding = current.role == Role.ADMINISTRATOR and not members.exists()
    membership = members.filter(user=user).first() or create_record(
        Membership(trust=current.trust, user=user, job_title=current.job_title), by=user
    )
    for role in FOUNDING_ROLES if founding else [current.role]:
        _grant_as_invited(membership, role, current, by=user)
    change_record(current, by=user, accepted_at=timezone.now(), accepted_by=user)
    return membership


def _grant_as_invited(membership: Membership, role: str, invitation: Invitation, *, by) -> None:
    if membership.grants.filter(role=role).exists():
        return
    grant = Grant(
        trust=membership.trust,
        membership=membership,
        role=role,
        limited_to_schools=invitation.limited_to_schools,
    )
    create_record(grant, by=by)
    for limit in invitation.school_limits.all():
        row = grant.school_limits.model(
            trust=membership.trust, grant=grant, school_id=limit.school_id
        )
        create_record(row, by=by)
