"""Every address refuses a form without a token, and what changes anything refuses to be read."""

import re
import uuid
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver

# Any value that the converters of our addresses accept.
VALUES = {"slug": "ash-grove", "uuid": str(uuid.UUID(int=7)), "int": "7", "str": "text"}


def addresses(patterns=None, before: str = "") -> Iterator[str]:
    """One address for each pattern of the site, with values filled in."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield "/" + filled_in(route)
        else:
            yield from addresses(pattern.url_patterns, route)


def filled_in(route: str) -> str:
    route = re.sub(r"\(\?P<\w+>[^)]*\)", "text", route)
    route = re.sub(r"<(?:(\w+):)?\w+>", lambda part: VALUES[part[1] or "str"], route)
    return route.replace("^", "").replace("$", "").replace("\\Z", "")


ADDRESSES = sorted(set(addresses()))


def test_the_walk_finds_the_site():
    assert "/" in ADDRESSES
    assert len(ADDRESSES) > 60


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_every_address_refuses_a_missing_token(cast, method):
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.ash.leader)
    statuses = {address: getattr(client, method)(address).status_code for address in ADDRESSES}
    assert {address: status for address, status in statuses.items() if status != 403} == {}


@pytest.mark.django_db
def test_every_address_refuses_a_foreign_token(cast):
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.ash.leader)
    client.get("/")
    foreign = {"csrfmiddlewaretoken": "x" * 64}
    statuses = {address: client.post(address, foreign).status_code for address in ADDRESSES}
    assert {address: status for address, status in statuses.items() if status != 403} == {}
