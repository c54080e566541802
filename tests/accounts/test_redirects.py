"""Nobody is sent to another site, and nothing believes a foreign Host header."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.accounts.test_sign_in import SIGN_IN, sign_in
from tests.cast import PASSWORD, make_user

EVIL = "evil.example"
SCHEMES = ["http:", "https:", "HTTP:", "hTtPs:", "ftp:", "javascript:", "data:", "vbscript:", ""]
SLASHES = [
    "//",
    "///",
    "////",
    "\\\\",
    "/\\",
    "\\/",
    "/ /",
    "/\t/",
    "/\n/",
    "//\x00",
    "/%09/",
    "/%5c",
]
HOSTS = [EVIL, f"localhost@{EVIL}", f"{EVIL}:80", f"localhost.{EVIL}", f"{EVIL}#localhost"]
TRICKS = [
    *(f"{scheme}{slashes}{host}" for scheme in SCHEMES[:5] for slashes in SLASHES[:6]
      for host in HOSTS),
    *(f"{slashes}{host}" for slashes in SLASHES for host in HOSTS),
    *(f"{scheme}alert(1)" for scheme in SCHEMES[5:8]),
    *(f"{blank}//{EVIL}" for blank in ["\t", "\n", "\r", " ", "\x0b", "\x1f", "\u3000"]),
    f"https:{EVIL}", f"http:/{EVIL}", f"//{EVIL}%2f..", f"/\\/{EVIL}/..", f"https://[::1]@{EVIL}",
    f"https://testserver@{EVIL}/", f"https://testserver:80@{EVIL}/", f"//testserver.{EVIL}/",
    f"https://{EVIL}?testserver", f"//\u2044{EVIL}", f"///{EVIL}@testserver",
]  # fmt: skip


def leads_away(location: str) -> bool:
    """As a browser reads it: white space dropped, back slashes are slashes."""
    clean = "".join(one for one in location if ord(one) > 32).replace("\\", "/").lower()
    has_scheme = re.match(r"[a-z][a-z0-9+.-]*:", clean)
    ours = clean.startswith("http://testserver/")
    return clean.startswith("//") or (bool(has_scheme) and not ours)


@pytest.fixture
def ann(db):
    return make_user("ann@ash-grove.example", "Ann Ash")


def test_there_are_two_hundred_tricks():
    assert len(set(TRICKS)) >= 200


def test_no_trick_leads_away_after_signing_in(client, ann):
    client.force_login(ann)
    for trick in TRICKS:
        response = client.get(SIGN_IN, {"next": trick})
        assert response.status_code == 302, trick
        assert not leads_away(response["Location"]), trick


@pytest.mark.parametrize("trick", TRICKS[::20])
def test_no_trick_leads_away_from_the_form(client, ann, trick):
    sent = {"login": ann.email, "password": PASSWORD, "next": trick}
    response = client.post(SIGN_IN, sent)
    assert not leads_away(response["Location"])


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="/\\:@.#?%\t\n ehtpsvil", max_size=12))
def test_nothing_made_up_leads_away_either(client, ann, start):
    client.force_login(ann)
    response = client.get(SIGN_IN, {"next": f"{start}{EVIL}"})
    assert not leads_away(response["Location"])


def test_an_address_of_ours_is_followed(client, ann):
    response = client.post(f"{SIGN_IN}?next=/account/", {"login": ann.email, "password": PASSWORD,
                                                        "next": "/account/"})  # fmt: skip
    assert response["Location"] == "/account/"


def test_a_foreign_host_is_refused(client, ann, settings):
    settings.ALLOWED_HOSTS = ["plan.example"]
    assert client.get(SIGN_IN, headers={"host": EVIL}).status_code == 400
    assert sign_in(client, ann.email, headers={"host": "plan.example"}).status_code == 302
