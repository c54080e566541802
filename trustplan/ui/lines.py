"""Lines pasted from Word, Excel or an e-mail as items of a list: pure functions.

A mark of a list ("1.", "a)", "•") is taken off, a code ("A.", "1.2") is kept apart, a line that
clearly goes on from the one before is joined to it, and cells of a table come apart. Whatever
the rules make of a text, none of its words is lost.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

BULLET = re.compile(r"(?:[•·▪◦‣∙●○■□➢➤►✓✔\uf0b7\uf0a7]\s*|[-–—*]\s+|o\t\s*)(?=\S)")
NUMBER = re.compile(
    r"\(?(?P<code>\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{2,5}|[A-Za-z]\d{1,2})(?P<end>[.):]?)(?P<gap>\s+)(?=\S)"
)
# Spaces of every width, and marks without any, as they come out of documents.
INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
SPACE = re.compile(r"[^\S\t\n]+")
# A line that was broken because it was full is at least this long.
FULL_LINE = 40
ENDINGS = (".", ";", ":", "?", "!")


@dataclass(frozen=True)
class Item:
    """One item of a pasted list: its code if it had one, its wording, and the cells after it."""

    code: str
    text: str
    cells: tuple[str, ...] = ()


@dataclass
class _Line:
    """A line as it stood: how it was marked, and whether an empty line came before it."""

    code: str
    listed: bool
    cells: list[str]
    indented: bool
    after_gap: bool


def items(text: str, codes: bool = True) -> list[Item]:
    """The items that a pasted text lists. Without ``codes`` a number only says "next item"."""
    joined: list[_Line] = []
    for line in _lines(text, codes):
        if joined and _goes_on(joined[-1], line):
            joined[-1].cells[-1] += f" {line.cells[0]}"
        else:
            joined.append(line)
    return [Item(line.code, line.cells[0], tuple(line.cells[1:])) for line in joined]


def _lines(text: str, codes: bool) -> Iterator[_Line]:
    gap = True
    # A line break within a paragraph of Word is no new item.
    for raw in INVISIBLE.sub("", text.replace("\v", " ")).splitlines():
        line = SPACE.sub(" ", raw)
        if not line.strip():
            gap = True
            continue
        code, rest, listed = _unmarked(line.strip(" ").lstrip("\t "), codes)
        cells = [cell.strip() for cell in rest.rstrip("\t ").split("\t")]
        yield _Line(code, listed, cells, raw[:2].isspace(), gap)
        gap = False


def _unmarked(line: str, codes: bool) -> tuple[str, str, bool]:
    """The code of a line, the line without its mark, and whether it had one."""
    if bullet := BULLET.match(line):
        return "", line[bullet.end() :], True
    found = NUMBER.match(line)
    if not found or not _is_mark(found, line, codes):
        return "", line, False
    return (found["code"] if codes else ""), line[found.end() :], True


def _is_mark(found: re.Match, line: str, codes: bool) -> bool:
    """Whether what looks like a number of a list is one, not a word of the wording.

    Where no code is kept, only a number or a bracket is sure: "A. Shah leads" loses nobody.
    """
    if "\t" in found["gap"]:
        return codes or found["code"][0].isdigit() or bool(found["end"])
    if found["end"] in {")", ":"}:
        return found["end"] == ")" or (codes and found["code"][0].isdigit())
    if found["end"] == ".":
        return codes or found["code"].isdecimal()
    return codes and "." in found["code"] and line[found.end()].isupper()


def _goes_on(before: _Line, line: _Line) -> bool:
    """Whether a line clearly goes on from the one before: nothing marks it as an item.

    A list may be all in small letters, so only a full line that began otherwise is gone on with.
    """
    if line.listed or line.after_gap or len(before.cells) > 1 or len(line.cells) > 1:
        return False
    if before.cells[0].endswith(ENDINGS):
        return False
    if before.listed and line.indented:
        return True
    begun = before.listed or not before.cells[0][0].islower()
    return begun and line.cells[0][0].islower() and len(before.cells[0]) >= FULL_LINE
