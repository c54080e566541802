"""Finding documents that a worker left behind when it died, so that nobody waits for nothing."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django_scopes import scope, scopes_disabled
from django_tasks_db.models import DBTaskResult, TaskResultStatus

from .actions import document_abandon
from .models import STRANDED_AFTER, Document

State = Document.State


def sweep_documents() -> int:
    """Mark every document that was left behind as not made, with the reason. Returns how many.

    One is left behind while it is made when its worker has said nothing for a while; and while
    it waits when the task that was to make it is over, gone, or in the hands of a dead worker.
    """
    with scopes_disabled():
        silent = timezone.now() - STRANDED_AFTER
        running = Q(state=State.RUNNING, alive_at__lt=silent)
        waiting = Q(state=State.QUEUED, pk__in=[one.pk for one in without_task(silent)])
        left = list(Document.objects.filter(running | waiting).select_related("trust", "made_by"))
    count = 0
    for document in left:
        with scope(trust=document.trust):
            count += document_abandon(document)
    return count


def without_task(silent) -> list[Document]:
    """The waiting documents that no worker will come to any more."""
    # What was asked for a moment ago may be between its task and its start.
    settled = timezone.now() - timedelta(seconds=5)
    queued = list(Document.objects.filter(state=State.QUEUED, created_at__lt=settled))
    tasks = DBTaskResult.objects.filter(pk__in=[one.task for one in queued if one.task])
    coming = set(
        tasks.filter(
            Q(status=TaskResultStatus.READY)
            | Q(status=TaskResultStatus.RUNNING, started_at__gte=silent)
        ).values_list("pk", flat=True)
    )
    return [one for one in queued if one.task not in coming]
