"""What can be done to any record: move it, delete it, bring it back, read its history."""

from collections import defaultdict

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from trustplan.ui.errors import Refused
from trustplan.ui.forms import PlainForm, number
from trustplan.ui.messages import with_undo
from trustplan.ui.pages import back_to, edit_page, posted, render_page, require_form

from ..access import Permission
from ..actions import delete_record, move_record, restore_deletion, what_goes_with
from ..actions.records import model_of
from ..models import Deletion, LinkRecord, OrderedRecord, TrustRecord
from ..scoping import TrustRequest, get_editable, require, trust_view
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
    there = place_asked_for(request.POST.get("to", ""), order, here)
    # Among those that the person sees: what is hidden from them keeps out of their way.
    everyone = list(record.siblings())
    move_record(record, by=request.user, to=everyone.index(order[there]))
    say_moved(request, record, here, there, len(order))
    return redirect(back_to(request, f"{record.get_list_url()}#{record.anchor}"))


def place_asked_for(asked: str, order: list, here: int) -> int:
    """The place that a button or a drag asks for: up, down, a number, or that of another record."""
    places = {str(other.pk): place for place, other in enumerate(order)}
    places |= {"up": here - 1, "down": here + 1}
    place = number(asked)
    where = places.get(asked, here) if place is None else place
    return max(0, min(where, len(order) - 1))


def say_moved(request: TrustRequest, record: OrderedRecord, here: int, there: int, of: int) -> None:
    """Say at which place it is now; where it was moved, with the way back."""
    if here == there:
        messages.success(request, f"It stays at place {here + 1} of {of}.")
        return
    back = reverse("record_move", args=[request.trust.slug, record.kind(), record.pk])
    with_undo(request, f"Moved to place {there + 1} of {of}.", back, to=here)


@require_form
@trust_view(Permission.BELONG)
def record_delete(request: TrustRequest, kind: str, pk) -> HttpResponse:
    """Say what goes with a record, and delete it. It can be brought back."""
    record = get_editable(request, find_model(kind), pk)
    name = record.called(request.trust)
    try:
        tree = what_goes_with(record, request.access)
    except Refused as refused:
        messages.error(request, " ".join(refused.messages))
        return redirect(record.get_absolute_url())
    done = f"The {name} is deleted. It can be brought back from “Deleted items”."

    def delete() -> None:
        deletion = delete_record(record, by=request.user, access=request.access)
        with_undo(
            request, done, reverse("deletion_restore", args=[request.trust.slug, deletion.pk])
        )

    return edit_page(
        request,
        PlainForm(**posted(request)),
        about=record,
        title=f"Delete this {name}?",
        intro=deletion_warning(tree),
        submit="Delete",
        save=delete,
        back=record.get_list_url(),
        cancel=record.get_absolute_url(),
        done=done,
    )


def deletion_warning(tree: Tree) -> str:
    """A sentence that names what is deleted and counts what a person sees go with it."""
    trust = tree.record.trust
    parts = [f"{count} {model.called(trust, count)}" for model, count in tree.counts.items()]
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
    area = request.GET.get("area") or area_of_latest(request)
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


def area_of_latest(request: TrustRequest) -> str:
    """Where this person last deleted something, which they are likely to look for."""
    mine = Deletion.objects.filter(restored_at=None, made_by=request.user).order_by("-made_at")
    kind = mine.values_list("record_kind", flat=True).first() or ""
    return next((area for area in AREAS if kind.startswith(f"{area}-")), "goals")


def deleted_records(request: TrustRequest, deletions: list[Deletion]) -> dict:
    """The records that deletions are about, by id, of those this person could change."""
    ids_of_kind = defaultdict(list)
    for deletion in deletions:
        ids_of_kind[deletion.record_kind].append(deletion.record_id)
    return {
        record.pk: record
        for kind, ids in ids_of_kind.items()
        for record in deleted(request, kind).filter(pk__in=ids)
        if request.access.edits(record)
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
