"""What is done about a record, how it is said to be going, and who may say so."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from trustplan.trusts.access import Access, Permission
from trustplan.trusts.models import TrustRecord

from .models import AbstractUpdate


def answers_for(record: TrustRecord, access: Access) -> bool:
    """Whether this person may say how a record is going: they may write it, or they own it."""
    if not record.shows_progress(access):
        return False
    return record.editable_by(access) or (access.can(Permission.UPDATE_OWN) and access.owns(record))


def may_correct(update: AbstractUpdate, access: Access) -> bool:
    """Whether this person may change an update: who writes its subject may, and its author while
    they answer for the subject.
    """
    if update.editable_by(access):
        return True
    mine = access.user is not None and update.author_id == access.user.pk
    return mine and answers_for(update.parent, access)


def work_of(subject: Any, access: Access) -> dict[str, Any]:
    """What ``templates/progress/`` shows of a goal or priority.

    Its ``actions`` have their milestones, and each says whether it ``is_answered_for``. Its
    ``updates`` and theirs (``said``), newest first, are empty where ``shows_progress`` is false;
    each says whether it ``is_correctable``.
    """
    shows = subject.shows_progress(access)
    rows = subject.actions.select_related("owner__user").prefetch_related("milestones")
    actions = list(rows.prefetch_related("updates__author") if shows else rows)
    updates = list(subject.updates.select_related("author")) if shows else []
    for action in actions:
        action.is_answered_for = answers_for(action, access)
        action.said = list(action.updates.all()) if shows else []
    for update in [*updates, *(update for action in actions for update in action.said)]:
        update.is_correctable = may_correct(update, access)
    return {
        "actions": actions,
        "updates": updates,
        "shows_progress": shows,
        "editable": subject.editable_by(access),
        "is_answered_for": answers_for(subject, access),
    }


def with_continued(priorities: QuerySet, access: Access) -> QuerySet:
    """Priorities with the ones of the year before that they continue, in the same query."""
    before = priorities.model.objects.visible_to(access).filter(pk=OuterRef("carried_from"))
    return priorities.select_related("carried_from__plan").annotate(is_continued=Exists(before))


def continued_by(priority: Any) -> Any:
    """What a priority of ``with_continued`` continues, if the person may read it."""
    return priority.carried_from if priority.is_continued else None
