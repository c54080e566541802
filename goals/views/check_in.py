"""The check-in: one thing after another that somebody owns and is asked about."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRedirect

from trustplan.progress.calendar import calendar_of_trust
from trustplan.progress.models import AbstractUpdate
from trustplan.progress.queries import answers_for
from trustplan.trusts.access import Permission
from trustplan.trusts.scoping import TrustRequest, get_visible, require, trust_view
from trustplan.ui.pages import edit_page, on_this_page, posted, render_page, require_form

from ..actions import check_in as actions
from ..forms.check_in import form_for
from ..queries.check_in import figures_asked, said_today
from ..queries.due import DueItem, due_item, due_items
from ..queries.due.subjects import Source, source_of
from .check_in_round import Round


@require_safe
@trust_view(Permission.BELONG)
def check_in(request: TrustRequest) -> HttpResponse:
    """What is due of mine, and what I have said today."""
    context = {"items": due_items(request.access), "said": said_today(request.access)}
    return render_page(request, "goals/check_in.html", context)


@require_form
@trust_view(Permission.BELONG)
def goal_check_in(request: TrustRequest, pk) -> HttpResponse:
    return check_in_on(request, "goal", pk)


@require_form
@trust_view(Permission.BELONG)
def priority_check_in(request: TrustRequest, pk) -> HttpResponse:
    return check_in_on(request, "priority", pk)


@require_form
@trust_view(Permission.BELONG)
def action_check_in(request: TrustRequest, pk) -> HttpResponse:
    return check_in_on(request, "action", pk)


@require_form
@trust_view(Permission.READ_SCHOOL)
def school_priority_check_in(request: TrustRequest, pk) -> HttpResponse:
    return check_in_on(request, "school_priority", pk)


@require_form
@trust_view(Permission.READ_SCHOOL)
def school_action_check_in(request: TrustRequest, pk) -> HttpResponse:
    return check_in_on(request, "school_action", pk)


def check_in_on(request: TrustRequest, kind: str, pk) -> HttpResponse:
    """Ask about one subject; when it is answered, go on to the next one that is due."""
    source = source_of(kind)
    subject = get_visible(request, source.all_visible(request.access), pk)
    require(answers_for(subject, request.access))
    if request.htmx and not on_this_page(request):
        return HttpResponseClientRedirect(request.get_full_path())
    calendar = calendar_of_trust()
    item = due_item(source, subject, request.access, calendar)
    turn = Round.of_request(request, item, calendar)
    figures = figures_asked(subject, request.access)
    update = new_update(request, source, item)
    form = form_for(update)(
        instance=update, access=request.access, figures=figures, **posted(request)
    )

    def save() -> AbstractUpdate:
        return actions.check_in(
            form.instance,
            by=request.user,
            school=figures.school,
            year=figures.year,
            entries=form.entries,
        )

    return edit_page(
        request,
        form,
        title=str(subject),
        save=save,
        back=turn.next_url,
        cancel=turn.next_url,
        cancel_label="Skip" if turn.goes_on else "Leave it",
        submit="Save and next" if turn.goes_on else "Save",
        other_submit=("unchanged", "No change") if item.last else None,
        above="goals/parts/check_in_item.html",
        item=item,
        turn=turn,
        figures=figures,
    )


def new_update(request: HttpRequest, source: Source, item: DueItem) -> AbstractUpdate:
    """The update that is being given: today's, and "no change" where that was chosen."""
    unchanged = item.last is not None and "unchanged" in request.POST
    fields: dict[str, Any] = {source.field: item.subject, "unchanged": unchanged}
    return source.update(trust=item.subject.trust, made_on=timezone.localdate(), **fields)
