"""What the worker does about updates that are due: one e-mail to one person."""

from django.utils import timezone
from django_scopes import scope
from django_tasks import task

from trustplan.trusts.actions.reminders import reminder_claim, reminder_release
from trustplan.trusts.models import Membership, Trust
from trustplan.trusts.scoping import enter

from .mails import send_digest
from .queries.due import due_items
from .queries.reminders import wants_one


@task()
def digest_send(trust_id: str, membership_id: str) -> None:
    """Remind one person of what is due from them, if anything is and nobody has done so today.

    The day is written down before the e-mail goes: a worker that is killed in between sends one
    too few, never one too many. Where the mail server refuses it, the day is taken back.
    """
    trust = Trust.objects.filter(pk=trust_id).first()
    if trust is None:
        return
    today = timezone.localdate()
    with scope(trust=trust):
        active = Membership.objects.filter(user__is_active=True)
        membership = active.filter(pk=membership_id).select_related("user").first()
        if membership is None or not wants_one(membership, today):
            return
        access = enter(membership.user, trust.slug)
        items = due_items(access, today)
        if not items or not reminder_claim(membership, today):
            return
        try:
            send_digest(access, items)
        except Exception:
            reminder_release(membership)
            raise
