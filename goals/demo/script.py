"""How the demonstration's actions and updates are written down as plain text, and read again.

Actions are parted by an empty line: the wording, then who and when, cost and course where there
are any, then milestones and, once done, evidence::

    Train everyone who teaches phonics
    by reading, 1 Sep to 24 Oct, £14200, slow
    - Two training days held, 5 Sep
    evidence: Registers of both days.

Updates likewise, with the day and the status first and an address with evidence last::

    3 Oct, on track: Training is done in four of five schools.
    https://documents.hollinmere.example/phonics
"""

import re
from inspect import cleandoc

from .shapes import Note, Step, line

STEP = re.compile(
    r"^(?P<title>(?:.|\n)+?)\nby (?P<who>\w+), (?P<starts>\d+ \w+) to (?P<due>\d+ \w+)"
    r"(?:, £(?P<cost>\d+))?(?:, (?P<course>slow|stuck))?"
    r"(?P<milestones>(?:\n- .+(?:\n  .+)*)*)(?:\nevidence: (?P<evidence>(?:.|\n)+))?$",
)
MILESTONE = re.compile(r"^(?P<title>.+), (?P<due>\d+ \w+)$")
NOTE = re.compile(
    r"^(?P<day>\d+ \w+), (?P<status>[a-z ]+): (?P<text>.+?)(?:\s(?P<evidence>https://\S+))?$"
)


def steps(text: str) -> list[Step]:
    """The actions that a text describes, in its order. Raises ``ValueError`` for another text."""
    return [_step(block) for block in _blocks(text)]


def notes(text: str) -> list[Note]:
    """The updates that a text describes, in its order. Raises ``ValueError`` for another text."""
    return [_note(line(block)) for block in _blocks(text)]


def _blocks(text: str) -> list[str]:
    return cleandoc(text).split("\n\n") if text.strip() else []


def _match(pattern: re.Pattern, text: str) -> dict:
    found = pattern.match(text)
    if found is None:
        raise ValueError(f"Not as the demonstration writes it: {text!r}")
    return found.groupdict()


def _step(block: str) -> Step:
    said = _match(STEP, block)
    return Step(
        title=line(said["title"]),
        who=said["who"],
        starts=said["starts"],
        due=said["due"],
        course=said["course"] or "kept",
        milestones=tuple(_milestone(item) for item in said["milestones"].split("\n- ")[1:]),
        cost=int(said["cost"]) if said["cost"] else None,
        evidence=line(said["evidence"] or ""),
    )


def _milestone(item: str) -> tuple[str, str]:
    said = _match(MILESTONE, line(item))
    return said["title"], said["due"]


def _note(text: str) -> Note:
    said = _match(NOTE, text)
    return Note(said["day"], said["status"].replace(" ", "_"), said["text"], said["evidence"] or "")
