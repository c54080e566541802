"""Telling a person who has gone away that their document is ready: a link, and nothing of it."""

import logging

from django.conf import settings

from trustplan.ui.mail import send

from .models import Document

logger = logging.getLogger(__name__)


def tell_maker(document: Document) -> None:
    """Write to the one who asked, if they asked for that. A mail that fails harms nothing else."""
    if not (document.tell_by_email and document.made_by.is_active):
        return
    context = {
        "ready": document.state == Document.State.DONE,
        "name": document.made_by.name,
        "url": f"{settings.ORIGIN}{document.get_absolute_url()}",
    }
    try:
        send("boards/email/document", document.made_by.email, context)
    except Exception:
        # Whatever the mail server says: the document is there, and the log has the reason.
        logger.exception("no mail about a document")
