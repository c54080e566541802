"""Serving evidence that was uploaded with an update."""

from django.http import FileResponse, Http404

from .models import AbstractUpdate


def evidence_response(update: AbstractUpdate) -> FileResponse:
    """The file as an attachment, whatever it holds. Raises ``Http404`` where there is none.

    The caller has checked who may read it.
    """
    if not update.evidence_file:
        raise Http404
    return FileResponse(
        update.evidence_file.open("rb"),
        as_attachment=True,
        filename=update.evidence_name or "evidence",
        content_type="application/octet-stream",
    )
