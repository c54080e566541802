"""A forgotten password: one link, once, for an hour, and nobody learns who has an account."""

import logging
import re

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from tests.accounts.test_sign_in import sign_in, text, without_tokens
from tests.cast import PASSWORD, make_user

NEW = "plum violin harbour"


@pytest.fixture
def ann(db):
    return make_user("ann@ash-grove.example", "Ann Ash")


def ask(client, email):
    return client.post(reverse("account_reset_password"), {"email": email}, follow=True)


@pytest.fixture
def link(client, ann, mailoutbox, settings) -> str:
    settings.ORIGIN = "https://plan.example"
    ask(client, ann.email)
    found = re.search(r"https://plan\.example(/\S+)", mailoutbox[-1].body)
    assert found, "the link starts with the configured origin"
    return found[1]


def choose(client, link, password=NEW):
    shown = client.get(link, follow=True)
    return client.post(shown.redirect_chain[-1][0], {"password1": password, "password2": password})


def test_known_and_unknown_addresses_get_the_same_answer(client, ann, mailoutbox):
    known, unknown = ask(client, ann.email), ask(client, "nobody@ash-grove.example")
    assert without_tokens(text(known)) == without_tokens(text(unknown))
    assert known.redirect_chain == unknown.redirect_chain
    assert [mail.to for mail in mailoutbox] == [[ann.email]]


def test_the_link_changes_the_password_once(client, ann, link):
    assert choose(client, link)["Location"] == reverse("account_reset_password_from_key_done")
    assert sign_in(client, ann.email, NEW).status_code == 302
    client.logout()
    again = client.get(link, follow=True)
    assert "This link does not work" in text(again)


def test_a_mail_scanner_uses_up_nothing(client, ann, link, django_user_model):
    scanner = type(client)()
    for _ in range(3):
        scanner.get(link, follow=True)
        scanner.head(link)
    assert choose(client, link).status_code == 302


def test_the_token_leaves_the_address_at_once(client, ann, link):
    shown = client.get(link, follow=True)
    token = link.rstrip("/").rpartition("-")[2]
    assert token not in shown.redirect_chain[-1][0]
    assert token not in text(shown)
    assert shown["Referrer-Policy"] == "same-origin"


def test_the_token_is_in_no_log(client, ann, link, caplog):
    from trustplan.ui.logs import JsonFormatter

    token = link.rstrip("/").rpartition("-")[2]
    with caplog.at_level(logging.DEBUG):
        choose(client, link)
        client.get(link)
    lines = [JsonFormatter().format(record) for record in caplog.records]
    assert lines
    assert not [line for line in lines if token in line]


def test_the_link_is_too_old_after_an_hour(client, ann, link):
    with time_machine.travel(timezone.now() + timezone.timedelta(minutes=61)):
        assert "This link does not work" in text(client.get(link, follow=True))


def test_another_session_ends_when_the_password_changes(client, ann, mailoutbox, settings):
    settings.ORIGIN = "https://plan.example"
    elsewhere = type(client)()
    sign_in(elsewhere, ann.email)
    ask(client, ann.email)
    choose(client, re.search(r"https://plan\.example(/\S+)", mailoutbox[-1].body)[1])
    assert elsewhere.get(reverse("account_detail")).status_code == 302


def test_asking_often_is_refused(client, ann):
    answers = [ask(client, ann.email).status_code for _ in range(6)]
    assert answers == [200] * 5 + [429]


def test_the_link_ignores_a_forged_host(client, ann, mailoutbox, settings):
    settings.ORIGIN = "https://plan.example"
    settings.ALLOWED_HOSTS = ["*"]
    client.post(
        reverse("account_reset_password"), {"email": ann.email}, headers={"host": "evil.example"}
    )
    assert "https://plan.example/" in mailoutbox[-1].body
    assert "evil.example" not in mailoutbox[-1].body


def test_a_weak_password_is_refused(client, ann, link):
    answer = choose(client, link, "password1234")
    assert "There is a problem" in text(answer)
    assert sign_in(client, ann.email, PASSWORD).status_code == 302
