"""Forms of people and of what they may do. A role can be limited to schools."""

from django import forms

from trustplan.trusts.models import Grant, Invitation, Link, Membership
from trustplan.ui.forms import RecordForm

from ..models import School


class LimitForm(RecordForm):
    """A role and the schools it is for, if not for all."""

    limited_to_schools = forms.TypedChoiceField(
        label="For which schools?",
        choices=[("", "The whole trust"), ("1", "Only certain schools")],
        coerce=bool,
        empty_value=False,
        required=False,
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
        self.initial["limited_to_schools"] = "1" if self.instance.limited_to_schools else ""

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
        help_texts = {"email": "The invitation is sent here and works for this address only."}


class GrantForm(LimitForm):
    LINKS = {"schools": Link("schools.GrantSchool", "grant", "school")}

    class Meta(RecordForm.Meta):
        model = Grant
        fields = ["role", "limited_to_schools"]


class GrantLimitForm(LimitForm):
    LINKS = GrantForm.LINKS

    class Meta(RecordForm.Meta):
        model = Grant
        fields = ["limited_to_schools"]


class MembershipForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = Membership
        fields = ["job_title"]
