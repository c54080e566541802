"""What somebody has written into a form and not saved, on the server from the first pause on.

A form carries a signed token that says whose it is and at which address it stands. It lets its
holder write that one draft, even when nobody is signed in any more; it never lets them read.
"""

from typing import Any, NamedTuple

from django import forms
from django.core import signing
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.utils.datastructures import MultiValueDict

from .actions import draft_keep
from .errors import Refused
from .models import LONGEST_ADDRESS, Draft
from .submissions import DRAFT, written

SALT = "trustplan.ui.drafts"
TOKEN_AGE = 7 * 24 * 60 * 60  # seconds: a form that was open for longer is to be loaded again


class Place(NamedTuple):
    """Whose form it is, where it stands and what it is called."""

    user_id: int
    address: str
    title: str

    @property
    def token(self) -> str:
        return signing.dumps(list(self), salt=SALT, compress=True)

    @property
    def draft(self) -> Draft | None:
        return Draft.objects.filter(user_id=self.user_id, address=self.address).first()

    def keep(self, data: QueryDict) -> Draft | None:
        """Keep what was sent; nothing of a form without words. Raises ``Refused``."""
        fields = written(data)
        return draft_keep(**self._asdict(), fields=fields) if fields else None


def place_in(token: str) -> Place | None:
    """What a token says, unless it is too old or not ours."""
    try:
        return Place(*signing.loads(token, salt=SALT, max_age=TOKEN_AGE))
    except (signing.BadSignature, TypeError):
        return None


def can_be_drafted(form: forms.BaseForm, address: str) -> bool:
    """Whether a form has words to keep, and none that nobody may keep."""
    widgets = [field.widget for field in form.fields.values()]
    return (
        len(address) <= LONGEST_ADDRESS
        and any(not widget.is_hidden for widget in widgets)
        and not any(isinstance(widget, forms.PasswordInput) for widget in widgets)
    )


def place_of(request: HttpRequest, form: forms.BaseForm, title: str) -> Place | None:
    """Where the draft of a form belongs that a request is about, if it may have one.

    Who only looks at a form as another role would save nothing of it, and so keeps nothing.
    """
    if getattr(getattr(request, "access", None), "looks", False):
        return None
    address = request.get_full_path()
    return Place(request.user.pk, address, title) if can_be_drafted(form, address) else None


def begin(request: HttpRequest, form: forms.BaseForm, title: str) -> dict[str, Any]:
    """Begin a form that is opened with what was kept of it. What its template needs for that."""
    place = place_of(request, form, title)
    if place is None:
        return {"draft": None, "draft_token": ""}
    draft = place.draft if request.method != "POST" else None
    if draft:
        fill(form, draft)
    return {"draft": draft, "draft_token": place.token}


def fill(form: forms.BaseForm, draft: Draft) -> None:
    """Begin a form with what was kept of it: what is saved meanwhile has another version."""
    data = MultiValueDict(draft.fields)
    for name, field in form.fields.items():
        at = (data, MultiValueDict(), form.add_prefix(name))
        kept = not (field.disabled or isinstance(field.widget, forms.FileInput))
        if kept and not field.widget.value_omitted_from_data(*at):
            form.initial[name] = field.widget.value_from_datadict(*at)


def keep_sent(request: HttpRequest) -> bool:
    """Keep the words of a form that was sent and cannot be saved now. Whether they were kept.

    Only by the form's own token, so that they reach nobody but whose form it was.
    """
    place = place_in(request.POST.get(DRAFT, "")) if request.method == "POST" else None
    if place is None or place.address != request.get_full_path() or not is_open(place):
        return False
    try:
        return place.keep(request.POST) is not None
    except Refused:
        return False


def is_open(place: Place) -> bool:
    """Whether the account that a form was made for still lets its person in."""
    user_model = Draft._meta.get_field("user").related_model
    return user_model.objects.filter(pk=place.user_id, is_active=True).exists()


def drafts_of(user, prefix: str) -> QuerySet[Draft]:
    """What somebody has not saved, below an address, the newest first; without the words."""
    theirs = Draft.objects.filter(user=user, address__startswith=prefix)
    return theirs.defer("fields").order_by("-saved_at")
