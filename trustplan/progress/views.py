"""What the views of actions and updates do, in every app that has some."""

from django.http import FileResponse, Http404, HttpResponse

from trustplan.trusts.editing import add_record, change_by_form
from trustplan.trusts.scoping import TrustRequest, require
from trustplan.ui.forms import RecordForm

from .actions import update_change, update_create
from .models import AbstractUpdate
from .queries import answers_for, may_correct


def add_update(
    request: TrustRequest, update: AbstractUpdate, form_class: type[RecordForm]
) -> HttpResponse:
    """Say how something is going: who writes it may, and who owns it."""
    require(answers_for(update.parent, request.access))
    return add_record(
        request,
        form_class,
        update,
        title="How is it going?",
        create=update_create,
    )


def change_update(
    request: TrustRequest, update: AbstractUpdate, form_class: type[RecordForm]
) -> HttpResponse:
    """Correct an update: its author, or whoever may write what it is about."""
    require(may_correct(update, request.access))
    return change_by_form(
        request, form_class, update, title="Correct the update", change=update_change
    )


def evidence_response(update: AbstractUpdate) -> FileResponse:
    """The file as an attachment, whatever it holds. Raises ``Http404`` where there is none.

    The caller has checked who may read it.
    """
    if not update.evidence_file:
        raise Http404
    try:
        file = update.evidence_file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    return FileResponse(
        file,
        as_attachment=True,
        filename=update.evidence_name or "evidence",
        content_type="application/octet-stream",
    )
