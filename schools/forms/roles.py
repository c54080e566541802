"""Choosing the role in which one is in a trust."""

from django import forms

from trustplan.trusts.access import Access, RoleHeld
from trustplan.trusts.roles import WHAT_ROLES_DO
from trustplan.trusts.viewpoint import LOOKED_AS, Choice, may_look
from trustplan.ui.forms import PlainForm

from ..models import School

EVERYTHING = "everything"


class RoleForm(PlainForm):
    """Everything one may do, one of one's own roles or, for an administrator, a look as any."""

    role = forms.ChoiceField(
        label="Act as",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a role."},
    )
    school = forms.ModelChoiceField(
        queryset=None,
        required=False,
        label="At one school",
        empty_label="Not only at one",
        help_text="Only when you look at Trustplan as a role sees it.",
    )

    def __init__(self, *args, own: Access, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = list(choices_of(own))
        if may_look(own):
            self.fields["school"].queryset = School.objects.visible_to(own)
        else:
            del self.fields["school"]

    @property
    def choice(self) -> Choice | None:
        """What was chosen; nothing stands for all roles together."""
        how, _, role = self.cleaned_data["role"].partition(":")
        if how == EVERYTHING:
            return None
        school = self.cleaned_data.get("school") if how == "look" else None
        place = {"school": str(school.pk), "place": school.label} if school else {}
        return Choice(role, looks=how == "look", **place)


def choices_of(own: Access):
    """What there is to choose from, as the radio buttons show it."""
    yield EVERYTHING, "Everything I may do"
    if len(own.roles) > 1:
        yield from ((f"act:{held.role}", held.label) for held in own.roles)
    if may_look(own):
        for role in LOOKED_AS:
            seen_as = RoleHeld(role).as_somebody
            yield f"look:{role.value}", f"Look as {seen_as}, who {WHAT_ROLES_DO[role]}"
