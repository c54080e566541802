"""How a school's plan answers the priorities of the trust, or declines them."""

from django.http import HttpResponse

from schools.models import ImprovementPlan, SchoolPriority
from trustplan.trusts.access import Permission
from trustplan.trusts.editing import add_record, change_by_form
from trustplan.trusts.scoping import (
    TrustRequest,
    get_editable,
    get_visible,
    trust_view,
)
from trustplan.ui.pages import edit_page, posted, require_form

from ..actions.answers import (
    answer_change,
    answer_create,
    answer_create_with_priority,
    audiences_of_answer,
)
from ..actions.answers import answer_decline as decline
from ..forms.answers import AnswerForm, AnsweringPriorityForm, DeclineForm
from ..models import Answer, Priority


@require_form
@trust_view(Permission.READ_SCHOOL)
def answer_add(request: TrustRequest, pk, priority) -> HttpResponse:
    """Say which priority of the school's plan answers a priority of the trust."""
    plan, priority = both(request, pk, priority)
    form = AnswerForm(plan=plan, priority=priority, access=request.access, **posted(request))
    return edit_page(
        request,
        form,
        about=plan,
        title="Which priority of ours answers this?",
        intro=f"The trust’s {request.trust.priority_word}: {priority}",
        save=lambda: answer_create(priority, plan, by=request.user, **form.cleaned_data),
        back=place(plan, priority),
    )


@require_form
@trust_view(Permission.READ_SCHOOL)
def answer_priority_add(request: TrustRequest, pk, priority) -> HttpResponse:
    """Give the school's plan a new priority that answers one of the trust's."""
    plan, priority = both(request, pk, priority)

    def form_class(**kwargs) -> AnsweringPriorityForm:
        return AnsweringPriorityForm(answering=priority, **kwargs)

    def create(record: SchoolPriority, **kwargs) -> Answer:
        return answer_create_with_priority(priority, record, **kwargs)

    return add_record(
        request,
        form_class,
        SchoolPriority(
            trust=request.trust,
            plan=plan,
            # It begins with words that not everybody may read, so with their audience as well.
            about_id=priority.about_id,
            **audiences_of_answer(priority),
        ),
        title="Answer with a new priority",
        intro=f"It begins with the words of the trust’s {request.trust.priority_word}. "
        "Make them your school’s.",
        create=create,
        back=place(plan, priority),
    )


@require_form
@trust_view(Permission.READ_SCHOOL)
def answer_decline(request: TrustRequest, pk, priority) -> HttpResponse:
    """Say why a priority of the trust is not the school's."""
    plan, priority = both(request, pk, priority)

    def create(answer: Answer, *, by) -> Answer:
        return decline(priority, plan, by=by, because=answer.declined_because)

    return add_record(
        request,
        DeclineForm,
        Answer(trust=request.trust, improvement_plan=plan, priority=priority),
        title="Not ours",
        intro=f"The trust’s {request.trust.priority_word}: {priority}",
        create=create,
        back=place(plan, priority),
    )


@require_form
@trust_view(Permission.READ_SCHOOL)
def answer_edit(request: TrustRequest, pk) -> HttpResponse:
    """Put the reason for declining in other words."""
    answers = Answer.objects.select_related("improvement_plan__school", "priority")
    answer = get_editable(request, answers.filter(school_priority=None), pk)
    return change_by_form(
        request, DeclineForm, answer, title="Change the reason", change=answer_change
    )


def both(request: TrustRequest, plan_pk, priority_pk) -> tuple[ImprovementPlan, Priority]:
    """The school's plan, to be written, and the trust's priority, to be read."""
    plan = get_editable(request, ImprovementPlan.objects.select_related("school"), plan_pk)
    priorities = Priority.objects.prefetch_related("school_links").filter(year=plan.year)
    return plan, get_visible(request, priorities, priority_pk)


def place(plan: ImprovementPlan, priority: Priority) -> str:
    """Where the plan's page shows what it says to a priority of the trust."""
    return f"{plan.get_absolute_url()}#answer-{priority.pk}"
