"""What the tests of schools share: a browser for each person, and pages as trees."""

from datetime import date

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from tests.cast import YEAR

HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture(autouse=True)
def autumn():
    """It is the autumn of the cast's year."""
    with time_machine.travel(date(YEAR, 11, 22), tick=True):
        yield


class Visitor:
    """Somebody signed in, who opens addresses of Ash Grove Trust by their names."""

    def __init__(self, user, slug: str):
        self.slug, self.client = slug, Client()
        self.client.force_login(user)

    def url(self, name: str, *args) -> str:
        return reverse(name, args=[self.slug, *(getattr(arg, "pk", arg) for arg in args)])

    def get(self, name: str, *args, htmx: bool = False):
        return self.client.get(self.url(name, *args), **(HTMX if htmx else {}))

    def post(self, name: str, *args, data=None, htmx: bool = False, follow: bool = False):
        headers = HTMX if htmx else {}
        return self.client.post(self.url(name, *args), data or {}, follow=follow, **headers)

    def text(self, name: str, *args) -> str:
        """What a page says, without its markup."""
        response = self.get(name, *args)
        assert response.status_code == 200
        return " ".join(tree(response).get_text(" ").split())


@pytest.fixture
def visit(ash):
    """``visit("leader")`` is the trust leader's browser; ``visit(user)`` anybody's."""

    def visitor(who) -> Visitor:
        return Visitor(getattr(ash, who) if isinstance(who, str) else who, ash.trust.slug)

    return visitor


def tree(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


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
