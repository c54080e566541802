"""The switch of roles. It is here and not in ``trusts`` because a look can be at one school."""

from django.http import HttpResponse

from trustplan.trusts.access import Permission
from trustplan.trusts.scoping import TrustRequest, trust_view
from trustplan.trusts.viewpoint import Choice, choice_of, choose
from trustplan.ui.pages import edit_page, posted, require_form

from ..forms.roles import EVERYTHING, RoleForm


@require_form
@trust_view(Permission.BELONG, while_looking=True)
def role_switch(request: TrustRequest) -> HttpResponse:
    """Act in one's roles together or in one of them; look at Trustplan as a role sees it."""
    form = RoleForm(
        **posted(request),
        own=request.access.by_rights,
        initial=initial(choice_of(request, request.trust)),
    )
    return edit_page(
        request,
        form,
        title="Your role",
        intro="What you see and what you can change follows from your role.",
        submit="Switch",
        save=lambda: choose(request, request.trust, form.choice),
        back=request.trust.get_absolute_url(),
        done="Your role is switched.",
    )


def initial(choice: Choice | None) -> dict:
    """What the form begins with: what holds now."""
    if choice is None:
        return {"role": EVERYTHING}
    return {"role": f"{'look' if choice.looks else 'act'}:{choice.role}", "school": choice.school}
