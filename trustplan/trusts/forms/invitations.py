"""How somebody who was invited makes their account."""

from django import forms
from django.contrib.auth.password_validation import validate_password

from trustplan.accounts.forms import HELP
from trustplan.accounts.models import User
from trustplan.ui.forms import PlainForm


class JoinForm(PlainForm):
    name = forms.CharField(
        label="Full name",
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    password = forms.CharField(
        label="Choose a password",
        strip=False,
        help_text=HELP,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args, email: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.email = email

    def clean_password(self) -> str:
        person = User(email=self.email, name=self.cleaned_data.get("name", ""))
        validate_password(self.cleaned_data["password"], person)
        return self.cleaned_data["password"]
