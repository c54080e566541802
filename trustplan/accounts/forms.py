"""The forms of the door and of a person's account: allauth's, in our words and our layout."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms

from trustplan.ui.forms import PlainForm, ask_plainly, form_helper

LABELS = {
    "login": "E-mail address",
    "email": "E-mail address",
    "password": "Password",
    "password1": "Password",
    "password2": "The same password again",
    "oldpassword": "The password you use now",
    "code": "Code",
}
HELP = "At least 12 characters. Three or four words that do not belong together are good."


class PlainFields:
    """Our labels instead of placeholders, and the layout that all our forms share."""

    fields: dict[str, Any]
    labels: dict[str, str] = {}
    help_texts: dict[str, str] = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        labels = LABELS | self.labels
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = labels.get(name, field.label)
            field.help_text = self.help_texts.get(name, "")
        ask_plainly(self.fields)
        self.helper = form_helper()


class SignInForm(PlainFields, account.LoginForm):
    pass


class SignUpForm(PlainFields, account.SignupForm):
    """Somebody who is about to start a trust of their own."""

    help_texts = {"password1": HELP}
    field_order = ["name", "email", "password1"]

    name = forms.CharField(
        label="Full name",
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


class EmailForm(PlainFields, account.AddEmailForm):
    labels = {"email": "New e-mail address"}


class PasswordChangeForm(PlainFields, account.ChangePasswordForm):
    labels = {"password1": "New password"}
    help_texts = {"password1": HELP}


class PasswordResetForm(PlainFields, account.ResetPasswordForm):
    pass


class NewPasswordForm(PlainFields, account.ResetPasswordKeyForm):
    labels = {"password1": "New password"}
    help_texts = {"password1": HELP}


class PasswordAgainForm(PlainFields, account.ReauthenticateForm):
    pass


class CodeForm(PlainFields, mfa.AuthenticateForm):
    help_texts = {"code": "The six digits in your authenticator app, or a recovery code."}


class CodeAgainForm(PlainFields, mfa.ReauthenticateForm):
    help_texts = CodeForm.help_texts


class AppCodeForm(PlainFields, ActivateTOTPForm):
    labels = {"code": "Code from the app"}
    help_texts = {"code": "The six digits that the app shows now."}


class ShortcutsForm(PlainForm):
    """Whether single keys do something."""

    on = forms.BooleanField(label="Use keyboard shortcuts", required=False)


class NameForm(PlainForm):
    """What a person is called everywhere in Trustplan."""

    name = forms.CharField(
        label="Full name",
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
