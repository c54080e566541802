"""A priority of a school's plan: its page, and its wording."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from trustplan.progress.queries import continued_by, with_continued, work_of
from trustplan.trusts.access import Access, Permission
from trustplan.trusts.editing import add_record, change_by_form
from trustplan.trusts.scoping import TrustRequest, get_editable, get_visible, trust_view
from trustplan.ui.pages import render_page, require_form

from ..forms.priorities import SchoolPriorityForm
from ..models import ImprovementPlan, SchoolPriority
from ..queries.line_of_sight import lines_of_sight, with_line_of_sight


@require_safe
@trust_view(Permission.READ_SCHOOL)
def school_priority_detail(request: TrustRequest, pk) -> HttpResponse:
    """A school's priority: the goal it serves, what is done about it and how that is going."""
    access = request.access
    found = with_continued(with_line_of_sight(priorities(), access), access)
    priority = get_visible(request, found, pk)
    context = {
        "priority": priority,
        "plan": priority.plan,
        "school": priority.plan.school,
        "lines": lines_of_sight(priority, request.trust.words),
        "measures": measures_of(priority, access),
        "continues": continued_by(priority),
        **work_of(priority, access),
    }
    return render_page(request, "schools/school_priority_detail.html", context)


def priorities() -> QuerySet:
    return SchoolPriority.objects.select_related(
        "plan__school", "plan__trust", "owner__user", "about__user"
    )


def measures_of(priority: SchoolPriority, access: Access) -> list:
    """The measures that will show whether a priority has worked, reached from the other side."""
    links = priority.measure_links.visible_to(access).select_related("measure")
    return [link.measure for link in links]


@require_form
@trust_view(Permission.READ_SCHOOL)
def school_priority_add(request: TrustRequest, pk) -> HttpResponse:
    """Give a school's plan another priority."""
    plan = get_editable(request, ImprovementPlan.objects.select_related("school"), pk)
    return add_record(
        request,
        SchoolPriorityForm,
        SchoolPriority(trust=request.trust, plan=plan),
        title="Add a priority",
        done="The priority is there. Now write what will be done about it.",
    )


@require_form
@trust_view(Permission.READ_SCHOOL)
def school_priority_edit(request: TrustRequest, pk) -> HttpResponse:
    priority = get_editable(request, priorities(), pk)
    return change_by_form(request, SchoolPriorityForm, priority, title="Change the priority")
