"""Putting together what two people made of the same thing. Pure: no form and no database.

What only one of them changed is taken. Where both changed the same words, both texts stand one
after the other between marks that say whose they are, for a person to settle: nothing that either
of them added is ever left out.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from .redline import comparable, words
from .richtext import to_html, to_text

# How a text is taken apart, from the coarse to the fine: what does not fit as lines may fit as
# sentences, and what does not as sentences as words.
LINES = re.compile(r"(\n+)")
SENTENCES = re.compile(r"(?<=[.!?…])(\s+)")
# Three texts that are longer together are put one after the other as wholes.
MOST_LETTERS = 240_000


class Merged(NamedTuple):
    """A text of two, and in how many places a person has to settle what it says."""

    text: str
    clashes: int = 0


class Edit(NamedTuple):
    """That the parts from ``start`` to ``end`` became others; equal ends mean an insertion."""

    start: int
    end: int
    parts: Sequence[str]
    mine: bool


def merge(base: str, mine: str, theirs: str) -> Merged:
    """The text with the changes of both since ``base``."""
    return _merge(base, mine, theirs, 0)


def merge_rich(base: str, mine: str, theirs: str) -> Merged:
    """The same for rich text, which is merged as the text that it is typed as."""
    if mine == base or theirs in (mine, base):
        return Merged(theirs if mine == base else mine)
    text, clashes = merge(to_text(base), to_text(mine), to_text(theirs))
    return Merged(to_html(text), clashes)


def merge_sets(base: Sequence, mine: Sequence, theirs: Sequence) -> list:
    """Several choices: what either added is there, what either took away is not."""
    stay = [one for one in theirs if one in mine or one not in base]
    return stay + [one for one in mine if one not in base and one not in theirs]


def _merge(base: str, mine: str, theirs: str, level: int) -> Merged:
    if mine == base or theirs in (mine, base):
        return Merged(theirs if mine == base else mine)
    if level == len(LEVELS) or len(base) + len(mine) + len(theirs) > MOST_LETTERS:
        return Merged(_both(mine, theirs), 1)
    parts, ours, others = (LEVELS[level](text) for text in (base, mine, theirs))
    if not (comparable(parts, ours) and comparable(parts, others)):
        return Merged(_both(mine, theirs), 1)
    merged, clashes, at = [], 0, 0
    for group in _groups(_edits(parts, ours, others, level < WORD_LEVEL)):
        start, end = group[0].start, max(edit.end for edit in group)
        settled = _settle(parts, group, start, end, level)
        if level == WORD_LEVEL and settled.clashes:
            # A whole sentence can be read and settled; the odd word out of one cannot.
            return Merged(_both(mine, theirs), 1)
        merged += [*parts[at:start], settled.text]
        clashes, at = clashes + settled.clashes, end
    return Merged("".join([*merged, *parts[at:]]), clashes)


def _settle(parts: list[str], group: list[Edit], start: int, end: int, level: int) -> Merged:
    """What becomes of a stretch of the text that the edits of a group touch."""
    if len({edit.mine for edit in group}) == 1:
        return Merged(_applied(parts, group, start, end))
    if start == end and (together := _one_after_the_other(group)):
        return Merged(together)
    if level == WORD_LEVEL and (touching := _touching(parts, group, start, end)):
        return Merged(touching)
    before = "".join(parts[start:end])
    mine = _applied(parts, [edit for edit in group if edit.mine], start, end)
    theirs = _applied(parts, [edit for edit in group if not edit.mine], start, end)
    return _merge(before, mine, theirs, level + 1)


def _edits(base: list[str], mine: list[str], theirs: list[str], paired: bool) -> list[Edit]:
    """What both changed, in the order of the text that they changed.

    ``paired`` takes as many parts in the place of as many for one rewritten part each.
    """
    edits = [
        Edit(start, end, parts, whose)
        for other, whose in ((mine, True), (theirs, False))
        for start, end, parts in _changes(base, other, paired)
    ]
    return sorted(edits, key=lambda edit: (edit.start, edit.end, not edit.mine))


def _changes(base: list[str], other: list[str], paired: bool) -> Iterator[tuple]:
    matcher = SequenceMatcher(str.isspace, base, other, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if paired and tag == "replace" and end - start == last - first:
            for place, part in enumerate(other[first:last], start):
                if part != base[place]:
                    yield place, place + 1, [part]
        elif tag != "equal":
            yield start, end, other[first:last]


def _groups(edits: list[Edit]) -> Iterator[list[Edit]]:
    """Edits that touch or overlap, together."""
    group: list[Edit] = []
    for edit in edits:
        if group and edit.start > max(one.end for one in group):
            yield group
            group = []
        group.append(edit)
    if group:
        yield group


def _applied(parts: list[str], edits: list[Edit], start: int, end: int) -> str:
    written, at = [], start
    for edit in edits:
        written += [*parts[at : edit.start], *edit.parts]
        at = edit.end
    return "".join([*written, *parts[at:end]])


def _one_after_the_other(group: list[Edit]) -> str:
    """Whole lines that both put in the same place stand below each other: mine, then theirs."""
    added = ["".join(edit.parts) for edit in sorted(group, key=lambda edit: not edit.mine)]
    begin = all(text.startswith("\n") for text in added)
    close = all(text.endswith("\n") for text in added)
    return "".join(added) if begin or close else ""


def _touching(parts: list[str], group: list[Edit], start: int, end: int) -> str:
    """Edits beside each other that share no word, both done; nothing where they do share one."""
    for before, after in pairwise(group):
        if after.start < before.end or after.start == after.end == before.start == before.end:
            return ""
    return _applied(parts, group, start, end)


def _both(mine: str, theirs: str) -> str:
    """Both texts, one after the other, marked for a person to settle."""
    if "\n" in mine.strip() or "\n" in theirs.strip():
        return f"[Yours:]\n\n{mine}\n\n[Theirs:]\n\n{theirs}\n\n[End of both]"
    return f"[Yours: {mine or 'taken out'}] [Theirs: {theirs or 'taken out'}]"


def _lines(text: str) -> list[str]:
    return [part for part in LINES.split(text) if part]


def _sentences(text: str) -> list[str]:
    return [part for part in SENTENCES.split(text) if part]


LEVELS = (_lines, _sentences, words)
WORD_LEVEL = 2
