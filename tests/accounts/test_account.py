"""A person's own account: name, address, password, sessions, second step."""

import re

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.usersessions.models import UserSession
from django.urls import reverse

from tests.accounts.test_sign_in import sign_in, text
from tests.cast import PASSWORD, make_user
from trustplan.accounts.actions import close_account
from trustplan.accounts.queries import with_two_steps


@pytest.fixture
def ann(db):
    return make_user("ann@ash-grove.example", "Ann Ash")


@pytest.fixture
def signed_in(client, ann):
    sign_in(client, ann.email)
    return client


PAGES = [
    "account_detail",
    "account_name",
    "account_email",
    "account_change_password",
    "account_logout",
    "account_reauthenticate",
    "mfa_index",
    "mfa_activate_totp",
    "usersessions_list",
]


def prove(client, name: str):
    """Enter the password again on the way to a page that asks for it."""
    sent = {"password": PASSWORD, "next": reverse(name)}
    return client.post(reverse("account_reauthenticate"), sent)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_ours(signed_in, name):
    prove(signed_in, "account_detail")
    response = signed_in.get(reverse(name))
    page = text(response)
    assert response.status_code == 200
    assert page.count("<h1") == 1
    assert "<script>" not in page
    assert "style=" not in page
    assert "– Trustplan</title>" in page


@pytest.mark.parametrize("name", PAGES)
def test_every_page_asks_strangers_to_sign_in(client, db, name):
    response = client.get(reverse(name))
    assert response.status_code == 302


def test_the_name_changes(signed_in, ann):
    signed_in.post(reverse("account_name"), {"name": "Ann Alder"})
    ann.refresh_from_db()
    assert ann.name == "Ann Alder"


def test_a_new_address_counts_once_its_link_is_opened(signed_in, ann, mailoutbox, settings):
    settings.ORIGIN = "https://plan.example"
    url = reverse("account_email")
    asked = signed_in.post(url, {"email": "new@ash-grove.example", "action_add": "1"})
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
    prove(signed_in, "account_email")
    ann.refresh_from_db()
    assert ann.email == "ann@ash-grove.example"
    link = re.search(r"https://plan\.example(/\S+)", mailoutbox[-1].body)[1]
    shown = signed_in.get(link, follow=True)
    assert shown.redirect_chain[-1][0] == "/account/confirm/address"
    ann.refresh_from_db()
    assert ann.email == "ann@ash-grove.example", "opening the link alone confirms nothing"
    signed_in.post(shown.redirect_chain[-1][0])
    ann.refresh_from_db()
    assert ann.email == "new@ash-grove.example"
    assert mailoutbox[-1].to == ["ann@ash-grove.example"], "the old address is told"


def test_changing_the_password_signs_out_everywhere(signed_in, client, ann):
    elsewhere = type(client)()
    sign_in(elsewhere, ann.email)
    new = "plum violin harbour"
    sent = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert signed_in.post(reverse("account_change_password"), sent).status_code == 302
    assert elsewhere.get(reverse("account_detail")).status_code == 302
    assert sign_in(elsewhere, ann.email, new).status_code == 302


def test_signing_out_everywhere_else(signed_in, client, ann):
    elsewhere = type(client)()
    sign_in(elsewhere, ann.email)
    signed_in.post(reverse("usersessions_list"))
    assert elsewhere.get(reverse("account_detail")).status_code == 302
    assert signed_in.get(reverse("account_detail")).status_code == 200


def test_a_closed_account_ends_every_open_session(signed_in, ann):
    close_account(ann)
    assert signed_in.get(reverse("account_detail")).status_code == 302
    assert not UserSession.objects.filter(user=ann).exists()


def code_for(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def turn_on(client) -> None:
    prove(client, "mfa_activate_totp")
    page = text(client.get(reverse("mfa_activate_totp")))
    secret = re.search(r"<code[^>]*>(\w+)</code>", page)[1]
    client.secret = secret
    answer = client.post(reverse("mfa_activate_totp"), {"code": code_for(secret)})
    assert answer["Location"] == reverse("mfa_view_recovery_codes")


def test_two_steps_ask_for_a_code_and_take_a_recovery_code(signed_in, client, ann):
    turn_on(signed_in)
    assert with_two_steps([ann.pk]) == {ann.pk}
    page = text(signed_in.get(reverse("mfa_view_recovery_codes")))
    codes = re.findall(r"<li><code>(\d+)</code>", page)
    assert len(codes) == 10
    for name in ["mfa_index", "mfa_generate_recovery_codes", "mfa_deactivate_totp"]:
        assert signed_in.get(reverse(name)).status_code == 200
    fresh = type(client)()
    assert sign_in(fresh, ann.email)["Location"] == reverse("mfa_authenticate")
    assert fresh.get(reverse("account_detail")).status_code == 302, "one step is not enough"
    assert "Enter your code" in text(fresh.get(reverse("mfa_authenticate")))
    assert "There is a problem" in text(fresh.post(reverse("mfa_authenticate"), {"code": "000"}))
    before = fresh.session.session_key
    assert fresh.post(reverse("mfa_authenticate"), {"code": codes[0]}).status_code == 302
    assert fresh.session.session_key != before
    assert fresh.get(reverse("account_detail")).status_code == 200
    again = type(client)()
    sign_in(again, ann.email)
    assert again.post(reverse("mfa_authenticate"), {"code": codes[0]}).status_code == 200


def test_turning_two_steps_on_asks_who_it_is(signed_in):
    answer = signed_in.get(reverse("mfa_activate_totp"))
    assert answer["Location"].startswith(reverse("account_reauthenticate"))
    assert "Is it still you?" in text(signed_in.get(answer["Location"]))
