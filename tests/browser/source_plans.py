"""The published plans that the product must hold, read at run time from beside the checkout.

Nothing of them is written here: only where in its file each kind of statement stands.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

PLANS = Path(__file__).resolve().parents[2].parent / "shared" / "plans"


def lines_of(prefix: str) -> list[str]:
    """The lines of one plan that hold anything; the test says it skipped where it is absent."""
    found = sorted(PLANS.glob(f"{prefix}_*.txt")) if PLANS.is_dir() else []
    if not found:
        pytest.skip(f"plan {prefix} is not beside this checkout")
    lines = found[0].read_text().splitlines()
    return [line.strip() for line in lines if line.strip()]


@dataclass
class SourceGoal:
    code: str
    title: str
    values: list[str]
    why_heading: str = ""
    why: list[str] = field(default_factory=list)


@dataclass
class LetteredPlan:
    """A plan of lettered goals with reasons, and a list of priorities for one year."""

    title: str
    foreword: list[str]
    parts: list[str]
    goals_heading: str
    goals: list[SourceGoal]
    priorities_heading: str
    priorities: list[str]


GOAL = re.compile(r"^([A-Z])\. (.+?)\s*\(([^()]+)\)$")
WHY = re.compile(r"^(Why (?:this is|is this) important)[:?] (.+)$")


def lettered_plan() -> LetteredPlan:
    lines = lines_of("001")
    first_goal = next(place for place, line in enumerate(lines) if GOAL.match(line))
    title, *opening = lines[: first_goal - 1]
    last = next(place for place, line in enumerate(lines) if line.startswith("- "))
    goals: list[SourceGoal] = []
    for line in lines[first_goal : last - 1]:
        if goal := GOAL.match(line):
            code, wording, values = goal.groups()
            goals.append(SourceGoal(code, wording, values.split(", ")))
        elif why := WHY.match(line):
            goals[-1].why_heading, text = why.groups()
            goals[-1].why.append(text)
        else:
            goals[-1].why.append(line)
    return LetteredPlan(
        title=title,
        foreword=opening[:-2],
        parts=opening[-2:],
        goals_heading=lines[first_goal - 1],
        goals=goals,
        priorities_heading=lines[last - 1],
        priorities=[line.removeprefix("- ") for line in lines[last:]],
    )


@dataclass
class SourceTheme:
    title: str
    strands: list[str]
    statements: list[str]


@dataclass
class ThemedPlan:
    """A plan of areas, each with strands and statements of what it will look like."""

    title: str
    foreword: str
    areas_heading: str
    looks_heading: str
    themes: list[SourceTheme]


def themed_plan() -> ThemedPlan:
    """The file flattens a table of four columns: strands go round the areas row by row."""
    title, foreword, areas_heading, names, *rest = lines_of("004")
    titles = areas_in(names, rest)
    looks = next(place for place, line in enumerate(rest) if line.endswith("look like?"))
    strands, following = rest[:looks], rest[looks + 1 :]
    themes = [
        SourceTheme(name, strands[place :: len(titles)], []) for place, name in enumerate(titles)
    ]
    current = themes[0]
    for line in following:
        named = next((theme for theme in themes if theme.title == line), None)
        if named:
            current = named
        else:
            current.statements.append(line)
    return ThemedPlan(title, foreword, areas_heading, rest[looks], themes)


def areas_in(names: str, rest: list[str]) -> list[str]:
    """The areas named in one line of headings: all but the first stand again as headings."""
    again = [line for line in rest if line in names and names.index(line) > 0]
    return [names[: names.index(again[0])].strip(), *again]


# --- What a finished document says ---------------------------------------------------------


def plain(text: str) -> str:
    """Text as words alone: ligatures, line breaks and typographic spaces made ordinary."""
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "")
    return " ".join(text.split())


def text_of_pdf(content: bytes) -> str:
    """The text of a document's pages in reading order, running heads and feet left out."""
    pages = PdfReader(BytesIO(content)).pages
    return plain("\n".join(body_of(page) for page in pages))


PIXEL = 0.75  # points; the documents place their text in pixels from the top


def body_of(page) -> str:
    """What stands between the running head and foot of a page."""
    height = float(page.mediabox.height)
    parts: list[str] = []

    def keep(text, _page_matrix, text_matrix, _font, _size) -> None:
        from_top = text_matrix[5] * PIXEL / height
        if 0.08 < from_top < 0.93 or not text.strip():
            parts.append(text)

    page.extract_text(visitor_text=keep)
    return "".join(parts)


def assert_in_order(text: str, statements: list[str], after: str = "") -> int:
    """Each statement stands in the text, each after the one before, the first after a heading.

    Returns where the last one ends. A heading also stands in the contents: its last place counts.
    """
    place = text.rindex(plain(after)) + len(plain(after)) if after else 0
    for statement in statements:
        found = text.find(plain(statement), place)
        assert found >= 0, f"not found in order: {statement[:60]}… after “{after}”"
        place = found + len(plain(statement))
    return place
