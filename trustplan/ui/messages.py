"""Messages that say what was done and let it be undone."""

import json
from typing import Any

from django.contrib import messages
from django.http import HttpRequest

UNDO = "undo:"


def with_undo(request: HttpRequest, text: str, url: str, **fields: Any) -> None:
    """Say that something is done, with a button that undoes it: a POST of the fields to the url.

    The message stays until the next thing is done.
    """
    messages.success(request, text, extra_tags=UNDO + json.dumps({"url": url, "fields": fields}))


def undo_of(message: Any) -> dict[str, Any] | None:
    """Where a message's undo is sent and with what, if it has one."""
    tags = getattr(message, "extra_tags", None) or ""
    return json.loads(tags.removeprefix(UNDO)) if tags.startswith(UNDO) else None
