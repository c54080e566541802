"""A link from an e-mail opens its item after sign-in, by one step or two, in one trust or more."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from bs4 import BeautifulSoup
from django.test import Client
from django_scopes import scope

from tests.accounts.test_account import code_for
from tests.cast import PASSWORD, add
from trustplan.trusts.actions.invitations import invite
from trustplan.trusts.models import Grant, Invitation, Membership


def opened(user, path: str, secret: str = ""):
    """The answer to a link's address in a browser where nobody was signed in."""
    browser = Client()
    page = browser.get(path, follow=True)
    page = send(browser, page, login=user.email, password=PASSWORD)
    return send(browser, page, code=code_for(secret)) if secret else page


def send(browser: Client, page, **typed):
    """Fill in the form of a page as a browser does, hidden fields and all."""
    form = BeautifulSoup(page.content, "html.parser").select_one("main form")
    hidden = {one["name"]: one["value"] for one in form.select("input[type=hidden]")}
    return browser.post(
        form.get("action") or page.request["PATH_INFO"], hidden | typed, follow=True
    )


def where(page) -> str:
    return page.redirect_chain[-1][0]


@pytest.fixture
def paths(ash):
    records = (ash.goal, ash.priority, ash.school_priority, ash.measure)
    return [record.get_absolute_url() for record in records] + [
        f"/t/ash-grove/plans/{ash.plan.pk}/?year=2026"
    ]


def test_a_link_opens_its_item_after_sign_in(ash, paths):
    for path in paths:
        page = opened(ash.leader, path)
        assert (where(page), page.status_code) == (path, 200)


def test_and_after_the_second_step(ash, paths):
    secret = generate_totp_secret()
    TOTP.activate(ash.leader, secret)
    page = opened(ash.leader, paths[1], secret)
    assert (where(page), page.status_code) == (paths[1], 200)


def test_and_for_somebody_of_two_trusts_who_is_not_asked_which(cast, ash, paths):
    with scope(trust=cast.dean.trust):
        member = add(cast.dean, Membership, user=ash.leader)
        add(cast.dean, Grant, membership=member, role="trustee")
    page = opened(ash.leader, paths[0])
    assert (where(page), page.status_code) == (paths[0], 200)


@pytest.mark.parametrize("two_steps", [False, True])
def test_an_invitation_is_asked_about_after_sign_in(cast, ash, two_steps):
    secret = generate_totp_secret() if two_steps else ""
    if two_steps:
        TOTP.activate(cast.dean.trustee, secret)
    asked = {"email": cast.dean.trustee.email, "name": "Tia", "role": "trustee"}
    token = invite(Invitation(trust=ash.trust, **asked), by=ash.by).rpartition("/")[2]
    browser = Client()
    page = browser.get(f"/invitations/{token}", follow=True)
    sign_in = BeautifulSoup(page.content, "html.parser").select_one("main a.btn-primary")["href"]
    page = browser.get(sign_in)
    page = send(browser, page, login=cast.dean.trustee.email, password=PASSWORD)
    page = send(browser, page, code=code_for(secret)) if two_steps else page
    assert where(page) == "/invitations/accept"
    assert "Ash Grove Trust" in page.content.decode()
