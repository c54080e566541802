"""Rich text as plain text with light marks, for a field without the editor.

Paragraphs stand apart by an empty line and keep their line breaks. "- " begins an item of a list,
"1. " one of a numbered list, and what is indented belongs to the item above it. "## " and "### "
begin a heading. Whatever else somebody types or pastes is text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .document import DEPTH, Block, Line, Listing, Paragraph, seen
from .marks import read_marks, write_marks

_NEW_LINE = re.compile(r"\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_ODD_SPACE = re.compile(r"[^\S\n ]")
_ITEM = re.compile(r"(?:[-•*]|(0|[1-9][0-9]{0,8})\.) +(\S.*)")
_HEADING = re.compile(r"(#{2,3}) +(\S.*)")
_NUMBER = re.compile(r"[0-9]+")
# A list may begin with any number up to this; a year and a full stop begin a sentence.
_HIGHEST_START = 999


@dataclass
class _OpenList:
    indent: int
    start: int | None
    items: list[list[Block]] = field(default_factory=list)

    @property
    def next(self) -> int | None:
        return None if self.start is None else self.start + len(self.items)


def read_text(text: str) -> list[Block]:
    """The tree of any text that somebody typed or pasted."""
    reader = _Reader()
    for line in _NEW_LINE.sub("\n", seen(text).expandtabs(4)).split("\n"):
        reader.read(_ODD_SPACE.sub(" ", line))
    reader.close_lists()
    return reader.blocks


class _Reader:
    """Builds the tree line by line."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.lists: list[_OpenList] = []
        self.lines: list[Line] = []  # of the last paragraph
        self.goes_on = False  # whether the next line of text belongs to it

    def read(self, line: str) -> None:
        content = line.strip(" ")
        indent = len(line) - len(line.lstrip(" "))
        if not content:
            self.goes_on = False
        elif match := _HEADING.fullmatch(content):
            self.close_lists()
            self.blocks.append(Paragraph((read_marks(match[2]),), len(match[1]) + 1))
            self.goes_on = False
        elif match := _ITEM.fullmatch(content):
            number = int(match[1]) if match[1] else None
            if not self.read_item(indent, number, match[2]):
                self.read_words(indent, content)
        else:
            self.read_words(indent, content)

    def read_item(self, indent: int, number: int | None, words: str) -> bool:
        """Add an item to the list it belongs to. Says no where the number begins no list."""
        while self.lists and self.lists[-1].indent > indent:
            self.close_list()
        here = self.lists[-1] if self.lists and self.lists[-1].indent == indent else None
        begins = here is None or here.next != number
        if begins and (number or 0) > _HIGHEST_START:
            return False
        if begins and here:
            self.close_list()
        if begins and len(self.lists) < DEPTH:
            self.lists.append(_OpenList(indent, number))
        self.lists[-1].items.append([])
        self.begin_paragraph(words)
        return True

    def read_words(self, indent: int, words: str) -> None:
        while self.lists and self.lists[-1].indent >= indent:
            self.close_list()
        if self.goes_on and self.target and isinstance(self.target[-1], Paragraph):
            self.lines.append(read_marks(words))
        else:
            self.begin_paragraph(words)

    def begin_paragraph(self, words: str) -> None:
        self.lines = [read_marks(words)]
        self.target.append(Paragraph(self.lines))
        self.goes_on = True

    @property
    def target(self) -> list[Block]:
        return self.lists[-1].items[-1] if self.lists else self.blocks

    def close_list(self) -> None:
        done = self.lists.pop()
        self.target.append(Listing(tuple(tuple(item) for item in done.items), done.start))

    def close_lists(self) -> None:
        while self.lists:
            self.close_list()


def write_text(blocks: tuple[Block, ...]) -> str:
    """The text of a tree in its one shape."""
    return "\n\n".join("\n".join(_lines(block)) for block in blocks)


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        mark = "#" * (block.level - 1) + " " if block.level else ""
        for line in block.lines:
            yield mark + _guarded(write_marks(line))
        return
    for place, item in enumerate(block.items):
        mark = "- " if block.start is None else f"{block.start + place}. "
        for words in _item_lines(item):
            yield mark + words if words else words
            mark = " " * len(mark)


def _item_lines(item: tuple[Block, ...]) -> Iterator[str]:
    for place, block in enumerate(item):
        if place and isinstance(block, Paragraph):
            yield ""
        yield from _lines(block)


def _guarded(line: str) -> str:
    """The line, so that words which look like the beginning of an item or heading are none."""
    if _HEADING.fullmatch(line):
        return "\\" + line
    if match := _ITEM.fullmatch(line):
        place = match.end(1) if match[1] else 0
        return f"{line[:place]}\\{line[place:]}"
    return line
