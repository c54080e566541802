"""Who takes over what a member owns: all of it, or each item by itself."""

from typing import Any
from uuid import UUID

from crispy_forms.layout import Layout
from django import forms
from django.template.loader import render_to_string

from trustplan.ui.folded import Folded
from trustplan.ui.forms import PlainForm

from ..actions.owners import Owned
from ..models import Membership

NOBODY, STAYS = "nobody", ""
MOST_APART = 100


class PassOnForm(PlainForm):
    """One person for all of it, and others for single items.

    ``leaving`` is whether the member goes: then it may stay with them as it is.
    """

    def __init__(self, *args, member: Membership, owned: Owned, leaving: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.member, self.leaving = member, leaving
        others = Membership.objects.select_related("user").exclude(pk=member.pk)
        self.people = {str(other.pk): other for other in others} if owned.count else {}
        named = [(key, str(person)) for key, person in self.people.items()]
        nobody = (NOBODY, "Nobody yet: leave it without an owner")
        first = (STAYS, "Leave it as theirs, for now") if leaving else (STAYS, "Choose one")
        if owned.count or not leaving:
            self.fields["to"] = forms.ChoiceField(
                label="Who takes over?",
                required=not leaving,
                choices=[first, nobody, *named],
            )
        self.records = {f"to-{record.pk}": record for record in owned.readable[:MOST_APART]}
        for name, record in self.records.items():
            self.fields[name] = forms.ChoiceField(
                label=f"{str(record._meta.verbose_name).capitalize()}: {record}",
                required=False,
                choices=[("", "The same person"), nobody, *named],
            )
        if self.records:
            title = "Choose somebody else for single items"
            self.helper.layout = Layout("to", FoldedChoices(title, list(self.records)))

    def person(self, choice: str) -> Membership | None:
        return self.people.get(choice)

    @property
    def values(self) -> dict[str, Any]:
        """What the action takes."""
        apart: dict[UUID, Any] = {
            record.pk: self.person(self.cleaned_data[name])
            for name, record in self.records.items()
            if self.cleaned_data[name]
        }
        chosen = self.cleaned_data.get("to", STAYS)
        return {"to": self.person(chosen) if chosen else self.member, "apart": apart}


class FoldedChoices(Folded):
    """Opens where one of its fields is wrong or chosen."""

    def render(self, form, context, template_pack, **kwargs) -> str:
        fields = self.get_rendered_fields(form, context, template_pack, **kwargs)
        is_open = any(form[name].value() for name in self.fields)
        said = {"title": self.title, "fields": fields, "is_open": is_open}
        return render_to_string("components/folded.html", said)
