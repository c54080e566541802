"""What is not one's to read stands on no page at all: not in a list, a count's name, a history."""

import logging

import pytest
from django.test import Client

from tests.matrix.addresses import ADDRESSES, ANY, any_record
from tests.matrix.cells import address
from tests.matrix.data import make_whole_cast
from tests.matrix.people import people_of
from tests.matrix.records import LINKS, RECORDS

FOR_THE_BOARD = [
    "Merger talks in confidence",
    "Agree in private.",
    "Sign the heads of terms",
    "Meet the other board",
    "A date agreed",
    "In strict confidence",
    "Reserves in confidence",
    "No more",
]
ABOUT_THE_LEADER = [
    "The chief executive settles in",
    "Know every school.",
    "A first review",
    "Visit every school",
    "One person’s own goal",
    "Appraisal",
]
OF_CEDAR = ["Reading at the start of Year 7", "Choose the books", "Bought", "we teach no phonics"]
OF_DEAN = ["Dean Moor", "dean-moor"]

HIDDEN = {
    "leader": [*FOR_THE_BOARD, *ABOUT_THE_LEADER, *OF_DEAN],
    "administrator": [*FOR_THE_BOARD, *OF_DEAN],
    "school_leader at Birch": [*FOR_THE_BOARD, *OF_CEDAR, *OF_DEAN],
    "governor at Birch": [
        *FOR_THE_BOARD,
        *OF_CEDAR,
        *OF_DEAN,
        "What comes next",
        "Only in the draft",
    ],
    "clerk": OF_DEAN,
}


@pytest.fixture
def ash(db, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    cast = make_whole_cast()
    logging.disable(logging.CRITICAL)
    yield cast.ash
    logging.disable(logging.NOTSET)


def pages(it, person: str):
    """Every page of the trust that this person may open."""
    for name, rule in ADDRESSES.items():
        for record in rule.records or (None,):
            if rule.status("GET", person, record) == 200:
                yield f"{name} {record}", address(name, rule, record, it, it)
    for name in ANY:
        for record in set(RECORDS) - set(LINKS):
            rule = any_record(name, record)
            if not record.endswith("_deletion") and rule.status("GET", person, record) == 200:
                yield f"{name} {record}", address(name, rule, record, it, it)


@pytest.mark.parametrize("person", HIDDEN)
def test_hidden_words_stand_on_no_page(person, ash):
    client = Client()
    client.force_login(people_of(ash)[person])
    found = []
    for label, url in pages(ash, person):
        response = client.get(url)
        if not response.streaming:
            text = response.content.decode()
            found += [f"{label}: {words}" for words in HIDDEN[person] if words in text]
    assert not found, "\n".join(found)


def test_the_words_are_there_for_those_who_may_read_them(ash):
    client = Client()
    client.force_login(ash.clerk)
    texts = [client.get(url) for _, url in pages(ash, "clerk")]
    everything = " ".join(one.content.decode() for one in texts if not one.streaming)
    secret = {*FOR_THE_BOARD, *ABOUT_THE_LEADER, *OF_CEDAR}
    assert {words for words in secret if words not in everything} == set()
