"""Marks within a line of plain text: ``**bold**``, ``*italic*``, ``[words](https://…)``.

A run of one, two or three asterisks turns italic, bold or both on or off. It does so only where
it stands at the edge of a word and its partner follows in the same line, so that "2 * 3 * 4" and
"A* grade" stay what they are. A backslash before a mark makes it a plain character; a backslash
and a bar is the edge of a word, for a mark that begins or ends inside one.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from .document import Line, Run, normal_line
from .links import safe_href

_ADDRESS = r"(?:\\[()\[\]]|[^\s()\[\]\\]|\([^\s()\[\]\\]*\))+"
_LINK = re.compile(rf"\[(?:\\.|[^\\\[\]])+\]\(({_ADDRESS})\)")
_LINK_END = re.compile(rf"\]\({_ADDRESS}\)")
_SPECIAL = re.compile(r"\\[\\*\[\]()#\-.•|]|\*+|\[|\]")
_ESCAPED = re.compile(r"\\(.)")
_TO_ESCAPE = re.compile(r"[\\*\[\]]")
_BRACKET = re.compile(r"[()\[\]]")
_EDGE = r"\|"
_MARKS = {1: {"italic"}, 2: {"bold"}, 3: {"bold", "italic"}}
_TRIES = 20


class _Token(NamedTuple):
    """A piece of a line: text, the beginning or end of a link, or asterisks and their edges."""

    text: str = ""
    href: str | None = None
    stars: int = 0
    before: str = ""
    after: str = ""

    @property
    def begins(self) -> bool:
        """Whether a marked word can begin after these asterisks."""
        return bool(self.after) and not self.after.isspace()

    @property
    def ends(self) -> bool:
        """Whether a marked word can end before these asterisks."""
        return bool(self.before) and not self.before.isspace()

    def turns(self, on: set[str], last: dict[str, int], place: int) -> bool:
        """Whether these asterisks are marks where the marks ``on`` are open."""
        opening, closing = _MARKS[self.stars] - on, _MARKS[self.stars] & on
        if any(last.get(mark, -1) <= place for mark in opening):
            return False
        if opening and closing:
            return self.begins and self.ends
        if opening:
            return self.begins and not self.before.isalnum()
        return self.ends and not self.after.isalnum()


def read_marks(text: str) -> Line:
    """The runs of one line of text. Asterisks and brackets that mark nothing are kept."""
    tokens = list(_tokens(text))
    literal: set[int] = set()
    for _ in range(_TRIES):
        runs, unclosed = _runs(tokens, literal)
        if not unclosed:
            return runs
        literal |= unclosed
    return _runs(tokens, set(range(len(tokens))))[0]


def _tokens(text: str) -> Iterator[_Token]:
    position, in_link = 0, False
    while match := _SPECIAL.search(text, position):
        start, found = match.start(), match[0]
        yield _Token(text[position:start])
        position = match.end()
        if found == "[" and not in_link and (href := _link_at(text, start)):
            in_link = True
            yield _Token(href=href)
        elif found == "]" and in_link and (end := _LINK_END.match(text, start)):
            in_link = False
            position = end.end()
            yield _Token(href="")
        elif found[0] == "*" and len(found) <= 3:
            yield _Token(
                found,
                None,
                len(found),
                text[max(0, start - 1) : start],
                text[position : position + 1],
            )
        elif found != _EDGE:
            yield _Token(found[1] if found[0] == "\\" else found)
    yield _Token(text[position:])


def _link_at(text: str, start: int) -> str:
    match = _LINK.match(text, start)
    return safe_href(_ESCAPED.sub(r"\1", match[1])) if match else ""


def _runs(tokens: list[_Token], literal: set[int]) -> tuple[Line, set[int]]:
    """The runs, and the places of asterisks that opened a mark which nothing closes."""
    last = {
        mark: place
        for place, token in enumerate(tokens)
        if token.stars and token.ends and (token.stars == 3 or not token.after.isalnum())
        for mark in _MARKS[token.stars]
    }
    opened: dict[str, int] = {}
    href = ""
    runs = []
    for place, token in enumerate(tokens):
        if token.href is not None:
            href = token.href
        elif token.stars and place not in literal and token.turns(set(opened), last, place):
            for mark in _MARKS[token.stars]:
                if opened.pop(mark, None) is None:
                    opened[mark] = place
        else:
            runs.append(Run(token.text, "bold" in opened, "italic" in opened, href))
    return tuple(runs), set(opened.values())


def write_marks(line: Line) -> str:
    """The text of one line. Characters are escaped only where they would be read as marks."""
    text = _write(line, escape=False)
    if normal_line(read_marks(text)) == line:
        return text
    return _write(line, escape=True)


def _write(line: Line, escape: bool) -> str:
    written = ""
    for before, run in pairwise((Run(""), *line, Run(""))):
        links = before.href != run.href
        if links and before.href:
            written += f"]({_BRACKET.sub(_escape, before.href)})"
        first = "[" if links and run.href else run.text[:1]
        written += _asterisks(before, run, written[-1:], first)
        if links and run.href:
            written += "["
        written += _TO_ESCAPE.sub(_escape, run.text) if escape else run.text
    return written


def _asterisks(before: Run, run: Run, last: str, first: str) -> str:
    """What turns the marks of one run into those of the next."""
    stars = "*" * ((before.italic != run.italic) + 2 * (before.bold != run.bold))
    if not stars:
        return ""
    opening = (run.bold and not before.bold) or (run.italic and not before.italic)
    closing = (before.bold and not run.bold) or (before.italic and not run.italic)
    if not closing and last.isalnum():
        return _EDGE + stars
    if not opening and first.isalnum():
        return stars + _EDGE
    return stars


def _escape(match: re.Match) -> str:
    return "\\" + match[0]
