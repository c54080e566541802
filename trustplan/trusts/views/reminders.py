"""When a person is reminded by e-mail, in the trust that they are in: their own choice."""

from django.http import HttpResponse

from trustplan.ui.pages import require_form

from ..access import Permission
from ..editing import change_by_form
from ..forms.reminders import RemindersForm
from ..models import Membership
from ..scoping import TrustRequest, trust_view


@require_form
@trust_view(Permission.BELONG)
def reminders_edit(request: TrustRequest) -> HttpResponse:
    membership = Membership.objects.get(pk=request.access.membership_id)
    return change_by_form(
        request,
        RemindersForm,
        membership,
        title="Reminders by e-mail",
        intro="An e-mail lists the updates that are due from you, with a link to each. "
        "It comes on a working morning in term time, and never when nothing is due.",
        back=request.path,
        cancel=request.trust.get_absolute_url(),
        done="Your choice is saved.",
    )
