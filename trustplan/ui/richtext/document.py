"""A rich text as a tree, and the one shape in which it is kept.

HTML and plain text with marks are two ways of writing the same tree, so that either can be read
back without loss. ``normalise`` gives a tree its one shape; two texts that look the same to a
reader then are the same.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple, Union

# Lists within lists go no deeper; a deeper one continues the list it stands in.
DEPTH = 6
HEADINGS = (3, 4)

# Control characters, halves of surrogates, and marks that are invisible or turn text around.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u202a-\u202e\u2066-\u2069\ufeff"
    "\ud800-\udfff\ufffe\uffff]"
)
_SPACE = re.compile(r"\s+")


class Run(NamedTuple):
    """A stretch of text within one line, alike from end to end."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines with a break between them; with a ``level`` it is a heading of one line."""

    lines: Sequence[Line]
    level: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """Items, each of blocks; ``start`` is the first number, or ``None`` for bullets."""

    items: tuple[tuple["Block", ...], ...]
    start: int | None = None

    @property
    def next(self) -> int | None:
        return None if self.start is None else self.start + len(self.items)


Block = Union[Paragraph, Listing]  # noqa: UP007 - names each other


def seen(text: str) -> str:
    """The text without the characters that nobody can see."""
    return _UNSEEN.sub("", text)


def normalise(blocks: Iterable[Block], inside: bool = False) -> tuple[Block, ...]:
    """The blocks in their one shape: nothing empty, nothing doubled, marks around words only.

    ``inside`` a list item there are no headings.
    """
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Listing):
            items = tuple(_items(block))
            if items:
                found.append(replace(block, items=items))
        else:
            found.extend(_paragraphs(block, inside))
    return _joined(found)


def _items(listing: Listing) -> Iterator[tuple[Block, ...]]:
    for item in listing.items:
        blocks = normalise(item, inside=True)
        # An item begins with words: a list that stands first takes the item's own place.
        while blocks and isinstance(blocks[0], Listing):
            yield from blocks[0].items[:-1]
            blocks = _joined([*blocks[0].items[-1], *blocks[1:]])
        if blocks:
            yield blocks


def _joined(blocks: list[Block]) -> tuple[Block, ...]:
    """A list that goes on where the one before it stopped is part of it."""
    found: list[Block] = []
    for block in blocks:
        before = found[-1] if found else None
        if (
            isinstance(block, Listing)
            and isinstance(before, Listing)
            and before.next == block.start
        ):
            found[-1] = replace(before, items=(*before.items, *block.items))
        else:
            found.append(block)
    return tuple(found)


def _paragraphs(block: Paragraph, inside: bool) -> Iterator[Paragraph]:
    """The paragraph, or several where an empty line parts it."""
    if block.level:
        line = normal_line([run for line in block.lines for run in (*line, Run(" "))])
        if line:
            yield Paragraph((line,), 0 if inside else block.level)
        return
    lines = [normal_line(line) for line in block.lines]
    for filled, group in groupby(lines, key=bool):
        if filled:
            yield Paragraph(tuple(group))


def normal_line(line: Iterable[Run]) -> Line:
    """The runs of a line with single spaces, and spaces marked only between marked words."""
    found: list[Run] = []
    gap = False
    for run in line:
        text = _SPACE.sub(" ", seen(run.text))
        body = text.strip(" ")
        gap = gap or text.startswith(" ")
        if not body:
            continue
        if found and gap:
            found.append(_between(found[-1], run))
        found.append(run._replace(text=body))
        gap = text.endswith(" ")
    return tuple(
        first._replace(text="".join(run.text for run in (first, *rest)))
        for _, (first, *rest) in groupby(found, key=lambda run: run[1:])
    )


def _between(before: Run, after: Run) -> Run:
    href = before.href if before.href == after.href else ""
    return Run(" ", before.bold and after.bold, before.italic and after.italic, href)
