"""Log lines are JSON, say who, where and what, and hold nothing that anybody typed."""

import io
import json
import logging
import uuid

import pytest
from django.test import Client
from django.urls import reverse

from tests.ground.pages import CANARY
from trustplan.ui.logs import JsonFormatter

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.ground.pages")]


@pytest.fixture
def log():
    """All that was logged so far, as text."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter())
    root = logging.getLogger()
    root.addHandler(handler)
    yield stream.getvalue
    root.removeHandler(handler)


def lines_of(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


def request_line(text: str) -> dict:
    return next(line for line in lines_of(text) if line["logger"] == "trustplan.request")


def test_a_request_is_one_line_with_its_ids(client, cast, log):
    client.force_login(cast.ash.leader)
    response = client.get(reverse("deletion_list", args=[cast.ash.trust.slug]))
    line = request_line(log())
    assert line["request"] == response["X-Request-Id"]
    assert line["user"] == cast.ash.leader.pk
    assert line["trust"] == str(cast.ash.trust.pk)
    assert (line["method"], line["route"], line["status"]) == ("GET", "deletion_list", 200)
    assert line["level"] == "info"
    assert isinstance(line["milliseconds"], int)


def test_nobody_is_nobody(client, log):
    client.get("/health/live")
    line = request_line(log())
    assert (line["user"], line["trust"]) == (None, None)


def test_a_failure_is_named_with_its_place_and_not_its_text(log):
    Client(raise_request_exception=False).post("/test/fail", {"text": CANARY})
    text = log()
    failure = next(line for line in lines_of(text) if line.get("exception"))
    assert failure["exception"] == "RuntimeError"
    assert "tests/ground/pages.py" in failure["stack"][-1]
    assert uuid.UUID(failure["request"])
    assert request_line(text)["level"] == "error"
    assert CANARY not in text


def test_an_address_is_logged_by_its_name(log):
    Client(raise_request_exception=False).get(f"/test/fail/{CANARY}?next={CANARY}")
    text = log()
    assert request_line(text)["route"] == "fail_with_token"
    assert CANARY not in text


def test_nothing_typed_at_the_door_is_logged(client, log):
    for name in ("account_login", "account_signup", "account_reset_password"):
        client.post(
            reverse(name),
            {"login": f"{CANARY}@example.org", "email": f"{CANARY}@example.org", "password": CANARY}
            | {"password1": f"{CANARY} long enough", "name": CANARY},
        )
    client.get("/no/such/page", {"text": CANARY}, headers={"User-Agent": CANARY})
    client.get("/health/live", headers={"host": f"{CANARY}.example"})
    assert CANARY not in log()


def test_arguments_and_unknown_extras_are_left_out(log):
    logging.getLogger("somewhere").warning("Hello %s", CANARY, extra={"note": CANARY})
    line = lines_of(log())[-1]
    assert line["event"] == "Hello %s"
    assert "note" not in line


def test_what_cannot_be_written_as_json_is_named_by_its_kind(log):
    logging.getLogger("somewhere").warning("Odd", extra={"count": object()})
    assert lines_of(log())[-1]["count"] == "object"
