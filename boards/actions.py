"""Asking for a document, trying again, cancelling, and what the worker writes of the making."""

from collections.abc import Iterable
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from schools.models import School
from trustplan.trusts.access import Access
from trustplan.trusts.actions import change_record, create_record
from trustplan.trusts.actions.records import lock
from trustplan.ui.errors import Refused

from .choices import sections_of
from .content.parts import Booklet
from .models import Document, DocumentSchool, DocumentSubject

S = Document.State
WAITING: dict[str, Any] = {
    "state": S.QUEUED,
    "step": "Waiting for its turn",
    "detail": "",
    "percent": 0,
    "error": "",
    "started_at": None,
    "finished_at": None,
    "cancelled_by": None,
    "cancelled_at": None,
}
# Two documents that are the same in all of this are one.
ASKED_FOR = ("plan", "improvement_plan", "sort", "year", "audience", "sections", "all_schools")


class GivenUp(Exception):
    """The document is no longer this worker's to make: cancelled, deleted or tried again."""


@transaction.atomic
def document_create(
    document: Document, *, by, access: Access, schools: Iterable[School] = ()
) -> Document:
    """Ask the worker for a document, of all schools or of those chosen.

    Where the same one is still being made, that one is given. Raises ``Refused`` for an audience
    that the person does not belong to.
    """
    if document.audience not in access.audiences:
        raise Refused("You can make documents only for audiences that you belong to.")
    document.sections = sections_of(document.sort, document.sections)
    chosen = {school.pk for school in schools}
    document.all_schools = not chosen
    same = Document.objects.filter(
        made_by=by,
        state__in=[S.QUEUED, S.RUNNING],
        **{name: getattr(document, name) for name in ASKED_FOR},
    ).prefetch_related("school_rows")
    for one in same:
        if one.is_under_way and chosen == {row.school_id for row in one.school_rows.all()}:
            return one
    document.made_by = by
    create_record(document, by=by)
    keep_rows(document, DocumentSchool, "school_id", chosen, chosen=True)
    return enqueue(document)


def enqueue(document: Document) -> Document:
    """Hand a waiting document to the worker, in the same transaction as it is written."""
    from .tasks import document_make  # which imports the actions that it reports by

    result = document_make.enqueue(str(document.trust_id), str(document.pk))
    # Where the worker keeps its place leaves no history: it is nobody's change.
    Document.objects.filter(pk=document.pk).update(task=result.id)
    return document


@transaction.atomic
def document_retry(document: Document, *, by) -> Document:
    """Ask the worker once more for a document that failed, was cancelled, or was left behind."""
    current = lock(document)
    if not current.can_be_retried:
        raise Refused("It is being made already.")
    return enqueue(change_record(current, by=by, **WAITING))


@transaction.atomic
def document_cancel(document: Document, *, by) -> Document:
    """Have a document not made. A worker that is at it stops at its next step."""
    current = lock(document)
    if current.state not in {S.QUEUED, S.RUNNING}:
        raise Refused("It is no longer being made, so there is nothing to cancel.")
    now = timezone.now()
    return change_record(
        current,
        by=by,
        state=S.CANCELLED,
        step="Cancelled",
        detail="",
        cancelled_by=by,
        cancelled_at=now,
        finished_at=now,
    )


@transaction.atomic
def document_start(document: Document) -> Document | None:
    """Take a waiting document in hand, now. ``None`` where another worker has, or it is gone."""
    current = lock(document)
    if current.state != S.QUEUED or current.deletion_id:
        return None
    now = timezone.now()
    return change_record(
        current,
        by=current.made_by,
        state=S.RUNNING,
        step="Gathering what it says",
        percent=5,
        attempt=current.attempt + 1,
        started_at=now,
        alive_at=now,
    )


def document_step(document: Document, step: str, percent: int, detail: str = "") -> None:
    """Say how far the making has come, and that the worker is alive. This leaves no history.

    Raises ``GivenUp`` where somebody has cancelled it meanwhile.
    """
    mine = Document.objects.filter(pk=document.pk, state=S.RUNNING, attempt=document.attempt)
    if not mine.update(step=step, percent=percent, detail=detail, alive_at=timezone.now()):
        raise GivenUp


@transaction.atomic
def document_finish(
    document: Document, pdf: bytes, pages: int, book: Booklet, edition: str = ""
) -> Document | None:
    """Keep the finished file, with whom it tells of. ``None`` where it is not to be made now."""
    current = lock_mine(document)
    if current is None:
        return None
    keep_rows(current, DocumentSchool, "school_id", book.schools)
    keep_rows(current, DocumentSubject, "membership_id", book.subjects)
    current.file.save("document.pdf", ContentFile(pdf), save=False)
    name = current.file.name
    current.refresh_from_db(fields=["file"])
    return change_record(
        current,
        by=current.made_by,
        state=S.DONE,
        step="Ready",
        detail="",
        percent=100,
        file=name,
        pages=pages,
        edition=edition,
        from_draft=book.draft and current.plan_id is not None,
        as_at=book.as_at,
        error="",
        finished_at=timezone.now(),
    )


def lock_mine(document: Document) -> Document | None:
    """The document as it is now, held, if this try at it is still the one that counts."""
    current = lock(document)
    mine = current.state == S.RUNNING and current.attempt == document.attempt
    return current if mine and not current.deletion_id else None


def keep_rows(document: Document, model, name: str, ids: Iterable, **fields) -> None:
    """Write down which schools or people a document tells of, beside any rows that are there."""
    there = set(model.everything.filter(document=document).values_list(name, flat=True))
    rows = [
        model(trust_id=document.trust_id, document=document, **{name: pk}, **fields)
        for pk in set(ids) - there
    ]
    bulk_create_with_history(rows, model, default_user=document.made_by)


@transaction.atomic
def document_fail(document: Document, because: str) -> Document | None:
    """Write down why a document could not be made. ``None`` where it is not to be made now."""
    current = lock_mine(document)
    return current and fail(current, because)


def fail(current: Document, because: str) -> Document:
    return change_record(
        current,
        by=current.made_by,
        state=S.FAILED,
        step="Not made",
        detail="",
        error=because[:300],
        finished_at=timezone.now(),
    )


@transaction.atomic
def document_abandon(document: Document) -> bool:
    """Write down that a document was left behind by a worker that died. Says whether it was."""
    current = lock(document)
    still = (current.state, current.task, current.attempt) == (
        document.state,
        document.task,
        document.attempt,
    )
    if not still or not (current.is_stranded or current.state == S.QUEUED):
        return False
    fail(current, "The making of it was broken off. Nothing is lost: try again.")
    return True
