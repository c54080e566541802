"""Asking for a document, trying again, and cancelling."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from goals.models import StrategicPlan
from schools.models import ImprovementPlan
from trustplan.trusts.access import Permission
from trustplan.trusts.scoping import TrustRequest, get_editable, get_visible, trust_view
from trustplan.trusts.years import current
from trustplan.ui.errors import Refused
from trustplan.ui.pages import edit_page, posted, require_form

from .. import actions
from ..choices import Sort
from ..forms import AnnualPlanForm, DocumentForm, PlanDocumentForm
from ..models import Document
from ..queries import plan_for_year


@require_form
@trust_view(Permission.EXPORT)
def document_add(request: TrustRequest) -> HttpResponse:
    """Ask for an annual plan. The address may name the plan and the year to begin with."""
    return of_plan(request, Sort.ANNUAL, AnnualPlanForm, "Make an annual plan")


@require_form
@trust_view(Permission.EXPORT)
def plan_page_add(request: TrustRequest) -> HttpResponse:
    """Ask for a plan on a page, as ``document_add``."""
    return of_plan(request, Sort.PAGE, PlanDocumentForm, "Make a plan on a page")


def of_plan(request: TrustRequest, sort: Sort, form: type, title: str) -> HttpResponse:
    plans = StrategicPlan.objects.visible_to(request.access)
    if not plans.exists():
        raise Http404
    document = Document(trust=request.trust, sort=sort, **asked_for(request, plans))
    return make_document(request, form, document, title=title)


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
    document = Document(
        trust=request.trust, sort=Sort.SCHOOL, improvement_plan=plan, year=plan.year
    )
    return make_document(
        request,
        DocumentForm,
        document,
        title=f"Make a document of the {plan}",
        cancel=plan.get_absolute_url(),
    )


def make_document(
    request: TrustRequest, form_class: Callable[..., DocumentForm], document: Document, **page
) -> HttpResponse:
    """Show the form, and put the document in the queue."""
    form = form_class(instance=document, access=request.access, **posted(request))

    def save() -> Document:
        form.instance.sections = form.cleaned_data["sections"]
        return actions.document_create(
            form.instance, by=request.user, access=request.access, schools=form.schools
        )

    page.setdefault("cancel", document.get_list_url())
    return edit_page(
        request,
        form,
        save=save,
        submit="Make it",
        done="It is being made.",
        back=lambda made: made.get_absolute_url(),
        **page,
    )


@require_POST
@trust_view(Permission.EXPORT)
def document_retry(request: TrustRequest, pk) -> HttpResponse:
    """Try once more to make a document that failed or was cancelled."""
    return act(request, pk, actions.document_retry)


@require_POST
@trust_view(Permission.EXPORT)
def document_cancel(request: TrustRequest, pk) -> HttpResponse:
    """Have a document not made after all."""
    return act(request, pk, actions.document_cancel)


def act(request: TrustRequest, pk, action: Callable[..., Document]) -> HttpResponse:
    """Do something to a document that this person may change, and show it again."""
    document = get_editable(request, Document, pk)
    try:
        action(document, by=request.user)
    except Refused as refused:
        messages.error(request, " ".join(refused.messages))
    return redirect(document.get_absolute_url())
