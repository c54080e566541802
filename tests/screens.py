"""What is asserted of every screen: who may open it, and that its fragment is its page."""

import re
from types import SimpleNamespace

from bs4 import BeautifulSoup
from django.test import Client

HTMX = {"HX-Request": "true"}


def statuses(url: str, people: dict, method: str = "get", data: dict | None = None) -> dict:
    """The status that each of some people gets at an address. ``None`` is nobody signed in."""
    found = {}
    for name, user in people.items():
        client = Client()
        if user is not None:
            client.force_login(user)
        found[name] = getattr(client, method)(url, data or {}).status_code
    return found


def everybody(cast: SimpleNamespace) -> dict:
    """One person for each role of Ash Grove, its neighbour's leader, and nobody."""
    people = {role: member.user for role, member in cast.ash.members.items()}
    return {**people, "other_trust": cast.dean.leader, "nobody": None}


def expected(statuses_by_role: dict, otherwise: int) -> dict:
    """A status for everybody: some by name, the rest of the trust ``otherwise``."""
    roles = [
        "administrator",
        "leader",
        "school_leader",
        "contributor",
        "clerk",
        "chair",
        "trustee",
        "governor",
    ]
    return {
        **dict.fromkeys(roles, otherwise),
        "other_trust": 404,
        "nobody": 302,
        **statuses_by_role,
    }


def assert_fragment_is_page(client: Client, url: str, selector: str = "#page") -> None:
    """The fragment that HTMX is given is what the whole page has in that place."""
    whole = BeautifulSoup(client.get(url).content, "html.parser").select_one(selector)
    part = BeautifulSoup(client.get(url, headers=HTMX).content, "html.parser")
    assert whole is not None, f"{url} has no {selector}"
    assert bare(part) == bare(whole)


def bare(tree: BeautifulSoup) -> str:
    """The markup without what may differ: tokens, white space, the level of a form's title."""
    for title in tree.select(".edit-title"):
        title.name = "h2"
    for token in tree.select("[name=csrfmiddlewaretoken]"):
        token["value"] = ""
    # A form for a new record names its fields after the id that the record would have.
    return re.sub(r"id_[0-9a-f]{12}_", "id_", " ".join(str(tree).split()))


def text_of(response) -> str:
    """What a person reads on a page."""
    soup = BeautifulSoup(response.content, "html.parser")
    return " ".join(soup.get_text(" ").split())
