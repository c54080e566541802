"""The history of one record, and restoring an earlier version of it."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from trustplan.ui.pages import edit_page, posted, render_page, require_form

from ..access import Permission
from ..actions.restoring import record_restore as restore
from ..forms.restoring import RestoreForm
from ..history import history_of
from ..restoring import Restoration, restoration_of
from ..scoping import TrustRequest, get_editable, get_visible, trust_view
from .records import find_model

ON_A_PAGE = 20


@require_safe
@trust_view(Permission.BELONG)
def record_history(request: TrustRequest, kind: str, pk) -> HttpResponse:
    """Who changed a record, when, and what it said before and after, newest first."""
    record = get_visible(request, find_model(kind), pk)
    changes = Paginator(history_of(record, request.access), ON_A_PAGE)
    context = {
        "record": record,
        "changes": changes.get_page(request.GET.get("page")),
        "restorable": record.RESTORABLE and record.editable_by(request.access),
    }
    return render_page(request, "trusts/record_history.html", context)


@require_form
@trust_view(Permission.BELONG)
def record_restore(request: TrustRequest, kind: str, pk, version: int) -> HttpResponse:
    """Show what an earlier version would change now, and restore it as a new one."""
    record = get_editable(request, find_model(kind), pk)
    found = restoration_of(record, version, request.access)
    if found is None:
        raise Http404
    form = RestoreForm(restoration=found, initial={"version": record.version}, **posted(request))
    return edit_page(
        request,
        form,
        about=record,
        title="Restore this version?",
        intro=introduction(found),
        submit="Restore",
        save=lambda: restore(
            record, by=request.user, version=form.cleaned_data["version"], values=found.values
        ),
        back=record.get_absolute_url(),
        cancel=reverse("record_history", args=[request.trust.slug, kind, pk]),
        done="The earlier version is restored, as a new one.",
    )


def introduction(found: Restoration) -> str:
    at = found.state.history_date
    who = found.state.history_user or "the system"
    return (
        f"This is how it was saved on {at.day} {at:%B %Y} at {at:%H:%M} by {who}. Restoring "
        "makes a new version; those in between stay in the history. Who may read it, how it is "
        "going and what is linked to it stay as they are."
    )
