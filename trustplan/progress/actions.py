"""Saying how it is going: an update is saved and the status of its subject with it."""

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from trustplan.trusts.actions import change_record, create_record
from trustplan.trusts.models import TrustRecord
from trustplan.ui.errors import Refused

from .models import AbstractUpdate, Status

TROUBLE = {Status.AT_RISK, Status.OFF_TRACK}


@transaction.atomic
def update_create(update: AbstractUpdate, *, by) -> AbstractUpdate:
    """Save a new update by its author, and give its subject the status of the latest one.

    Raises ``Refused`` for a "no change" that must say why.
    """
    require_reason(update)
    update.author = by
    if update.evidence_file:
        update.evidence_name = update.evidence_file.name[-200:]
    create_record(update, by=by)
    follow_latest(update.parent, by=by)
    return update


@transaction.atomic
def update_change(update: AbstractUpdate, *, by, version: int, **values) -> AbstractUpdate:
    """Correct an update."""
    uploaded = values.get("evidence_file")
    if isinstance(uploaded, UploadedFile):
        values["evidence_name"] = uploaded.name[-200:]
    elif uploaded == "":
        values["evidence_name"] = ""
    changed = change_record(update, by=by, version=version, **values)
    follow_latest(changed.parent, by=by)
    return changed


def require_reason(update: AbstractUpdate) -> None:
    """What is in trouble a second time running is not passed over without a word."""
    if not update.unchanged or update.narrative or update.status not in TROUBLE:
        return
    before = update.parent.updates.first()
    if before is not None and before.status in TROUBLE:
        word = update.get_status_display().lower()
        raise Refused({"narrative": f"It was {word} last time as well: say in a sentence why."})


def follow_latest(subject: TrustRecord, *, by) -> None:
    """Give a goal, a priority or an action the status that its latest update claims."""
    latest = subject.updates.first()
    if latest is not None:
        change_record(subject, by=by, status=latest.status)
