"""The writers of what people have under way: drafts, and forms that were sent."""

from collections.abc import Callable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from .errors import Refused
from .models import Draft, Submission

# Of one person. More than anybody has open, and few enough to keep.
MOST_DRAFTS = 300
# Of one form: many more than its fields can take.
MOST_LETTERS = 1_000_000
DRAFTS_KEPT = timedelta(days=90)
SUBMISSIONS_KEPT = timedelta(days=2)

Fields = dict[str, list[str]]


@transaction.atomic
def draft_keep(*, user_id: int, address: str, title: str, fields: Fields) -> Draft:
    """Keep what somebody has in a form, in the place of what was kept of it before.

    Raises ``Refused`` where it is too long, or where they have too many drafts already: none is
    dropped for another.
    """
    if sum(len(text) for texts in fields.values() for text in texts) > MOST_LETTERS:
        raise Refused("This is too long to be kept until you save it.")
    theirs = Draft.objects.filter(user_id=user_id)
    if not theirs.filter(address=address).exists() and theirs.count() >= MOST_DRAFTS:
        raise Refused(
            f"You have {MOST_DRAFTS} pieces of unsaved writing. Save some or throw some away: "
            "until then no more can be kept."
        )
    kept = {"title": title[:200], "fields": fields, "saved_at": timezone.now()}
    draft, _ = Draft.objects.update_or_create(user_id=user_id, address=address, defaults=kept)
    return draft


def draft_discard(*, user_id: int, address: str) -> None:
    """Throw away what somebody has kept of a form."""
    Draft.objects.filter(user_id=user_id, address=address).delete()


@transaction.atomic
def submit_once(*, user, key: str, address: str, said: str, save: Callable[[], str]) -> Submission:
    """Save a form by ``save``, which gives the address to go to, unless it was saved already.

    The same form sent twice at one moment waits for the first, and finds it saved. What was kept
    of the form as a draft goes with its saving. Whatever ``save`` raises leaves all as it was.
    """
    sent, is_new = Submission(user=user, said=said), True
    if key:
        known = Submission.objects
        sent, is_new = known.get_or_create(user=user, key=key, defaults={"said": said})
    if is_new:
        sent.result = save()
        draft_discard(user_id=user.pk, address=address)
        if key:
            sent.save()
    return sent


def sweep() -> int:
    """Remove what nobody has come back to in time. Returns how many drafts those were."""
    now = timezone.now()
    Submission.objects.filter(made_at__lt=now - SUBMISSIONS_KEPT).delete()
    _, removed = Draft.objects.filter(saved_at__lt=now - DRAFTS_KEPT).delete()
    return removed.get(Draft._meta.label, 0)
