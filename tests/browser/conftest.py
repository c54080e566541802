"""Chromium for the browser tests: one browser, a fresh context for each test.

Whatever the browser complains about on its console, a refusal by the content security policy
included, fails the test in which it happened.
"""

import os
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from django.conf import settings
from django.core.signals import request_finished, request_started
from django.test import Client
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
    sync_playwright,
)

# The browser's driver keeps an event loop in this thread, in which Django refuses the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# How long something may take on a busy machine, in milliseconds.
PATIENCE = 10_000
# A form sent back is no error of the page, though the browser logs its status.
EXPECTED = "Failed to load resource: the server responded with a status of 4"

SignIn = Callable[..., None]


def pytest_collection_modifyitems(items) -> None:
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=CHROMIUM if os.path.exists(CHROMIUM) else None, args=ARGUMENTS
        )
        yield chromium
        chromium.close()


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """What the browser complained about. A test that expects some removes them."""
    found: list[str] = []
    yield found
    assert found == []


def open_context(browser: Browser, base_url: str, complaints: list[str], **options):
    context = browser.new_context(base_url=base_url, locale="en-GB", **options)
    context.set_default_timeout(PATIENCE)
    context.on("console", lambda message: note(message, complaints))
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    return context


def note(message: ConsoleMessage, complaints: list[str]) -> None:
    if message.type == "error" and not message.text.startswith(EXPECTED):
        complaints.append(message.text)


@pytest.fixture
def under_way() -> Iterator[set]:
    """The requests that the server is answering; afterwards it has answered all of them.

    A page that goes away sends its words last: they would meet the emptying of the tables.
    """
    asked: set = set()
    begin = partial(note_request, asked.add)
    end = partial(note_request, asked.discard)
    request_started.connect(begin)
    request_finished.connect(end)
    yield asked
    patience_ends = time.monotonic() + PATIENCE / 1000
    while asked and time.monotonic() < patience_ends:
        time.sleep(0.02)
    request_started.disconnect(begin)
    request_finished.disconnect(end)


def note_request(what: Callable[[int], None], **_) -> None:
    """Note the thread of the server that begins or ends, not what the test itself asks."""
    if threading.current_thread() is not threading.main_thread():
        what(threading.get_ident())


@pytest.fixture
def context(browser, live_server, complaints, under_way) -> Iterator[BrowserContext]:
    context = open_context(browser, live_server.url, complaints)
    yield context
    context.close()
    time.sleep(0.05)  # for what the page sent last to arrive


@pytest.fixture
def page(context) -> Page:
    """A page 1280 pixels wide. Addresses may leave out the server: ``page.goto("/")``."""
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    return page


@pytest.fixture
def sign_in(context, live_server) -> SignIn:
    """Sign a person in without the sign-in page: ``sign_in(cast.ash.leader)``."""

    def enter(user, context: BrowserContext = context) -> None:
        client = Client()
        client.force_login(user)
        name = settings.SESSION_COOKIE_NAME
        cookie = {"name": name, "value": client.cookies[name].value, "url": live_server.url}
        context.add_cookies([cookie])

    return enter


@pytest.fixture
def without_javascript(browser, live_server, complaints) -> Iterator[BrowserContext]:
    """A context whose pages run no script: ``sign_in(user, without_javascript)``."""
    context = open_context(browser, live_server.url, complaints, java_script_enabled=False)
    yield context
    context.close()
