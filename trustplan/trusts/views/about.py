"""What a trust says about itself: identity, vision, commitments, values, principles."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from trustplan.ui.pages import render_page, require_form

from ..access import Permission
from ..editing import add_record, change_by_form
from ..forms.trust import CommitmentForm, PrincipleForm, TrustForm, ValueForm, VisionForm
from ..models import Commitment, Principle, Value
from ..scoping import TrustRequest, get_editable, require, trust_view


@require_safe
@trust_view(Permission.BELONG)
def trust_about(request: TrustRequest) -> HttpResponse:
    """Who the trust is, for everyone who belongs to it."""
    context = {
        "commitments": Commitment.objects.all(),
        "values": Value.objects.all(),
        "principles": Principle.objects.all(),
        "editable": may_write(request),
    }
    return render_page(request, "trusts/trust_about.html", context)


def may_write(request: TrustRequest) -> bool:
    can = request.access.can
    return can(Permission.MANAGE_TRUST) or can(Permission.EDIT_PLAN)


def about_url(request: TrustRequest) -> str:
    return reverse("trust_about", args=[request.trust.slug])


@require_form
@trust_view(Permission.MANAGE_TRUST)
def trust_edit(request: TrustRequest) -> HttpResponse:
    """Name, logo, colour, and the trust's own words."""
    return change_by_form(
        request, TrustForm, request.trust, title="Change the trust", back=about_url(request)
    )


@require_form
@trust_view(Permission.BELONG)
def vision_edit(request: TrustRequest) -> HttpResponse:
    require(may_write(request))
    return change_by_form(
        request, VisionForm, request.trust, title="Change the vision", back=about_url(request)
    )


@require_form
@trust_view(Permission.BELONG)
def commitment_add(request: TrustRequest) -> HttpResponse:
    return add(request, CommitmentForm, Commitment, "Add a commitment")


@require_form
@trust_view(Permission.BELONG)
def commitment_edit(request: TrustRequest, pk) -> HttpResponse:
    commitment = get_editable(request, Commitment, pk)
    return change_by_form(request, CommitmentForm, commitment, title="Change the commitment")


@require_form
@trust_view(Permission.BELONG)
def value_add(request: TrustRequest) -> HttpResponse:
    return add(request, ValueForm, Value, "Add a value")


@require_form
@trust_view(Permission.BELONG)
def value_edit(request: TrustRequest, pk) -> HttpResponse:
    value = get_editable(request, Value, pk)
    return change_by_form(request, ValueForm, value, title="Change the value")


@require_form
@trust_view(Permission.BELONG)
def principle_add(request: TrustRequest) -> HttpResponse:
    return add(request, PrincipleForm, Principle, "Add a principle")


@require_form
@trust_view(Permission.BELONG)
def principle_edit(request: TrustRequest, pk) -> HttpResponse:
    principle = get_editable(request, Principle, pk)
    return change_by_form(request, PrincipleForm, principle, title="Change the principle")


def add(request: TrustRequest, form, model, title: str) -> HttpResponse:
    require(may_write(request))
    record = model(trust=request.trust)
    return add_record(request, form, record, title=title, cancel=about_url(request))
