"""The two things most edit views do: add a record to its parent, and change a record."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse

from trustplan.ui.forms import RecordForm
from trustplan.ui.pages import edit_page, posted

from .actions import change_record, create_record
from .models import TrustRecord
from .scoping import TrustRequest
from .started import form_at

Action = Callable[..., TrustRecord]


def add_record(
    request: TrustRequest,
    form_class: Callable[..., RecordForm],
    record: TrustRecord,
    *,
    title: str,
    create: Action = create_record,
    initial: dict[str, Any] | None = None,
    **page: Any,
) -> HttpResponse:
    """Show the form of a new, unsaved record, which knows its trust and parent, and make it.

    ``create`` is the action, ``initial`` what the form begins with; ``page`` is passed to
    ``edit_page``. Afterwards the person is back where the record is shown.
    """
    form = form_class(instance=record, access=request.access, initial=initial, **posted(request))

    def save() -> TrustRecord:
        links = {"links": form.links} if form.LINKS else {}
        return create(form.instance, by=request.user, **links)

    page.setdefault("back", lambda made: made.get_absolute_url())
    if record.parent is not None:
        page.setdefault("cancel", record.parent.get_absolute_url())
    page.setdefault("about", record)
    return edit_page(request, form, title=title, save=save, **page)


def change_by_form(
    request: TrustRequest,
    form_class: type[RecordForm],
    record: TrustRecord,
    *,
    title: str,
    change: Action = change_record,
    **page,
) -> HttpResponse:
    """Show the form of a record that exists, and change it. See ``add_record``."""
    form = form_class(instance=record, access=request.access, **posted(request))
    form.at_version = lambda version: form_at(form, version)  # type: ignore[method-assign]

    def save() -> TrustRecord:
        links = {"links": form.links} if form.LINKS else {}
        return change(record, by=request.user, version=form.version_loaded, **form.values, **links)

    page.setdefault("back", record.get_absolute_url())
    page.setdefault("about", record)
    return edit_page(request, form, title=title, save=save, **page)
