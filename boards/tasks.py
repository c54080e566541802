"""What the worker does for documents."""

import logging

from django.http import Http404
from django.utils import timezone
from django_scopes import scope
from django_tasks import task

from trustplan.trusts.access import Access, reader_access
from trustplan.trusts.models import Trust
from trustplan.trusts.scoping import enter

from .actions import document_fail, document_finish, document_start, document_step
from .content import improvement_plan_booklet, plan_booklet
from .content.parts import Booklet
from .models import Document
from .printing import NotPrinted, pages_of, print_booklet

logger = logging.getLogger(__name__)


@task()
def document_make(trust_id: str, document_id: str) -> None:
    """Make a document that waits. Running it twice leaves what running it once does."""
    trust = Trust.objects.filter(pk=trust_id).first()
    if trust is None:
        return
    with scope(trust=trust):
        document = Document.objects.filter(pk=document_id).first()
        document = document and document_start(document)
        if document is not None:
            make(document, trust)


def make(document: Document, trust: Trust) -> None:
    """Make a document that was taken in hand, or write down why it could not be made."""
    try:
        book = booklet_of(document, trust)
        pdf = print_booklet(
            book, trust, lambda step, percent: document_step(document, step, percent)
        )
        document_finish(document, pdf, pages_of(pdf), book)
    except NotPrinted as stopped:
        document_fail(document, str(stopped))
    except LookupError:
        document_fail(document, "The plan is no longer there, or no longer yours to read.")
    except OSError:
        logger.exception("document not stored")
        document_fail(document, "There was no room to keep the file. Try again later.")
    except Exception:
        # Whatever it is, the person is told, and the worker's log has the rest.
        document_fail(document, "Something went wrong. Whoever runs this site finds it in the log.")
        raise


def booklet_of(document: Document, trust: Trust) -> Booklet:
    """What a document says, by the rights that its maker has now. Raises ``LookupError``."""
    access = reader_access(maker_access(document, trust), document.audience)
    if document.audience not in access.audiences:
        raise LookupError(document.audience)
    if document.plan_id:
        return plan_booklet(document.plan, document.year, access, document.audience, timezone.now())
    return improvement_plan_booklet(
        document.improvement_plan, access, document.audience, timezone.now()
    )


def maker_access(document: Document, trust: Trust) -> Access:
    """The access of the person who asked. Raises ``LookupError`` where they have left."""
    try:
        return enter(document.made_by, trust.slug)
    except Http404 as error:
        raise LookupError(document.made_by_id) from error
