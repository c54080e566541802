"""Headers of every kind of response: pages, fragments, JSON, documents, static files, errors."""

import re

import pytest
from django.test import Client, override_settings
from django.urls import reverse

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.ground.pages")]

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# Kind of response: address, method, status.
KINDS = {
    "page": (reverse("account_login"), "get", 200),
    "json": ("/health/live", "get", 200),
    "document": ("/test/document", "get", 200),
    "static file": ("/static/css/tokens.css", "get", 200),
    "redirect": ("/", "get", 302),
    "method not allowed": ("/health/live", "options", 405),
    "forbidden": ("/test/refuse", "get", 403),
    "not found": ("/no/such/page", "get", 404),
    "failure": ("/test/fail", "get", 500),
    "foreign form": ("/test/fail", "post", 403),
}


@pytest.fixture
def answer():
    """The response of one of the kinds, as a browser would get it."""

    def get(kind: str, **options):
        address, method, status = KINDS[kind]
        client = Client(raise_request_exception=False, enforce_csrf_checks=True)
        response = getattr(client, method)(address, **options)
        assert response.status_code == status
        return response

    return get


@pytest.mark.parametrize("kind", KINDS)
def test_every_response_is_guarded(answer, kind):
    response = answer(kind)
    for name, value in ALWAYS.items():
        assert response.headers.get(name) == value, name
    assert "Content-Security-Policy" in response
    assert re.fullmatch(r"[0-9a-f-]{36}", response["X-Request-Id"])


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "static file"])
def test_nothing_but_static_files_is_kept(answer, kind):
    response = answer(kind)
    assert "no-store" in response["Cache-Control"]
    assert "HX-Request" in response["Vary"]


@pytest.mark.parametrize("kind", KINDS)
def test_production_asks_for_https_for_a_year(answer, kind):
    with override_settings(SECURE_HSTS_SECONDS=31536000, SECURE_HSTS_INCLUDE_SUBDOMAINS=True):
        response = answer(kind, secure=True)
    assert response["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


@pytest.mark.parametrize("kind", KINDS)
def test_the_policy_allows_nothing_inline(answer, kind):
    policy = policy_of(answer(kind))
    for name in ("default-src", "base-uri", "object-src", "frame-ancestors"):
        assert policy[name] == ["'none'"]
    for name in ("img-src", "font-src", "connect-src", "form-action", "style-src", "script-src"):
        assert policy[name][0] == "'self'"
    every = " ".join(word for words in policy.values() for word in words)
    for unsafe in ("unsafe-inline", "unsafe-eval", "unsafe-hashes", "http", "*"):
        assert unsafe not in every


def test_the_nonce_is_new_for_each_response(answer):
    nonces = {nonce_of(answer("page")) for _ in range(5)}
    assert len(nonces) == 5
    assert all(len(nonce) >= 16 for nonce in nonces)


def test_a_page_has_no_script_without_its_nonce(answer):
    response = answer("page")
    page = response.content.decode()
    for tag in re.findall(r"<script\b[^>]*>", page):
        assert " src=" in tag or f'nonce="{nonce_of(response)}"' in tag
    assert not re.search(r"<[^>]+\s(on\w+|style)=", page)
    assert "<style" not in page


def test_a_foreign_host_is_refused():
    response = Client().get("/health/live", headers={"host": "evil.example"})
    assert response.status_code == 400
    for name, value in ALWAYS.items():
        assert response.headers.get(name) == value, name


def policy_of(response) -> dict[str, list[str]]:
    rules = response["Content-Security-Policy"].split(";")
    return {words[0]: words[1:] for words in map(str.split, rules) if words}


def nonce_of(response) -> str:
    found = re.search(r"'nonce-([^']+)'", response["Content-Security-Policy"])
    return found[1] if found else ""
