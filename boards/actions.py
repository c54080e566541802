"""Asking for a document, trying again, and what the worker writes about the making of one."""

from datetime import datetime
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from trustplan.trusts.access import Access
from trustplan.trusts.actions import change_record, create_record
from trustplan.trusts.actions.records import lock
from trustplan.ui.errors import Refused

from .content.parts import Booklet
from .models import Document, DocumentSchool, DocumentSubject

WAITING: dict[str, Any] = {
    "state": Document.State.QUEUED,
    "step": "Waiting for its turn",
    "percent": 0,
}


@transaction.atomic
def document_create(document: Document, *, by, access: Access) -> Document:
    """Ask the worker for a document. Where the same one is still being made, that one is given.

    Raises ``Refused`` for an audience that the person does not belong to.
    """
    from .tasks import document_make  # which imports the actions that it reports by

    if document.audience not in access.audiences:
        raise Refused("You can make documents only for audiences that you belong to.")
    same = Document.objects.filter(
        made_by=by,
        plan=document.plan,
        improvement_plan=document.improvement_plan,
        year=document.year,
        audience=document.audience,
        state__in=[Document.State.QUEUED, Document.State.RUNNING],
    )
    under_way = next((one for one in same if one.is_under_way), None)
    if under_way is not None:
        return under_way
    document.made_by = by
    create_record(document, by=by)
    # In the same transaction: the task is there exactly if the document is.
    document_make.enqueue(str(document.trust_id), str(document.pk))
    return document


@transaction.atomic
def document_retry(document: Document, *, by) -> Document:
    """Ask the worker once more for a document that failed, or that a worker died over."""
    from .tasks import document_make  # as above

    current = lock(document)
    if not current.can_be_retried:
        raise Refused("It is being made already.")
    current = change_record(current, by=by, error="", started_at=None, finished_at=None, **WAITING)
    document_make.enqueue(str(current.trust_id), str(current.pk))
    return current


@transaction.atomic
def document_start(document: Document) -> Document | None:
    """Take a waiting document in hand, now. ``None`` where another worker has, or it is gone."""
    current = lock(document)
    if current.state != Document.State.QUEUED or current.deletion_id:
        return None
    return change_record(
        current,
        by=current.made_by,
        state=Document.State.RUNNING,
        step="Gathering what it says",
        percent=10,
        started_at=timezone.now(),
    )


def document_step(document: Document, step: str, percent: int) -> None:
    """Say how far the making has come. This alone leaves no history: it is nobody's change."""
    Document.objects.filter(pk=document.pk, state=Document.State.RUNNING).update(
        step=step, percent=percent
    )


@transaction.atomic
def document_finish(document: Document, pdf: bytes, pages: int, book: Booklet) -> Document:
    """Keep the finished file, with whom it tells of. Where it was finished before, that stays."""
    current = lock(document)
    if current.state == Document.State.DONE:
        return current
    keep_rows(current, book)
    current.file.save("document.pdf", ContentFile(pdf), save=False)
    name = current.file.name
    current.refresh_from_db(fields=["file"])
    return change_record(
        current,
        by=current.made_by,
        state=Document.State.DONE,
        step="Ready",
        percent=100,
        file=name,
        pages=pages,
        from_draft=book.draft and current.plan_id is not None,
        as_at=book.as_at,
        error="",
        finished_at=timezone.now(),
    )


def keep_rows(document: Document, book: Booklet) -> None:
    """Write down which schools and people a document tells of, in place of any earlier rows."""
    for model, name, ids in [
        (DocumentSchool, "school_id", book.schools),
        (DocumentSubject, "membership_id", book.subjects),
    ]:
        there = set(model.everything.filter(document=document).values_list(name, flat=True))
        rows = [
            model(trust_id=document.trust_id, document=document, **{name: pk}) for pk in ids - there
        ]
        bulk_create_with_history(rows, model, default_user=document.made_by)


@transaction.atomic
def document_fail(document: Document, because: str, at: datetime | None = None) -> Document:
    """Write down why a document could not be made."""
    current = lock(document)
    if current.state == Document.State.DONE:
        return current
    return change_record(
        current,
        by=current.made_by,
        state=Document.State.FAILED,
        step="Not made",
        error=because[:300],
        finished_at=at or timezone.now(),
    )
