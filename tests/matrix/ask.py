"""Asking for one cell: the answer, and whether anything was written that should not have been."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import replace
from http.cookies import SimpleCookie
from types import SimpleNamespace
from unittest import mock

from django.core import mail
from django.db import connection, transaction
from django.http import HttpResponse
from django.template import loader
from django.test import Client

from trustplan import urls
from trustplan.trusts import scoping

from .cells import REMOVED, SIGNED_OUT, STRANGER, Cell
from .people import EVERYBODY, deactivated, people_of, removed

WRITES = ("INSERT", "UPDATE", "DELETE")
# What keeps track of visits is written by reading as well.
TRACKS = ("django_session", "usersessions_usersession", '"cache"')


class Asker:
    """Everybody, signed in, and a watch over what each request writes and sends."""

    def __init__(self, own: SimpleNamespace, stranger):
        users = people_of(own)
        self.clients = {SIGNED_OUT: Client(raise_request_exception=False)}
        self.clients[STRANGER], self.clients[REMOVED] = signed_in(stranger), signed_in(removed(own))
        for name in EVERYBODY:
            self.clients[name] = signed_in(users[name])
        for name, user in deactivated(own, signed_in).items():
            self.clients[f"closed {name}"] = user
        self.cookies = {name: pairs(client) for name, client in self.clients.items()}
        self.written: list[str] = []

    def problem(self, cell: Cell) -> str | None:
        """What is wrong with the answer to a cell, if anything."""
        self.written.clear()
        sent = len(mail.outbox)
        with connection.execute_wrapper(self.watch):
            status = self.undone(cell) if cell.method == "POST" else self.status(cell)
        if status != cell.status:
            return f"{cell}: {status} instead of {cell.status}"
        if cell.method != "POST" or status >= 400 or cell.person not in EVERYBODY:
            if self.written:
                return f"{cell}: {self.written[0][:120]}"
            if len(mail.outbox) != sent:
                return f"{cell}: an e-mail was sent"
        return None

    def undone(self, cell: Cell) -> int:
        """The answer, with whatever it wrote taken back."""
        with transaction.atomic():
            status = self.status(cell)
            transaction.set_rollback(True)
        return status

    def status(self, cell: Cell) -> int:
        client = self.clients[cell.person]
        response = client.generic(cell.method, cell.url, CONTENT_TYPE=FORM)
        if response.cookies:
            client.cookies = SimpleCookie(self.cookies[cell.person])
        return response.status_code

    def watch(self, execute, sql, params, many, context):
        if sql.startswith(WRITES) and not any(table in sql for table in TRACKS):
            self.written.append(sql)
        return execute(sql, params, many, context)


def pairs(client: Client) -> dict[str, str]:
    """What a browser would send again, whatever the last answer did to it."""
    return {name: cookie.value for name, cookie in client.cookies.items()}


FORM = "application/x-www-form-urlencoded"


def signed_in(user) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(user)
    return client


@contextmanager
def asking_quickly() -> Iterator[None]:
    """Render a template for the first who asks for an address, and answer the rest without.

    Whether somebody is let in is settled before a template is rendered, which takes most of the
    time. What is on a page is for the page's own tests. For the same reason what a person may do
    in a trust is worked out once: that a change of it counts at once is tested elsewhere.
    """
    render, seen = loader.render_to_string, set()

    def once(template, context=None, request=None, using=None):
        match = request.resolver_match if request is not None else None
        key = (template, match and match.view_name, match and match.kwargs.get("kind"))
        if key in seen:
            return ""
        seen.add(key)
        return render(template, context, request, using)

    with (
        mock.patch.object(loader, "render_to_string", once),
        mock.patch.object(scoping, "enter", remembering(scoping.enter)),
        mock.patch.object(urls, "handler403", bare(403)),
        mock.patch.object(urls, "handler404", bare(404), create=True),
    ):
        yield


def remembering(enter: Callable) -> Callable:
    """``enter`` that works out each person's access to each trust once."""
    known: dict = {}

    def enter_again(user, slug):
        key = (user.pk, slug)
        if key not in known:
            known[key] = enter(user, slug)
        # A form that is sent for the trust itself writes into the object.
        return replace(known[key], trust=copy(known[key].trust), user=user)

    return enter_again


def bare(status: int) -> Callable:
    """An error page with nothing on it."""
    return lambda request, exception=None: HttpResponse(status=status)
