"""What the worker does for documents."""

import logging

from django.http import Http404
from django.utils import timezone
from django_scopes import scope
from django_tasks import task

from trustplan.trusts.access import Access, reader_access
from trustplan.trusts.models import Trust
from trustplan.trusts.scoping import enter

from .actions import GivenUp, document_fail, document_finish, document_start, document_step
from .choices import Sort
from .content import Choice, improvement_plan_booklet, plan_booklet, plan_page
from .content.page import Page
from .content.parts import Booklet
from .mails import tell_maker
from .models import Document
from .pressing import NotPrinted, run_press
from .printing import manuscript, pages_of

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
            ended = make(document, trust)
            if ended is not None:
                tell_maker(ended)


def make(document: Document, trust: Trust) -> Document | None:
    """Make a document that was taken in hand, or write down why it could not be made.

    ``None`` where it is no longer to be made: cancelled, say.
    """
    try:
        return print_and_keep(document, trust)
    except GivenUp:
        return None
    except NotPrinted as stopped:
        return document_fail(document, str(stopped))
    except LookupError:
        return document_fail(document, "The plan is no longer there, or no longer yours to read.")
    except OSError:
        logger.exception("document not stored")
        return document_fail(document, "There was no room to keep the file. Try again later.")
    except Exception:
        # Whatever it is, the person is told, and the worker's log has the rest.
        document_fail(document, "Something went wrong. Whoever runs this site finds it in the log.")
        raise


def print_and_keep(document: Document, trust: Trust) -> Document | None:
    book = booklet_of(document, trust)
    ready = manuscript(book, trust)
    pdf = run_press(
        ready.sheet,
        ready.versions,
        lambda step, percent, detail: document_step(document, step, percent, detail),
    )
    return document_finish(document, pdf, pages_of(pdf), book, ready.edition)


def booklet_of(document: Document, trust: Trust) -> Booklet | Page:
    """What a document says, by the rights that its maker has now. Raises ``LookupError``."""
    access = reader_access(maker_access(document, trust), document.audience)
    if document.audience not in access.audiences:
        raise LookupError(document.audience)
    schools = None if document.all_schools else document.chosen_schools
    choice = Choice.of(document.sort, document.sections, schools)
    audience, now = document.audience, timezone.now()
    if document.sort == Sort.SCHOOL:
        return improvement_plan_booklet(document.improvement_plan, access, audience, now, choice)
    content = plan_page if document.sort == Sort.PAGE else plan_booklet
    return content(document.plan, document.year, access, audience, now, choice)


def maker_access(document: Document, trust: Trust) -> Access:
    """The access of the person who asked. Raises ``LookupError`` where they have left, or where
    their account is closed.
    """
    if not document.made_by.is_active:
        raise LookupError(document.made_by_id)
    try:
        return enter(document.made_by, trust.slug)
    except Http404 as error:
        raise LookupError(document.made_by_id) from error
