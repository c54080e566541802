"""Measures: the list under the goals they serve, one measure with its figures, and its form."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from schools.models import School, still_there
from trustplan.trusts import years
from trustplan.trusts.access import Access, Permission
from trustplan.trusts.editing import add_record, change_by_form
from trustplan.trusts.scoping import TrustRequest, get_editable, get_visible, require, trust_view
from trustplan.ui.pages import render_page, require_form

from ..figures import Figures, figures_of
from ..forms.measures import MeasureForm
from ..groups import by_goal
from ..models import Measure
from ..queries import with_latest_figures
from ..summary import in_words
from ..trend import Trend, trend


@require_safe
@trust_view(Permission.READ_PLAN)
def measure_list(request: TrustRequest) -> HttpResponse:
    """Every measure with its latest figure in words, and where to enter a school's figures."""
    access = request.access
    listed = Measure.objects.visible_to(access).defer("definition")
    measures = list(with_latest_figures(listed, access))
    context = {
        "groups": by_goal(measures, access),
        "editable": {measure.pk for measure in measures if measure.editable_by(access)},
        "may_add": may_add(access),
        "entry_schools": schools_to_enter(access),
        "entry_years": [years.current(), years.current() - 1],
    }
    return render_page(request, "kpis/measure_list.html", context)


def may_add(access: Access) -> bool:
    return access.can(Permission.EDIT_MEASURES) or access.can(Permission.EDIT_BOARD_RECORDS)


def schools_to_enter(access: Access) -> list[School]:
    """The schools whose figures this person enters."""
    allowed = access.schools_where(Permission.ENTER_READINGS)
    schools = School.objects.visible_to(access).filter(still_there())
    return list(schools if allowed is None else schools.filter(pk__in=allowed))


@require_safe
@trust_view(Permission.READ_PLAN)
def measure_detail(request: TrustRequest, pk) -> HttpResponse:
    """A measure: what it counts, its targets and figures, and what it serves."""
    access = request.access
    measure = get_visible(request, Measure.objects.select_related("owner__user"), pk)
    shown = measure.shows_figures(access)
    figures = figures_of(measure, access) if shown else None
    context = {
        "measure": measure,
        "editable": measure.editable_by(access),
        "figures": figures,
        "takeaway": takeaway(measure, figures) if figures else "",
        "trend": trend_of(measure, figures) if figures else None,
        "may_enter": shown and bool(measure.editable_by(access) or schools_to_enter(access)),
        "writable": {
            one.pk for one in (figures.readings if figures else []) if one.editable_by(access)
        },
        **served(measure, access),
    }
    return render_page(request, "kpis/measure_detail.html", context)


def takeaway(measure: Measure, figures: Figures) -> str:
    """The latest figure of the trust against its target."""
    return in_words(
        measure,
        [reading for reading in figures.trust.cells if reading],
        [target for target in figures.trust_targets if target],
    )


def trend_of(measure: Measure, figures: Figures) -> Trend | None:
    return trend(
        {reading.year: reading.value for reading in figures.trust.cells if reading},
        {target.year: target.value for target in figures.trust_targets if target},
        measure.show,
        measure.direction,
    )


def served(measure: Measure, access: Access) -> dict:
    """The goals and priorities that a measure serves, as far as this person may read them."""
    goals = measure.goal_links.visible_to(access).select_related("goal__plan")
    priorities = measure.priority_links.visible_to(access).select_related("priority")
    answers = measure.school_priority_links.visible_to(access)
    return {
        "goals": [row.goal for row in goals],
        "priorities": [row.priority for row in priorities],
        "school_priorities": [
            row.priority for row in answers.select_related("priority__plan__school")
        ],
    }


@require_form
@trust_view(Permission.READ_PLAN)
def measure_add(request: TrustRequest) -> HttpResponse:
    require(may_add(request.access))
    measure = Measure(trust=request.trust).begun_for(request.access)
    return add_record(
        request,
        MeasureForm,
        measure,
        title="Add a KPI",
        cancel=measure.get_list_url(),
        done="The KPI is there. Now set its targets.",
    )


@require_form
@trust_view(Permission.READ_PLAN)
def measure_edit(request: TrustRequest, pk) -> HttpResponse:
    measure = get_editable(request, Measure, pk)
    return change_by_form(request, MeasureForm, measure, title="Change the KPI")
