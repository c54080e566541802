"""The e-mail that lists what is due from somebody, with a link to each check-in."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings

from trustplan.trusts.access import Access
from trustplan.trusts.models import Audience, AudiencedRecord, TrustRecord
from trustplan.ui.links import absolute
from trustplan.ui.mail import send

from .queries.due import DueItem

OPEN = {Audience.PUBLIC, Audience.TRUST}


@dataclass(frozen=True)
class Line:
    """One thing that is due: what it is called, when it is due, and where it is answered."""

    title: str
    when: str
    url: str


def send_digest(access: Access, items: list[DueItem]) -> None:
    """Write to one person of what is due from them. Raises what the mail server raises."""
    user: Any = access.user
    settings_url = absolute("reminders_edit", access.trust.slug)
    context = {
        "name": user.name,
        "trust": access.trust,
        "lines": [line(item) for item in items],
        "settings_url": settings_url,
    }
    send(
        "goals/email/digest",
        user.email,
        context,
        html=True,
        headers={"List-Unsubscribe": f"<{settings_url}>"},
    )


def line(item: DueItem) -> Line:
    return Line(title_of(item), item.words, f"{settings.ORIGIN.rstrip('/')}{item.url}")


def title_of(item: DueItem) -> str:
    """What it is called, where everybody in the trust may know: an e-mail is soon passed on."""
    if is_confidential(item.subject):
        return f"A confidential {item.subject._meta.verbose_name}"
    return str(item.subject)


def is_confidential(subject: TrustRecord) -> bool:
    """Whether it is, or is part of, something that is kept from somebody in the trust."""
    above = subject
    while above is not None and not isinstance(above, AudiencedRecord):
        above = above.parent
    if above is None:
        return False
    parts = {above.wording_audience, above.progress_audience}
    return above.about_id is not None or not parts <= OPEN
