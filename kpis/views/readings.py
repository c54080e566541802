"""All the figures of one school for one year, on one plain form."""

from django.http import Http404, HttpResponse

from schools.models import School
from trustplan.trusts import years
from trustplan.trusts.access import Permission
from trustplan.trusts.scoping import TrustRequest, get_visible, require, trust_view
from trustplan.ui.pages import edit_page, posted, require_form

from ..actions import readings_save
from ..forms.readings import SchoolReadingsForm
from ..queries import measures_for_entry


@require_form
@trust_view(Permission.READ_SCHOOL)
def readings_edit(request: TrustRequest, pk, year: int) -> HttpResponse:
    """Enter what a school has to report; an empty box has no figure."""
    school = get_visible(request, School, pk)
    require(request.access.can(Permission.ENTER_READINGS, school.pk))
    if not years.FIRST <= year <= years.LAST:
        raise Http404
    measures = measures_for_entry(school, request.access)
    form = SchoolReadingsForm(school=school, year=year, measures=measures, **posted(request))
    return edit_page(
        request,
        form,
        about=school,
        title=f"Figures of {school} for {years.label(year)}",
        intro="Leave a box empty where there is no figure yet. Only what you change is saved.",
        save=lambda: readings_save(school, year, by=request.user, entries=form.entries),
        back=school.get_absolute_url(),
        done="The figures are saved.",
    )
