"""The term dates of each academic year."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from trustplan.ui.pages import render_page, require_form

from .. import years
from ..access import Permission
from ..editing import add_record, change_by_form
from ..forms.trust import TermForm
from ..models import TermDates
from ..scoping import TrustRequest, get_editable, trust_view


@require_safe
@trust_view(Permission.BELONG)
def term_list(request: TrustRequest) -> HttpResponse:
    """Every term with its half-term, the latest year first."""
    editable = request.access.can(Permission.MANAGE_TRUST)
    context = {"terms": TermDates.objects.all(), "editable": editable}
    return render_page(request, "trusts/term_list.html", context)


@require_form
@trust_view(Permission.MANAGE_TRUST)
def term_add(request: TrustRequest) -> HttpResponse:
    term = TermDates(trust=request.trust, year=years.current())
    return add_record(
        request,
        TermForm,
        term,
        title="Add a term",
        cancel=reverse("term_list", args=[request.trust.slug]),
    )


@require_form
@trust_view(Permission.MANAGE_TRUST)
def term_edit(request: TrustRequest, pk) -> HttpResponse:
    term = get_editable(request, TermDates, pk)
    return change_by_form(request, TermForm, term, title="Change the term")
