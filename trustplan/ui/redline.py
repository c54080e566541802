"""What changed between two texts, word by word, as a redline shows it.

Pure: two texts in, pieces out. The pieces that are the same or removed make up the first text,
those that are the same or added the second, white space and all.
"""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from .richtext import to_text

SAME, REMOVED, ADDED = "same", "removed", "added"
PARAGRAPHS = re.compile(r"(\n{2,})")
# A word with what joins its parts, a stretch of white space, or one mark.
WORDS = re.compile(r"\w+(?:[’'\-.,]\w+)*|\s+|.", re.DOTALL)
# Texts of which more pairs of parts are alike are not compared part by part: it takes too long,
# and such a pair is either longer than anybody writes or says the same word all over.
MOST_PAIRS = 60_000
# Nor are texts of so many parts: with every other word changed the time grows by the square.
MOST_PARTS = 3_000
# Of two texts that are longer together, paragraphs are compared as wholes.
MOST_LETTERS = 120_000
# With less of it in common a paragraph is read more easily as another one.
LEAST_SHARED = 0.3


class Piece(NamedTuple):
    """A stretch of text: ``same`` in both, ``removed`` from the first, ``added`` by the second."""

    kind: str
    text: str


def redline(before: str, after: str) -> list[Piece]:
    """What was removed and what was added, in the order in which it is read."""
    pieces = []
    too_long = len(before) + len(after) > MOST_LETTERS
    for old, new in _aligned(_split(PARAGRAPHS, before), _split(PARAGRAPHS, after)):
        if old == new:
            pieces.append(Piece(SAME, "".join(old)))
        elif too_long:
            pieces += [Piece(REMOVED, "".join(old)), Piece(ADDED, "".join(new))]
        else:
            pieces += _by_word("".join(old), "".join(new))
    return _joined(pieces)


def redline_rich(before: str, after: str) -> list[Piece]:
    """The same for rich text, which is compared as the text that it is typed as."""
    return redline(to_text(before or ""), to_text(after or ""))


def words(text: str) -> list[str]:
    """A text as its words, marks and spaces. Joined they are the text again."""
    return WORDS.findall(text)


def comparable(old: list[str], new: list[str]) -> bool:
    """Whether two texts can be compared part by part in a time that a person would wait."""
    if len(old) + len(new) > MOST_PARTS:
        return False
    here, there = Counter(old), Counter(new)
    alike = sum(count * there[part] for part, count in here.items() if not part.isspace())
    return alike <= MOST_PAIRS


def _split(pattern: re.Pattern, text: str) -> list[str]:
    return [part for part in pattern.split(text) if part]


def _aligned(old: list[str], new: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Both sequences part by part: equal where they agree, else what stands against what."""
    if not comparable(old, new):
        yield old, new
        return
    for _, i, j, k, m in SequenceMatcher(str.isspace, old, new, autojunk=False).get_opcodes():
        yield old[i:j], new[k:m]


def _by_word(before: str, after: str) -> list[Piece]:
    old, new = words(before), words(after)
    aligned = list(_aligned(old, new))
    stayed = sum(len(gone) for gone, came in aligned if gone == came)
    if stayed < LEAST_SHARED * max(len(old), len(new)):
        return [Piece(REMOVED, before), Piece(ADDED, after)]
    return [
        piece
        for gone, came in aligned
        for piece in (
            [Piece(SAME, "".join(gone))]
            if gone == came
            else [Piece(REMOVED, "".join(gone)), Piece(ADDED, "".join(came))]
        )
    ]


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbours as one; a single space between two changes belongs to both of them."""
    found: list[Piece] = []
    for changed, group in groupby(_without_gaps(pieces), lambda piece: piece.kind != SAME):
        texts = list(group)
        kinds = (REMOVED, ADDED) if changed else (SAME,)
        for kind in kinds:
            text = "".join(piece.text for piece in texts if piece.kind == kind)
            if text:
                found.append(Piece(kind, text))
    return found


def _without_gaps(pieces: list[Piece]) -> Iterator[Piece]:
    for place, piece in enumerate(pieces):
        inside = 0 < place < len(pieces) - 1
        if piece.kind == SAME and piece.text == " " and inside:
            yield from (Piece(REMOVED, " "), Piece(ADDED, " "))
        else:
            yield piece
