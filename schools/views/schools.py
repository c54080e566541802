"""Schools: the list, a school's page, and its details."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from trustplan.trusts import years
from trustplan.trusts.access import Permission
from trustplan.trusts.editing import add_record, change_by_form
from trustplan.trusts.scoping import TrustRequest, get_editable, get_visible, trust_view
from trustplan.ui.pages import render_page, require_form

from ..forms.schools import SchoolForm
from ..models import School
from ..queries.figures import figures_of
from ..queries.overview import plans_with_priorities, school_rows, worst_of


@require_safe
@trust_view(Permission.READ_SCHOOL)
def school_list(request: TrustRequest) -> HttpResponse:
    """The schools that this person may read; those that have left the trust stand apart."""
    year = years.current()
    rows = school_rows(request.access, year)
    context = {
        "year": year,
        "rows": [row for row in rows if not row.school.has_left],
        "left": [row for row in rows if row.school.has_left],
        "may_add": request.access.can(Permission.MANAGE_SCHOOLS),
    }
    return render_page(request, "schools/school_list.html", context)


@require_safe
@trust_view(Permission.READ_SCHOOL)
def school_detail(request: TrustRequest, pk) -> HttpResponse:
    """Who a school is, its improvement plans by year, and its figures."""
    school = get_visible(request, School, pk)
    plans = list(plans_with_priorities(request.access).filter(school=school))
    for plan in plans:
        plan.school = school
        plan.worst = worst_of(plan, request.access)
    context = {
        "school": school,
        "plans": plans,
        "figures": figures_of(school, request.access),
        "editable": school.editable_by(request.access),
        "year": years.current(),
        "may_enter": request.access.can(Permission.ENTER_READINGS, school.pk),
        "may_plan": request.access.can(Permission.EDIT_SCHOOL, school.pk),
    }
    return render_page(request, "schools/school_detail.html", context)


@require_form
@trust_view(Permission.MANAGE_SCHOOLS)
def school_add(request: TrustRequest) -> HttpResponse:
    return add_record(
        request,
        SchoolForm,
        School(trust=request.trust),
        title="Add a school",
        cancel=reverse("school_list", args=[request.trust.slug]),
        done="The school is there. Now start its improvement plan.",
    )


@require_form
@trust_view(Permission.READ_SCHOOL)
def school_edit(request: TrustRequest, pk) -> HttpResponse:
    school = get_editable(request, School, pk)
    return change_by_form(request, SchoolForm, school, title="Change the school’s details")
