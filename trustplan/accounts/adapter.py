"""How allauth signs people up, speaks to them and writes to them."""

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings

from trustplan.ui.links import absolute

WORDS = {
    "account_inactive": "This account is closed.",
    "duplicate_email": "That is your address already.",
    "email_password_mismatch": "The e-mail address or the password is not right.",
    "email_taken": "That address is somebody else’s.",
    "enter_current_password": "Enter the password you use now.",
    "incorrect_code": "The code is not right. A code from an app changes every 30 seconds.",
    "incorrect_password": "The password is not right.",
    "invalid_password_reset": "The link has been used, or is too old. Ask for a new one.",
    "rate_limited": "That was too often. Wait a few minutes, then try again.",
    "same_as_current": "Enter something other than what it is now.",
    "too_many_login_attempts": "There were too many wrong attempts. Wait 15 minutes, "
    "or ask for a new password.",
    "unverified_primary_email": "Confirm your e-mail address first.",
}


class AccountAdapter(DefaultAccountAdapter):
    error_messages = {**DefaultAccountAdapter.error_messages, **WORDS}

    def is_open_for_signup(self, request) -> bool:
        """People join by invitation, unless this installation lets anyone start a trust."""
        return settings.OPEN_TRUST_CREATION

    def save_user(self, request, user, form, commit: bool = True):
        user.name = form.cleaned_data.get("name", "")
        return super().save_user(request, user, form, commit)

    def get_reset_password_from_key_url(self, key: str) -> str:
        uid, _, token = key.partition("-")
        return absolute("account_reset_password_from_key", uid, token)

    def get_email_confirmation_url(self, request, emailconfirmation) -> str:
        return absolute("account_confirm_email", emailconfirmation.key)

    def send_account_already_exists_mail(self, email: str) -> None:
        context = {"password_reset_url": absolute("account_reset_password")}
        self.send_mail("account/email/account_already_exists", email, context)
