"""Documents: the list, watching one being made, and taking it away."""

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from goals.models import StrategicPlan
from trustplan.trusts.access import Permission
from trustplan.trusts.scoping import TrustRequest, get_visible, trust_view
from trustplan.trusts.years import label
from trustplan.ui.pages import render_page

from ..filters import Filters
from ..models import Document
from ..queries import documents_of

# The newest: the filters find the others.
LISTED = 100


@require_safe
@trust_view(Permission.EXPORT)
def document_list(request: TrustRequest) -> HttpResponse:
    """The documents this person may read, the newest first, filtered as the address says."""
    plans = StrategicPlan.objects.visible_to(request.access)
    filters = Filters.of(request.GET, request.access)
    context = {
        "documents": filters.apply(documents_of(request.access))[:LISTED],
        "filters": filters,
        "can_make": plans.exists(),
    }
    return render_page(request, "boards/document_list.html", context)


@require_safe
@trust_view(Permission.EXPORT)
def document_detail(request: TrustRequest, pk) -> HttpResponse:
    """How far a document is, and once it is there the file.

    HTMX asks again every two seconds while it is being made, naming what it shows; while that is
    still so, nothing is sent. The step alone is read out, and only when it is another one.
    """
    document = get_visible(request, documents_of(request.access), pk)
    context = {
        "document": document,
        "editable": document.editable_by(request.access),
        "schools": [row.school for row in document.school_rows.all() if row.chosen],
        "changes_url": changes_since(document),
    }
    if request.headers.get("HX-Target") == "document-progress":
        if request.GET.get("seen") == document.seen and document.is_under_way:
            return HttpResponse(status=204)
        context["says_step"] = request.GET.get("step") != document.step
        return render(request, "boards/document_detail.html#polled", context)
    return render_page(request, "boards/document_detail.html", context)


def changes_since(document: Document) -> str:
    """The page of what has changed in the plan since the day that a document shows, if any."""
    if document.as_at is None:
        return ""
    name = "plan_history" if document.plan_id else "improvement_plan_history"
    plan = document.plan_id or document.improvement_plan_id
    url = reverse(name, args=[document.trust.slug, plan])
    return f"{url}?from={timezone.localtime(document.as_at):%Y-%m-%d}"


@require_safe
@trust_view(Permission.EXPORT)
def document_download(request: TrustRequest, pk) -> HttpResponse:
    """The file, to be saved: never opened inside the site."""
    document = get_visible(request, documents_of(request.access), pk)
    if document.state != Document.State.DONE:
        return redirect(document.get_absolute_url())
    try:
        file = document.file.open("rb")
    except FileNotFoundError:
        messages.error(request, "The file is no longer there. Make the document again.")
        return redirect(reverse("document_list", args=[request.trust.slug]))
    return FileResponse(
        file, as_attachment=True, filename=file_name(document), content_type="application/pdf"
    )


def file_name(document: Document) -> str:
    """A name by which people find the file again: what it is, its year and for whom it is."""
    name = f"{document} {'' if document.plan_id is None else document.trust} {document.audience}"
    return f"{slugify(name.replace(label(document.year), str(document.year)))[:120]}.pdf"
