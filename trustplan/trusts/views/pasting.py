"""Taking back what a paste made: all of it, in one step."""

from uuid import UUID

from django.http import Http404, HttpResponse

from trustplan.ui.forms import PlainForm
from trustplan.ui.pages import edit_page, posted, require_form

from ..access import Permission
from ..actions.several import delete_several, pasted
from ..pasting.rows import MOST_ROWS
from ..scoping import TrustRequest, require, trust_view
from .records import find_model


@require_form
@trust_view(Permission.BELONG)
def paste_undo(request: TrustRequest, paste: UUID) -> HttpResponse:
    """Ask, and take away what this person's paste made and nobody has changed since."""
    model = find_model(request.GET.get("kind", ""))
    records = pasted(model, paste, request.user, MOST_ROWS)
    if not records:
        raise Http404
    require(all(record.editable_by(request.access) for record in records))
    things = model._meta.verbose_name if len(records) == 1 else model._meta.verbose_name_plural
    listed = "; ".join(f"“{record}”" for record in records[:5])
    more = f" and {len(records) - 5} more" if len(records) > 5 else ""
    return edit_page(
        request,
        PlainForm(**posted(request)),
        title=f"Take away the {len(records)} {things} that you have just added?",
        intro=f"{listed}{more}. You can bring each of them back from “Deleted items”.",
        submit="Take them away",
        save=lambda: delete_several(records, by=request.user, access=request.access),
        back=records[0].get_list_url(),
        done="They are gone again.",
    )
