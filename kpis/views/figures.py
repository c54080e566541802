"""Targets and readings of a measure, one at a time."""

from django.http import HttpResponse

from trustplan.trusts.access import Permission
from trustplan.trusts.editing import add_record, change_by_form
from trustplan.trusts.scoping import TrustRequest, get_editable, get_visible, require, trust_view
from trustplan.ui.pages import require_form

from ..actions import figure_create
from ..forms.figures import FigureForm, ReadingForm, TargetForm
from ..models import Measure, MeasureValue, Reading, Target


@require_form
@trust_view(Permission.READ_PLAN)
def target_add(request: TrustRequest, pk) -> HttpResponse:
    measure = get_editable(request, Measure, pk)
    return add(request, TargetForm, Target, measure, "Set a target")


@require_form
@trust_view(Permission.READ_PLAN)
def target_edit(request: TrustRequest, pk) -> HttpResponse:
    return change(request, TargetForm, Target, pk, "Change the target")


@require_form
@trust_view(Permission.READ_PLAN)
def reading_add(request: TrustRequest, pk) -> HttpResponse:
    """Enter a figure: of the trust, or of a school whose figures one enters."""
    measure = get_visible(request, Measure, pk)
    enters = bool(request.access.schools_where(Permission.ENTER_READINGS) != frozenset())
    require(enters or measure.editable_by(request.access))
    return add(request, ReadingForm, Reading, measure, "Enter a figure")


@require_form
@trust_view(Permission.READ_PLAN)
def reading_edit(request: TrustRequest, pk) -> HttpResponse:
    return change(request, ReadingForm, Reading, pk, "Change the figure")


def add(
    request: TrustRequest,
    form_class: type[FigureForm],
    model: type[MeasureValue],
    measure: Measure,
    title: str,
) -> HttpResponse:
    """The form for a new figure of a measure. 403 for those who may not see its figures."""
    require(measure.shows_figures(request.access))
    figure = model(trust=request.trust, measure=measure)
    title = f"{title}: {measure}"
    back = measure.get_absolute_url()
    return add_record(request, form_class, figure, title=title, create=figure_create, back=back)


def change(
    request: TrustRequest,
    form_class: type[FigureForm],
    model: type[MeasureValue],
    pk,
    title: str,
) -> HttpResponse:
    figure = get_editable(request, model.objects.select_related("measure", "school"), pk)
    title = f"{title}: {figure.measure}"
    back = figure.measure.get_absolute_url()
    return change_by_form(request, form_class, figure, title=title, back=back)
