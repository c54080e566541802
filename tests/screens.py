"""Screens as tests open, read and send them, and what is asserted of every one: who may open
it, and that its fragment is its page.
"""

import re
from types import SimpleNamespace

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

HTMX = {"HX-Request": "true"}


def signed_in(user) -> Client:
    """A browser in which somebody is signed in; with ``None`` nobody is."""
    client = Client()
    if user is not None:
        client.force_login(user)
    return client


class Visitor:
    """Somebody signed in, who opens addresses of one trust by their names."""

    def __init__(self, user, slug: str):
        self.slug, self.client = slug, signed_in(user)

    def url(self, name: str, *args) -> str:
        return reverse(name, args=[self.slug, *(getattr(arg, "pk", arg) for arg in args)])

    def get(self, name: str, *args, htmx: bool = False):
        return self.client.get(self.url(name, *args), headers=HTMX if htmx else None)

    def post(self, name: str, *args, data=None, htmx: bool = False, follow: bool = False):
        headers = HTMX if htmx else None
        return self.client.post(self.url(name, *args), data or {}, follow=follow, headers=headers)

    def text(self, name: str, *args) -> str:
        """What a page says, without its markup."""
        response = self.get(name, *args)
        assert response.status_code == 200
        return text_of(response)


def statuses(url: str, people: dict, method: str = "get", data: dict | None = None) -> dict:
    """The status that each of some people gets at an address. ``None`` is nobody signed in."""
    return {
        name: getattr(signed_in(user), method)(url, data or {}).status_code
        for name, user in people.items()
    }


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
    whole = tree(client.get(url)).select_one(selector)
    part = tree(client.get(url, headers=HTMX))
    assert whole is not None, f"{url} has no {selector}"
    assert bare(part) == bare(whole)


def bare(tree: BeautifulSoup) -> str:
    """The markup without what may differ: tokens, white space, the level of a form's title."""
    for title in tree.select(".edit-title"):
        title.name = "h2"
    for token in tree.select("[name=csrfmiddlewaretoken], [name$=_token]"):
        token["value"] = ""
    # A form for a new record names its fields after the id that the record would have.
    return re.sub(r"id_[0-9a-f]{12}_", "id_", " ".join(str(tree).split()))


def tree(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def text_of(response) -> str:
    """What a person reads on a page."""
    return " ".join(tree(response).get_text(" ").split())


def form_of(response) -> dict:
    """The values that a form was loaded with, as a browser would send them again."""
    values: dict = {}
    form = tree(response).find("form", class_="edit")
    for field in form.find_all(["input", "textarea", "select"]):
        kind = field.get("type")
        if not field.get("name") or kind == "file":
            continue
        if kind in {"checkbox", "radio"}:
            if field.has_attr("checked"):
                values.setdefault(field["name"], []).append(field.get("value", "on"))
        elif field.name == "select":
            chosen = field.find("option", selected=True)
            values[field["name"]] = chosen["value"] if chosen else ""
        elif field.name == "textarea":
            values[field["name"]] = field.get_text().removeprefix("\n")
        else:
            values[field["name"]] = field.get("value", "")
    return values
