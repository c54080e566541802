"""The pages that say no: they are ours, in plain words, and give nothing away."""

import pytest
from django.test import Client

from tests.ground.pages import CANARY
from tests.screens import HTMX

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.ground.pages")]


def test_a_failure_says_so_without_details():
    response = Client(raise_request_exception=False).get("/test/fail")
    assert response.status_code == 500
    assert "Something went wrong" in response.content.decode()
    assert CANARY not in response.content.decode()


def test_an_address_that_is_none(client):
    response = client.get("/no/such/page")
    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()


def test_what_the_role_does_not_include(client):
    response = client.get("/test/refuse")
    assert response.status_code == 403
    assert "You may not do this" in response.content.decode()


def test_htmx_gets_the_refusal_in_the_place_of_the_page(client):
    response = client.get("/test/refuse", headers=HTMX)
    assert response.status_code == 403
    assert response["HX-Retarget"] == "#page"
    assert "<html" not in response.content.decode()


def test_a_member_is_refused_inside_the_trust(client, cast):
    client.force_login(cast.ash.governor)
    response = client.get(f"/t/{cast.ash.trust.slug}/people/")
    assert response.status_code == 403
    assert "You may not do this" in response.content.decode()


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_form_without_its_token(cast, headers):
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.ash.leader)
    response = client.post("/test/fail", {"text": "typed"}, headers=headers)
    assert response.status_code == 403
    assert "Nothing was saved" in response.content.decode()
