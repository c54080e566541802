"""By what a form that is sent again is known: a token of its own, and all that it holds."""

import hashlib
import json
import uuid
from collections.abc import Iterable

from django.http import HttpRequest

SUBMISSION = "submission_token"
DRAFT = "draft_token"
# What is in a form besides what a person wrote.
TOKENS = {"csrfmiddlewaretoken", SUBMISSION, DRAFT}


def new_token() -> str:
    return str(uuid.uuid4())


def written(data) -> dict[str, list[str]]:
    """What a person has in a form: lists of texts by the names of its fields.

    Without the one character that PostgreSQL keeps in no text.
    """
    names = [name for name in data if name not in TOKENS]
    return {name: [text.replace("\0", "") for text in data.getlist(name)] for name in names}


def key_of(request: HttpRequest) -> str:
    """The key of a form that is sent, or nothing where it carries no token of its own."""
    files = [(name, file.name, file.size) for name, file in request.FILES.items()]
    token = request.POST.get(SUBMISSION, "")
    return key_for(request.get_full_path(), token, written(request.POST), files)


def key_for(
    address: str, token: str, fields: dict[str, list[str]], files: Iterable[tuple] = ()
) -> str:
    """The same for a form at an address, with its token and what it holds."""
    if not token:
        return ""
    whole = json.dumps([address, token, sorted(fields.items()), sorted(files)])
    return hashlib.sha256(whole.encode()).hexdigest()
