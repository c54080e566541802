"""What the worker does for a trust's people."""

from django_scopes import scope
from django_tasks import task

from trustplan.accounts.models import User

from .actions.invitations import resend_invitation
from .models import Invitation, Trust


@task()
def invitation_write(trust_id: str, invitation_id: str, by_id: int) -> None:
    """Write to somebody who was invited among others. Running it twice writes once.

    The link is made here, so that no table of tasks ever holds one.
    """
    trust, by = Trust.objects.filter(pk=trust_id).first(), User.objects.filter(pk=by_id).first()
    if trust is None or by is None:
        return
    with scope(trust=trust):
        invitation = Invitation.objects.filter(pk=invitation_id, version=1).first()
        if invitation is not None and invitation.is_open:
            resend_invitation(invitation, by=by)
