"""Signing up, where anyone may start a trust."""

import re

import pytest
from django.urls import reverse
from django_scopes import scope

from tests.accounts.test_sign_in import sign_in, text, without_tokens
from tests.cast import PASSWORD, make_user
from trustplan.accounts.models import User
from trustplan.trusts.models import Membership, Trust


@pytest.fixture(autouse=True)
def _open(settings, db):
    settings.OPEN_TRUST_CREATION = True
    settings.ORIGIN = "https://plan.example"


def sign_up(client, email):
    sent = {"name": "Nia New", "email": email, "password1": PASSWORD}
    return client.post(reverse("account_signup"), sent, follow=True)


def test_a_stranger_signs_up_confirms_and_starts_a_trust(client, mailoutbox):
    sign_up(client, "nia@new.example")
    assert User.objects.get(email="nia@new.example").name == "Nia New"
    assert client.get(reverse("home")).status_code == 302, "not before the address is confirmed"
    link = re.search(r"https://plan\.example(/\S+)", mailoutbox[-1].body)[1]
    shown = client.get(link, follow=True)
    client.post(shown.redirect_chain[-1][0])
    client.logout()
    sign_in(client, "nia@new.example")
    assert "Start a new trust" in text(client.get(reverse("home")))
    answer = client.post(reverse("trust_create"), {"name": "New Leaf Trust"})
    trust = Trust.objects.get()
    assert answer["Location"] == f"/t/{trust.slug}/"
    with scope(trust=trust):
        roles = {grant.role for grant in Membership.objects.get().grants.all()}
    assert roles == {"administrator", "leader"}


def test_signing_up_again_tells_nobody_that_there_is_an_account(client, mailoutbox):
    make_user("ann@ash-grove.example", "Ann Ash")
    known = sign_up(client, "ann@ash-grove.example")
    unknown = sign_up(type(client)(), "nobody@ash-grove.example")
    assert known.redirect_chain == unknown.redirect_chain
    same = text(unknown).replace("nobody@", "ann@")
    assert without_tokens(text(known)) == without_tokens(same)
    assert "already" in mailoutbox[0].body


def test_a_link_that_is_no_key_says_so(client):
    assert "This link does not work" in text(client.get("/account/confirm/nonsense", follow=True))
