"""Words as they are compared, and the words of a record.

Pure but for ``texts_of``, which reads what a record is part of where it is not there yet.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db import models

from trustplan.ui.richtext import RichTextField, to_text

from ..models import SearchEntry, TrustRecord

NO_WORD = re.compile(r"[\W_]+")
WORD = re.compile(r"[^\W_]+")
MOST_WORDS = 8
AROUND = 90


class Mark(NamedTuple):
    """A stretch of text, and whether it is a word that was looked for."""

    text: str
    hit: bool = False


def normal(text: str) -> str:
    """Text in small letters without accents or marks, with a space before each word.

    >>> normal("Café – Éluard’s")
    ' cafe eluard s'
    """
    plain = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = NO_WORD.sub(" ", unicodedata.normalize("NFKD", bare.casefold())).split()
    return "".join(f" {word}" for word in words)


def asked(text: str) -> list[str]:
    """The words of a search, each once; of very many only the first."""
    return list(dict.fromkeys(normal(text[:300]).split()))[:MOST_WORDS]


def texts_of(record: TrustRecord, paths: Iterable[str]) -> list[str]:
    """What a record says in some fields, or in fields of what it is part of, without markup."""
    texts = (text_at(record, path.split("__")) for path in paths)
    return [text for text in texts if text]


def text_at(record: Any, path: list[str]) -> str:
    value = getattr(record, path[0]) if record is not None else None
    if len(path) > 1:
        return text_at(value, path[1:])
    if value and isinstance(record._meta.get_field(path[0]), RichTextField):
        return to_text(value)
    return "" if value is None else str(value)


def parts_of(model: type[TrustRecord]) -> dict[str, tuple[str, ...]]:
    """The fields that make up each part of the words of a kind of record."""
    if not model.SEARCHED:
        return {}
    # What is progress through and through is read by those alone who see that.
    progress = set() if model.PART != "wording" else set(model.PROGRESS_FIELDS)
    wording = tuple(path for path in model.SEARCHED if path not in progress)
    parts = {SearchEntry.Part.WORDING: wording}
    if progress & set(model.SEARCHED):
        parts[SearchEntry.Part.PROGRESS] = model.SEARCHED
    return {str(part): paths for part, paths in parts.items()}


def entries_of(record: TrustRecord) -> list[SearchEntry]:
    """The entries by which a record is found, not saved."""
    entries = []
    for part, paths in parts_of(type(record)).items():
        texts = texts_of(record, paths)
        words = "".join(map(normal, texts))
        adds = not entries or words != entries[0].words
        if words and adds:
            entries.append(
                SearchEntry(
                    trust_id=record.trust_id,
                    kind=record.kind(),
                    record_id=record.pk,
                    part=part,
                    title=normal(texts[0]),
                    words=words,
                )
            )
    return entries


def marked(text: str, wanted: list[str]) -> list[Mark]:
    """A text with each word marked that begins as one of those looked for."""
    marks, done = [], 0
    for match in WORD.finditer(text):
        if is_hit(match.group(), wanted):
            marks += [Mark(text[done : match.start()]), Mark(match.group(), hit=True)]
            done = match.end()
    return [mark for mark in [*marks, Mark(text[done:])] if mark.text]


def is_hit(word: str, wanted: list[str]) -> bool:
    return any(part.startswith(tuple(wanted)) for part in normal(word).split())


def snippet(texts: Iterable[str], wanted: list[str]) -> list[Mark]:
    """The first of some texts that has one of the words, cut to what stands around it."""
    for text in texts:
        flat = " ".join(text.split())
        for match in WORD.finditer(flat):
            if is_hit(match.group(), wanted):
                return marked(cut(flat, match.start()), wanted)
    return []


def cut(text: str, place: int) -> str:
    """A text around a place in it, at the ends of words."""
    first, last = max(0, place - AROUND), min(len(text), place + 2 * AROUND)
    if first:
        first = text.find(" ", first, place) + 1 or first
    if last < len(text):
        last = max(text.rfind(" ", place, last), place + AROUND)
    return f"{'… ' if first else ''}{text[first:last]}{' …' if last < len(text) else ''}"


def searched(model: type[models.Model]) -> bool:
    """Whether records of a kind are found by their words."""
    return issubclass(model, TrustRecord) and bool(model.SEARCHED)
