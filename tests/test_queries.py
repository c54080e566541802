"""No page asks the database more often because there is more to show, and none very often."""

import logging

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cast import make_cast
from tests.matrix.addresses import ADDRESSES, ANY, any_record
from tests.matrix.cells import address
from tests.matrix.data import complete
from tests.matrix.growth import grow
from tests.matrix.people import people_of
from tests.matrix.records import LINKS, RECORDS
from tests.matrix.site import PARTS, SITE

MOST = 20
# Who opens a page: the first of these who may.
OPENERS = ["leader", "administrator", "clerk", "school_leader", "trustee"]


@pytest.fixture
def ash(db, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    cast = make_cast()
    complete(cast.ash)
    logging.disable(logging.CRITICAL)
    yield cast.ash
    logging.disable(logging.NOTSET)


def pages(it) -> dict[str, tuple[str, str]]:
    """Every page that can be opened, by what it shows: its address and who opens it."""
    found = {}
    for name, rule in ADDRESSES.items():
        for record in rule.records or (None,):
            found[f"{name} {record or ''}".strip()] = (name, rule, record)
    for name in ANY:
        for record in set(RECORDS) - set(LINKS):
            if not record.endswith("_deletion"):
                found[f"{name} {record}"] = (name, any_record(name, record), record)
    return {
        label: (address(name, rule, record, it, it), opener)
        for label, (name, rule, record) in found.items()
        for opener in first_opener(rule, record)
    } | {name: (reverse(name, kwargs=PARTS.get(name, {})), "leader") for name in site_pages()}


def first_opener(rule, record) -> list[str]:
    may = [person for person in OPENERS if rule.status("GET", person, record) == rule.shown]
    return may[:1] if rule.shown == 200 else []


def site_pages() -> list[str]:
    return [name for name, (signed_in, _) in SITE.items() if signed_in.startswith("200")]


def count_all(it, users) -> dict[str, int]:
    """How many queries each page takes, once everybody has signed in."""
    clients = {}
    for name in OPENERS:
        clients[name] = Client()
        clients[name].force_login(users[name])
        clients[name].get(reverse("home"))
    counts = {}
    for label, (url, opener) in pages(it).items():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            response = clients[opener].get(url)
        # What holds something that its opener may not read cannot be deleted by them.
        refused = label.startswith("record_delete") and response.status_code == 302
        assert response.status_code == 200 or refused, f"{label}: {response.status_code}"
        counts[label] = len(queries)
    return counts


def test_queries_are_few_and_do_not_grow_with_the_rows(ash):
    users = people_of(ash)
    grow(ash, range(1))
    before = count_all(ash, users)
    grow(ash, range(1, 5))
    after = count_all(ash, users)
    grown = [
        f"{label}: {before[label]}, then {after[label]}"
        for label in before
        if after[label] > before[label]
    ]
    many = [f"{label}: {after[label]}" for label in after if after[label] > MOST]
    most = max(after.values())
    print(f"\n{len(after)} pages, at most {most} queries")
    assert not grown + many, "\n".join(["grow:", *grown, f"more than {MOST}:", *many])
