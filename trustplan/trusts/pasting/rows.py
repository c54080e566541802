"""The rows of a preview: from the text that was pasted, and as the person sends them back.

What is in a row is text, whatever it should become: so it can be shown again as it was typed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid5

from trustplan.ui.forms import number as number_in
from trustplan.ui.lines import Item, items

from ..days import read_day

MOST_ROWS = 200
CODE, TEXT, OWNER, DAY = "code", "text", "owner", "day"
HEADINGS = {"action", "actions", "priority", "goal", "what", "task", "objective", "title"}


@dataclass(frozen=True)
class Column:
    """A column of the preview; ``short`` ones are a line of few words."""

    name: str
    label: str

    @property
    def is_text(self) -> bool:
        return self.name == TEXT


@dataclass
class Row:
    """A line of the preview: what stands in it, whether it is wanted, and what is said of it."""

    number: int
    values: dict[str, str]
    wanted: bool = True
    problems: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    read: dict[str, Any] = field(default_factory=dict)

    def key(self, paste: UUID, by) -> UUID:
        """The id of what this row becomes: the same however often the paste is sent."""
        return uuid5(paste, f"{by.pk}/{self.number}")


def rows_of(text: str, columns: list[Column], year: int, ends: Mapping) -> list[Row]:
    """A row for each item of a pasted text, nothing of it left out."""
    names = {column.name for column in columns}
    return [
        row_of(number, item, names, year, ends)
        for number, item in enumerate(items(text, CODE in names), start=1)
    ]


def row_of(number: int, item: Item, names: set[str], year: int, ends: Mapping) -> Row:
    """The row of one item. Cells that have no column of their own join the wording."""
    cells = list(item.cells)
    values = {CODE: item.code}
    if DAY in names and len(cells) == 1 and is_day(cells[0], year, ends):
        cells.insert(0, "")
    elif DAY in names and len(cells) > 1 and is_day(cells[0], year, ends):
        cells[:2] = [cells[1], cells[0]]  # by when before who
    for name in (OWNER, DAY):
        if name in names:
            values[name] = cells.pop(0) if cells else ""
    values[TEXT] = " – ".join([item.text, *(cell for cell in cells if cell)])
    row = Row(number, values)
    if item.cells and item.text.lower() in HEADINGS:
        row.wanted = False
        row.notes.append("This looks like the heading of a table, so it is left out.")
    return row


def is_day(text: str, year: int, ends: Mapping) -> bool:
    try:
        read_day(text, year, ends)
    except ValueError:
        return False
    return True


def rows_sent(data: Mapping[str, str], columns: list[Column]) -> list[Row]:
    """The rows of a preview as its form sends them."""
    numbers = range(1, min(number_in(data.get("rows")) or 0, MOST_ROWS) + 1)
    return [
        Row(
            number,
            {
                column.name: " ".join(data.get(f"{column.name}-{number}", "").split())
                for column in columns
            },
            wanted=f"wanted-{number}" in data,
        )
        for number in numbers
    ]
