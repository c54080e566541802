"""The door and a person's account: only what is offered, each line one page."""

from allauth.account import views as allauth
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.usersessions import views as sessions
from django.urls import path, re_path

from . import views

urlpatterns = [
    path("", views.account_detail, name="account_detail"),
    path("name", views.account_name, name="account_name"),
    path("shortcuts/", views.account_shortcuts, name="account_shortcuts"),
    # In and out.
    path("sign-in", allauth.login, name="account_login"),
    path("sign-out", allauth.logout, name="account_logout"),
    path("closed", allauth.account_inactive, name="account_inactive"),
    path("sign-up", allauth.signup, name="account_signup"),
    path("again", allauth.reauthenticate, name="account_reauthenticate"),
    # The address.
    path("email", allauth.email, name="account_email"),
    path("confirm", allauth.email_verification_sent, name="account_email_verification_sent"),
    path("confirm/<str:key>", views.confirm_email, name="account_confirm_email"),
    # The password.
    path("password", allauth.password_change, name="account_change_password"),
    path("password/forgotten", allauth.password_reset, name="account_reset_password"),
    path("password/sent", allauth.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/new/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        allauth.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/done",
        allauth.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    # The second step.
    path("two-steps", mfa.index, name="mfa_index"),
    path("two-steps/code", mfa.authenticate, name="mfa_authenticate"),
    path("two-steps/again", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("two-steps/app", totp.activate_totp, name="mfa_activate_totp"),
    path("two-steps/app/off", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("two-steps/codes", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("two-steps/codes/new", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("two-steps/codes/file", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    # Where one is signed in.
    path("sessions", sessions.list_usersessions, name="usersessions_list"),
]
