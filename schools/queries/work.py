"""What is done about a school's priority, with what this person may do to each part of it."""

from trustplan.trusts.access import Access, Permission
from trustplan.trusts.models import TrustRecord

from ..models import SchoolAction, SchoolPriority, SchoolUpdate


def answers_for(record: TrustRecord, access: Access) -> bool:
    """Whether this person may say how a record is going: they may write it, or they own it."""
    if not record.shows_progress(access):
        return False
    return record.editable_by(access) or (access.can(Permission.UPDATE_OWN) and access.owns(record))


def actions_of(priority: SchoolPriority, access: Access) -> list[SchoolAction]:
    """The actions of a priority with their milestones. Each says whether it ``is_answered_for``."""
    actions = list(
        priority.actions.select_related("owner__user").prefetch_related("milestones").all()
    )
    for action in actions:
        action.priority = priority
        action.is_answered_for = answers_for(action, access)
    return actions


def updates_of(priority: SchoolPriority, access: Access) -> list[SchoolUpdate]:
    """The updates of a priority, newest first. Each says whether it ``is_correctable``."""
    updates = list(priority.updates.visible_to(access).select_related("author"))
    for update in updates:
        update.priority = priority
        update.is_correctable = may_correct(update, access)
    return updates


def may_correct(update: SchoolUpdate, access: Access) -> bool:
    """Whether this person may change an update: who writes the plan may, and its author while
    they answer for the priority.
    """
    if update.priority.editable_by(access):
        return True
    mine = access.user is not None and update.author_id == access.user.pk
    return mine and answers_for(update.priority, access)
