"""What can be done to any record: move it, delete it, bring it back, read its history."""

from collections import Counter

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from trustplan.ui.errors import Refused
from trustplan.ui.forms import PlainForm
from trustplan.ui.pages import edit_page, posted, render_page

from ..access import Permission
from ..actions import delete_record, move_record, restore_deletion, what_goes_with
from ..actions.records import model_of
from ..history import history_of
from ..models import Deletion, OrderedRecord
from ..scoping import TrustRequest, get_editable, get_visible, trust_view


def find_model(kind: str):
    try:
        return model_of(kind)
    except LookupError as error:
        raise Http404 from error


@require_POST
@trust_view(Permission.BELONG)
def record_move(request: TrustRequest, kind: str, pk) -> HttpResponse:
    """Move a record among its siblings: one up, one down, or to a place that a drag chose."""
    record = get_editable(request, find_model(kind), pk)
    if not isinstance(record, OrderedRecord):
        raise Http404
    order = list(record.siblings())
    here = order.index(record)
    where = {"up": here - 1, "down": here + 1}.get(request.POST.get("to", ""))
    if where is None:
        where = int(request.POST["to"]) if request.POST.get("to", "").isdigit() else here
    move_record(record, by=request.user, to=where)
    messages.success(request, "Moved.")
    return redirect(record.get_absolute_url())


@require_http_methods(["GET", "HEAD", "POST"])
@trust_view(Permission.BELONG)
def record_delete(request: TrustRequest, kind: str, pk) -> HttpResponse:
    """Say what goes with a record, and delete it. It can be brought back."""
    record = get_editable(request, find_model(kind), pk)
    name = record._meta.verbose_name
    try:
        taken = what_goes_with(record)
    except Refused as refused:
        messages.error(request, " ".join(refused.messages))
        return redirect(record.get_absolute_url())
    return edit_page(
        request,
        PlainForm(**posted(request)),
        title=f"Delete this {name}?",
        intro=deletion_warning(record, taken),
        submit="Delete",
        save=lambda: delete_record(record, by=request.user),
        back=record.get_list_url(),
        cancel=record.get_absolute_url(),
        done=f"The {name} is deleted. It can be brought back from “Deleted items”.",
    )


def deletion_warning(record, taken: list) -> str:
    """A sentence that names what is deleted and counts what goes with it."""
    counts = Counter(type(one) for one in taken)
    parts = [
        f"{count} {model._meta.verbose_name if count == 1 else model._meta.verbose_name_plural}"
        for model, count in counts.items()
    ]
    also = f" With it go {', '.join(parts)}." if parts else " Nothing else goes with it."
    return f"“{record}” will be deleted.{also} You can bring all of it back."


@require_safe
@trust_view(Permission.BELONG)
def deletion_list(request: TrustRequest) -> HttpResponse:
    """What was deleted and can be brought back, newest first."""
    rows = []
    for deletion in Deletion.objects.filter(restored_at=None).select_related("made_by")[:200]:
        record = visible_deleted(request, deletion)
        if record is not None and record.editable_by(request.access):
            rows.append((deletion, record))
    return render_page(request, "trusts/deletion_list.html", {"rows": rows})


def visible_deleted(request: TrustRequest, deletion: Deletion):
    """The deleted record if this person could read it before, else ``None``."""
    model = model_of(deletion.record_kind)
    return model.everything.visible_to(request.access).filter(pk=deletion.record_id).first()


@require_POST
@trust_view(Permission.BELONG)
def deletion_restore(request: TrustRequest, pk) -> HttpResponse:
    """Bring back all that one deletion took."""
    deletion = get_object_or_404(Deletion, pk=pk)
    record = visible_deleted(request, deletion)
    if record is None:
        raise Http404
    if not record.editable_by(request.access):
        raise PermissionDenied
    try:
        record = restore_deletion(deletion, by=request.user)
    except Refused as refused:
        messages.error(request, " ".join(refused.messages))
        return redirect("deletion_list", request.trust.slug)
    messages.success(request, f"{record} is back, with all that went with it.")
    return redirect(record.get_absolute_url())


@require_safe
@trust_view(Permission.BELONG)
def record_history(request: TrustRequest, kind: str, pk) -> HttpResponse:
    """Who changed a record, when, and what it said before and after."""
    record = get_visible(request, find_model(kind), pk)
    return render_page(
        request,
        "trusts/record_history.html",
        {"record": record, "changes": history_of(record, request.access)},
    )
