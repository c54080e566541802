"""Signing in: what it says, what it counts, where it leads."""

import pytest
from django.urls import reverse

from tests.cast import PASSWORD, make_user

SIGN_IN = "/account/sign-in"


@pytest.fixture
def ann(db):
    return make_user("ann@ash-grove.example", "Ann Ash")


def sign_in(client, email, password=PASSWORD, **extra):
    return client.post(SIGN_IN, {"login": email, "password": password}, **extra)


def text(response) -> str:
    return response.content.decode()


def test_sign_in_leads_home_under_a_new_session_key(client, ann):
    client.get(reverse("invitation_open", args=["x"]))
    before = client.session.session_key
    response = sign_in(client, "Ann@Ash-Grove.example")
    assert response.status_code == 302
    assert response["Location"] == reverse("home")
    assert client.session.session_key != before


def test_sign_out_ends_the_session_on_the_server(client, ann):
    sign_in(client, ann.email)
    key = client.session.session_key
    client.post(reverse("account_logout"))
    client.cookies["sessionid"] = key
    assert client.get(reverse("account_detail")).status_code == 302


def test_a_wrong_password_and_an_unknown_address_look_the_same(client, ann):
    wrong = sign_in(client, ann.email, "not the password")
    unknown = sign_in(client, "nobody@ash-grove.example", "not the password")
    assert wrong.status_code == unknown.status_code == 200
    assert "The e-mail address or the password is not right." in text(wrong)
    same = text(unknown).replace("nobody@", "ann@")
    assert without_tokens(same) == without_tokens(text(wrong))


def without_tokens(page: str) -> str:
    """A page without what is random in each."""
    lines = page.splitlines()
    return "\n".join(
        one for one in lines if "csrfmiddlewaretoken" not in one and "nonce" not in one
    )


def test_an_error_is_summed_up_and_said_in_the_title(client, ann):
    page = text(sign_in(client, ann.email, ""))
    assert "<title>Error: Sign in" in page
    assert "There is a problem" in page
    assert 'href="#id_password"' in page


def test_ten_wrong_tries_close_one_account_but_not_the_school(client, ann):
    colleague = make_user("bob@ash-grove.example", "Bob Birch")
    for _ in range(10):
        sign_in(client, ann.email, "wrong")
    assert "too many wrong attempts" in text(sign_in(client, ann.email))
    assert sign_in(client, colleague.email).status_code == 302


def test_tries_from_one_address_are_limited_widely(client, ann, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "3/15m/ip,10/15m/key"}
    for number in range(3):
        sign_in(client, f"guess{number}@ash-grove.example", "wrong")
    assert "too many wrong attempts" in text(sign_in(client, ann.email))


def test_a_deactivated_person_is_told_only_with_the_right_password(client, ann):
    ann.is_active = False
    ann.save()
    assert "is not right" in text(sign_in(client, ann.email, "wrong"))
    assert sign_in(client, ann.email)["Location"] == reverse("account_inactive")
    assert client.get(reverse("account_detail")).status_code == 302


def test_nobody_can_sign_up_where_trusts_are_made_by_the_operator(client, db):
    page = client.get(reverse("account_signup"))
    assert "You join by invitation" in text(page)
    sent = {"name": "Eve", "email": "eve@example.org", "password1": PASSWORD}
    client.post(reverse("account_signup"), sent)
    assert sign_in(client, "eve@example.org").status_code == 200


def test_only_offered_addresses_answer(client, db):
    for path in ["login/", "3rdparty/", "social/", "login/code/", "password/set/", "phone/verify"]:
        assert client.get(f"/account/{path}").status_code == 404, path
        assert client.get(f"/accounts/{path}").status_code == 404, path
