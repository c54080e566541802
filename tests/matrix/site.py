"""The addresses that belong to no trust: for each method the answer, signed in and signed out.

Most are django-allauth's, whose forms answer 200 where they are shown again and whose views
know OPTIONS. A role makes no difference to any of them.
"""

from collections.abc import Iterator

from django.urls import reverse

from .cells import SIGNED_OUT, Cell
from .people import EVERYBODY
from .rules import METHODS

# The statuses are in the order of METHODS: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS.
OURS = "200 200 405 405 405 405 405"
READ = "200 200 405 405 405 405 200"
FORM = "200 200 200 200 405 405 200"
AWAY = "302 302 302 302 302 302 302"
GONE = "404 404 404 404 404 404 404"
ALWAYS = "200 200 200 200 200 200 200"

# Name: (signed in, signed out).
SITE: dict[str, tuple[str, str]] = {
    "home": ("302 302 405 405 405 405 405", "302 302 405 405 405 405 405"),
    "health_live": (OURS, OURS),
    "health_ready": (OURS, OURS),
    # Without the token that a form carries.
    "draft_save": ("405 405 403 405 405 405 405", "405 405 403 405 405 405 405"),
    "draft_discard": ("405 405 404 405 405 405 405", "405 405 302 405 405 405 405"),
    # Staff's alone: there for nobody else.
    "styleguide": ("404 404 405 405 405 405 405", "404 404 405 405 405 405 405"),
    # Only where the setting lets people make trusts.
    "trust_create": ("404 404 404 405 405 405 405", "302 302 302 405 405 405 405"),
    # Without an invitation's token in the session.
    "invitation_open": ("302 302 405 405 405 405 405", "302 302 405 405 405 405 405"),
    "invitation_accept": ("404 404 404 405 405 405 405", "404 404 404 405 405 405 405"),
    # The door
    "account_login": (AWAY, FORM),
    "account_logout": ("200 200 302 405 405 405 200", "302 302 302 405 405 405 200"),
    "account_signup": (AWAY, ALWAYS),
    "account_inactive": (READ, READ),
    "account_reset_password": (FORM, FORM),
    "account_reset_password_done": (READ, READ),
    "account_reset_password_from_key": (ALWAYS, ALWAYS),
    "account_reset_password_from_key_done": (READ, READ),
    "account_email_verification_sent": (READ, READ),
    "account_confirm_email": ("302 302 302 405 405 405 405", "302 302 302 405 405 405 405"),
    # One's own account
    "account_detail": (OURS, "302 302 405 405 405 405 405"),
    "account_name": ("200 200 422 405 405 405 405", "302 302 302 405 405 405 405"),
    "account_shortcuts": ("200 200 302 405 405 405 405", "302 302 302 405 405 405 405"),
    "account_email": ("200 200 302 302 405 405 200", AWAY),
    "account_change_password": (FORM, AWAY),
    "account_reauthenticate": (FORM, AWAY),
    "usersessions_list": ("200 200 302 302 405 405 200", AWAY),
    # The second step, of people who have none; what changes it asks for the password again.
    "mfa_index": (READ, AWAY),
    "mfa_authenticate": (AWAY, AWAY),
    "mfa_reauthenticate": (AWAY, AWAY),
    "mfa_activate_totp": (AWAY, AWAY),
    "mfa_deactivate_totp": (GONE, AWAY),
    "mfa_view_recovery_codes": ("404 404 405 405 405 405 200", AWAY),
    "mfa_generate_recovery_codes": (AWAY, AWAY),
    "mfa_download_recovery_codes": (GONE, AWAY),
}
PARTS = {
    "account_confirm_email": {"key": "none"},
    "account_reset_password_from_key": {"uidb36": "1", "key": "none"},
    "invitation_open": {"token": "none"},
}


def site_cells() -> Iterator[Cell]:
    """Each address for each role, for those whose account was closed, and signed out."""
    for name, (signed_in, signed_out) in SITE.items():
        url = reverse(name, kwargs=PARTS.get(name, {}))
        for place, statuses in [("signed in", signed_in), ("deactivated", signed_out)]:
            for method, status in zip(METHODS, statuses.split(), strict=True):
                for person in sorted(EVERYBODY):
                    who = person if place == "signed in" else f"closed {person}"
                    yield Cell(name, url, method, who, place, int(status))
        for method, status in zip(METHODS, signed_out.split(), strict=True):
            yield Cell(name, url, method, SIGNED_OUT, "signed out", int(status))
