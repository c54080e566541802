"""How somebody makes a trust of their own."""

from django import forms

from trustplan.ui.forms import PlainForm

from ..models import Trust


class NewTrustForm(PlainForm):
    name = forms.CharField(
        label="Name of the trust",
        max_length=Trust._meta.get_field("name").max_length,
        help_text="As it stands on your letterhead. You can change it later.",
    )
