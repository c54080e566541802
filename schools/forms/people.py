"""Forms of people and of what they may do. A role can be limited to schools."""

from django import forms

from trustplan.trusts.models import Grant, Invitation, Link, Membership, Role
from trustplan.trusts.roles import WHAT_ROLES_DO
from trustplan.ui.forms import RecordForm

from ..models import School


def described_roles() -> list[tuple[str, str]]:
    """The roles to choose from, each with what it lets its holder do."""
    return [(value, f"{label}: {WHAT_ROLES_DO[value]}") for value, label in Role.choices]


class LimitForm(RecordForm):
    """A role and the schools it is for, if not for all."""

    limited_to_schools = forms.TypedChoiceField(
        label="For which schools?",
        choices=[("all", "The whole trust"), ("some", "Only certain schools")],
        coerce=lambda choice: choice == "some",
        widget=forms.RadioSelect,
    )
    schools = forms.ModelMultipleChoiceField(
        queryset=None,
        required=False,
        label="Which schools",
        help_text="Choose these only where the role is for certain schools.",
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["schools"].queryset = School.objects.visible_to(self.access)
        limited = self.instance.limited_to_schools
        self.initial["limited_to_schools"] = "some" if limited else "all"
        if "role" in self.fields:
            self.fields["role"].choices = described_roles()
            self.fields["role"].widget.choices = described_roles()

    def clean(self) -> dict:
        cleaned = super().clean()
        if not cleaned.get("limited_to_schools"):
            cleaned["schools"] = School.objects.none()
        elif not cleaned.get("schools"):
            self.add_error("schools", "Choose the schools that the role is for.")
        return cleaned


class InvitationForm(LimitForm):
    LINKS = {"schools": Link("schools.InvitationSchool", "invitation", "school")}

    class Meta(RecordForm.Meta):
        model = Invitation
        fields = ["name", "email", "job_title", "role", "limited_to_schools"]
        widgets = {"role": forms.RadioSelect}
        help_texts = {"email": "The invitation is sent here and works for this address only."}


class GrantForm(LimitForm):
    LINKS = {"schools": Link("schools.GrantSchool", "grant", "school")}

    class Meta(RecordForm.Meta):
        model = Grant
        fields = ["role", "limited_to_schools"]
        widgets = {"role": forms.RadioSelect}


class GrantLimitForm(LimitForm):
    LINKS = GrantForm.LINKS

    class Meta(RecordForm.Meta):
        model = Grant
        fields = ["limited_to_schools"]


class MembershipForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = Membership
        fields = ["job_title"]
