"""What can be done to any record: move it, delete it, bring it back, read its history."""

from collections import defaultdict

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from trustplan.ui.errors import Refused
from trustplan.ui.forms import PlainForm
from trustplan.ui.pages import back_to, edit_page, posted, render_page, require_form

from ..access import Permission
from ..actions import delete_record, move_record, restore_deletion, what_goes_with
from ..actions.records import model_of
from ..history import history_of
from ..models import Deletion, LinkRecord, OrderedRecord, TrustRecord
from ..scoping import TrustRequest, get_editable, get_visible, require, trust_view
from ..tree import Tree


def find_model(kind: str) -> type[TrustRecord]:
    """The model of a kind in an address. Links are written with the record that owns them."""
    try:
        model = model_of(kind)
    except LookupError as error:
        raise Http404 from error
    if issubclass(model, LinkRecord):
        raise Http404
    return model


@require_POST
@trust_view(Permission.BELONG)
def record_move(request: TrustRequest, kind: str, pk) -> HttpResponse:
    """Move a record among its siblings: one up, one down, or to a place that a drag chose."""
    record = get_editable(request, find_model(kind), pk)
    if not isinstance(record, OrderedRecord):
        raise Http404
    order = list(record.siblings().visible_to(request.access))
    here = order.index(record)
    asked = request.POST.get("to", "")
    places = {"up": here - 1, "down": here + 1}
    where = int(asked) if asked.isdecimal() else places.get(asked, here)
    # Among those that the person sees: what is hidden from them keeps out of their way.
    neighbour = order[max(0, min(where, len(order) - 1))]
    move_record(record, by=request.user, to=list(record.siblings()).index(neighbour))
    messages.success(request, "Moved.")
    return redirect(back_to(request, f"{record.get_list_url()}#{record.anchor}"))


@require_form
@trust_view(Permission.BELONG)
def record_delete(request: TrustRequest, kind: str, pk) -> HttpResponse:
    """Say what goes with a record, and delete it. It can be brought back."""
    record = get_editable(request, find_model(kind), pk)
    name = record._meta.verbose_name
    try:
        tree = what_goes_with(record, request.access)
    except Refused as refused:
        messages.error(request, " ".join(refused.messages))
        return redirect(record.get_absolute_url())
    return edit_page(
        request,
        PlainForm(**posted(request)),
        title=f"Delete this {name}?",
        intro=deletion_warning(tree),
        submit="Delete",
        save=lambda: delete_record(record, by=request.user, access=request.access),
        back=record.get_list_url(),
        cancel=record.get_absolute_url(),
        done=f"The {name} is deleted. It can be brought back from “Deleted items”.",
    )


def deletion_warning(tree: Tree) -> str:
    """A sentence that names what is deleted and counts what a person sees go with it."""
    parts = [
        f"{count} {model._meta.verbose_name if count == 1 else model._meta.verbose_name_plural}"
        for model, count in tree.counts.items()
    ]
    also = f" With it go {', '.join(parts)}." if parts else " Nothing else goes with it."
    return f"“{tree.record}” will be deleted.{also} You can bring all of it back."


# What can be deleted, by the app that keeps it: a page for each keeps the queries few.
AREAS = {
    "goals": "Plans",
    "schools": "Schools",
    "kpis": "KPIs",
    "boards": "Documents",
    "trusts": "Trust and people",
}
MOST_DELETIONS = 100


@require_safe
@trust_view(Permission.BELONG)
def deletion_list(request: TrustRequest) -> HttpResponse:
    """What was deleted in one area and can be brought back, newest first."""
    area = request.GET.get("area", "goals")
    if area not in AREAS:
        raise Http404
    deletions = list(
        Deletion.objects.filter(restored_at=None, record_kind__startswith=f"{area}-")
        .select_related("made_by")
        .order_by("-made_at")[:MOST_DELETIONS]
    )
    records = deleted_records(request, deletions)
    rows = [
        (deletion, records[deletion.record_id])
        for deletion in deletions
        if deletion.record_id in records
    ]
    context = {"rows": rows, "areas": AREAS, "area": area}
    return render_page(request, "trusts/deletion_list.html", context)


def deleted_records(request: TrustRequest, deletions: list[Deletion]) -> dict:
    """The records that deletions are about, by id, of those this person could change."""
    ids_of_kind = defaultdict(list)
    for deletion in deletions:
        ids_of_kind[deletion.record_kind].append(deletion.record_id)
    return {
        record.pk: record
        for kind, ids in ids_of_kind.items()
        for record in deleted(request, kind).filter(pk__in=ids)
        if record.editable_by(request.access)
    }


def deleted(request: TrustRequest, kind: str) -> QuerySet:
    """The records of a kind that this person may read, deleted ones included."""
    return model_of(kind).everything.visible_to(request.access).with_parents()


@require_POST
@trust_view(Permission.BELONG)
def deletion_restore(request: TrustRequest, pk) -> HttpResponse:
    """Bring back all that one deletion took."""
    deletion = get_object_or_404(Deletion, pk=pk)
    record = get_object_or_404(deleted(request, deletion.record_kind), pk=deletion.record_id)
    require(record.editable_by(request.access))
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
