"""A school answers all of the trust's priorities from one list."""

from django.http import HttpResponse

from schools.models import ImprovementPlan, SchoolPriority
from trustplan.trusts import years
from trustplan.trusts.access import Permission
from trustplan.trusts.scoping import TrustRequest, get_editable, trust_view
from trustplan.ui.pages import edit_page, posted, require_form

from ..actions.answers import answer_several
from ..forms.answering import AnswersForm
from ..queries.answers import questions_to


@require_form
@trust_view(Permission.READ_SCHOOL)
def answers_edit(request: TrustRequest, pk) -> HttpResponse:
    """Say to each open priority of the trust what the school's plan does about it."""
    plan = get_editable(request, ImprovementPlan.objects.select_related("school"), pk)
    asked = [one for one in questions_to(plan, request.access) if not one.priority.is_dropped]
    still_open = [question for question in asked if question.is_open]
    ours = SchoolPriority.objects.visible_to(request.access).filter(plan=plan)
    form = AnswersForm(questions=still_open, ours=ours, **posted(request))
    words = request.trust.words["priorities"]
    return edit_page(
        request,
        form,
        title=f"Answer the trust’s {words} for {years.label(plan.year)}",
        intro=f"{plan.school}: {len(still_open)} of {len(asked)} are not answered yet.",
        submit="Save the answers",
        save=lambda: answer_several(plan, form.replies, by=request.user),
        back=f"{plan.get_absolute_url()}#questions-heading",
        done="The answers are saved.",
        about=plan,
    )
