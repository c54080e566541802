"""Documents: the list, asking for one, watching it being made, and taking it away."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_POST, require_safe

from goals.models import StrategicPlan
from schools.models import ImprovementPlan
from trustplan.trusts.access import Permission
from trustplan.trusts.editing import add_record
from trustplan.trusts.scoping import TrustRequest, get_editable, get_visible, trust_view
from trustplan.trusts.years import current, label
from trustplan.ui.errors import Refused
from trustplan.ui.forms import RecordForm
from trustplan.ui.pages import render_page, require_form

from .actions import document_create
from .actions import document_retry as retry
from .forms import AnnualPlanForm, DocumentForm
from .models import Document
from .queries import documents_of, plan_for_year

# The newest: an older one is made anew in a minute.
LISTED = 100


@require_safe
@trust_view(Permission.EXPORT)
def document_list(request: TrustRequest) -> HttpResponse:
    """The documents this person may read, the newest first."""
    plans = StrategicPlan.objects.visible_to(request.access)
    return render_page(
        request,
        "boards/document_list.html",
        {
            "documents": documents_of(request.access)[:LISTED],
            "can_make": plans.exists(),
        },
    )


@require_form
@trust_view(Permission.EXPORT)
def document_add(request: TrustRequest) -> HttpResponse:
    """Ask for an annual plan. The address may name the plan and the year to begin with."""
    plans = StrategicPlan.objects.visible_to(request.access)
    if not plans.exists():
        raise Http404
    document = Document(trust=request.trust, **asked_for(request, plans))
    return make_document(request, AnnualPlanForm, document, title="Make an annual plan")


def asked_for(request: TrustRequest, plans) -> dict:
    """The plan and the year that the address names, or those that matter now."""
    wanted = request.GET.get("plan", "")
    plan = next((one for one in plans if str(one.pk) == wanted), None)
    plan = plan or plans.filter(pk=getattr(plan_for_year(current()), "pk", None)).first()
    plan = plan or plans.first()
    return {"plan": plan, "year": plan.year_asked_for(request.GET.get("year", ""))}


@require_form
@trust_view(Permission.EXPORT)
def improvement_plan_document_add(request: TrustRequest, pk) -> HttpResponse:
    """Ask for a school's improvement plan as a document."""
    plan = get_visible(request, ImprovementPlan.objects.select_related("school"), pk)
    document = Document(trust=request.trust, improvement_plan=plan, year=plan.year)
    return make_document(
        request,
        DocumentForm,
        document,
        title=f"Make a document of the {plan}",
        cancel=plan.get_absolute_url(),
    )


def make_document(
    request: TrustRequest, form: type[RecordForm], document: Document, **page
) -> HttpResponse:
    """Show the form, and put the document in the queue."""
    page.setdefault("cancel", document.get_list_url())
    return add_record(
        request,
        form,
        document,
        create=lambda made, by: document_create(made, by=by, access=request.access),
        submit="Make it",
        done="It is being made.",
        **page,
    )


@require_safe
@trust_view(Permission.EXPORT)
def document_detail(request: TrustRequest, pk) -> HttpResponse:
    """How far a document is, and once it is there the file.

    HTMX asks again every two seconds while it is being made, naming the step it shows; while
    that is still the step, nothing is sent, so that nothing is read out twice.
    """
    document = get_visible(request, documents_of(request.access), pk)
    editable = document.editable_by(request.access)
    context = {"document": document, "editable": editable}
    if request.headers.get("HX-Target") == "document-progress":
        if request.GET.get("seen") == document.step and document.is_under_way:
            return HttpResponse(status=204)
        return render(request, "boards/document_detail.html#progress", context)
    return render_page(request, "boards/document_detail.html", context)


@require_POST
@trust_view(Permission.EXPORT)
def document_retry(request: TrustRequest, pk) -> HttpResponse:
    """Try once more to make a document that failed."""
    document = get_editable(request, Document, pk)
    try:
        retry(document, by=request.user)
    except Refused as refused:
        messages.error(request, " ".join(refused.messages))
    return redirect(document.get_absolute_url())


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
