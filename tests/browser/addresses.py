"""Every page of the site, to be opened in a browser: its address, and what there is no page at."""

from collections.abc import Iterator
from types import SimpleNamespace

from django.urls import reverse

from tests.matrix.addresses import ADDRESSES, ANY, any_record
from tests.matrix.cells import address
from tests.matrix.rules import Rule

# Files, style sheets and answers for machines: nothing that a person looks at.
NOT_PAGES = {
    "health_live",
    "health_ready",
    "trust_theme",
    "trust_logo",
    "update_evidence",
    "school_update_evidence",
    "document_download",
    "invitations_template",
    # Only of what oneself has just pasted.
    "paste_undo",
    # Where forms send what is not saved.
    "draft_save",
    "draft_discard",
    "mfa_download_recovery_codes",
    # It remembers what it was given and goes on to the page that asks.
    "invitation_open",
}
# Pages for people who are not signed in.
SIGNED_OUT = [
    "account_login",
    "account_signup",
    "account_inactive",
    "account_email_verification_sent",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key_done",
]
# A person's own pages. These two ask for the password first.
OWN = ["home", "trust_create", "account_detail", "account_name", "account_logout"]
OWN += ["account_shortcuts"]
OWN += ["account_reauthenticate", "account_email", "account_change_password", "usersessions_list"]
TWO_STEPS = ["mfa_index", "mfa_activate_totp"]
# There once the second step is on.
CODES = ["mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_deactivate_totp"]
# Pages in the middle of something, that the tests reach by doing it.
REACHED = [
    "account_confirm_email",
    "account_reset_password_from_key",
    "invitation_accept",
    "mfa_authenticate",
    "mfa_reauthenticate",
    "styleguide",
]


def trust_pages(it: SimpleNamespace) -> Iterator[tuple[str, str]]:
    """Name and address of each page of a trust, with the first record that each is about.

    The page of history, and the one that asks before deleting, are opened for a goal.
    """
    for name, rule in ADDRESSES.items():
        if is_page(name, rule):
            yield name, address(name, rule, rule.records[0] if rule.records else None, it, it)
    for name in ANY:
        rule = any_record(name, "goal")
        if is_page(name, rule):
            yield name, address(name, rule, "goal", it, it)


def is_page(name: str, rule: Rule) -> bool:
    return "GET" in rule.methods and name not in NOT_PAGES


def declared() -> set[str]:
    """The name of every address that is known here, or known to be no page."""
    return {*ADDRESSES, *ANY, *NOT_PAGES, *SIGNED_OUT, *OWN, *TWO_STEPS, *CODES, *REACHED}


def site_pages(names: list[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        yield name, reverse(name)
