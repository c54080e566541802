"""Making a trust of one's own, where the installation lets anyone."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from trustplan.ui.pages import edit_page, posted, require_form
from trustplan.ui.signing_in import signed_in

from ..actions.trusts import found_trust
from ..forms.new_trust import NewTrustForm


@require_form
@signed_in
def trust_create(request: HttpRequest) -> HttpResponse:
    """Start a trust, and become its administrator and its leader."""
    if not settings.OPEN_TRUST_CREATION:
        raise Http404
    form = NewTrustForm(**posted(request))
    return edit_page(
        request,
        form,
        title="Start your trust’s plan",
        intro="You become the trust’s administrator, who invites people and adds schools, and a "
        "trust leader, who writes the plan. You can hand on either role later.",
        submit="Make the trust",
        save=lambda: found_trust(name=form.cleaned_data["name"], by=request.user),
        back=lambda trust: trust.get_absolute_url(),
        cancel=reverse("home"),
        done="The trust is made. Here is what to do first.",
    )
