"""Pasted lines that become items of a text, such as the success criteria of a goal."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.html import escape

from trustplan.ui.richtext import to_text

from ..actions import change_record
from ..actions.records import lock
from ..models import TrustRecord
from .rows import TEXT, Column, Row


class CriteriaList:
    """Items of a list at the end of one rich text of a record. Each is there once."""

    names: list[str] = []
    ends_of_terms: dict = {}
    year = 0

    def __init__(self, record: TrustRecord, field: str = "success_criteria"):
        self.record, self.field = record, field

    @property
    def columns(self) -> list[Column]:
        return [Column(TEXT, "Wording")]

    def prepare(self, rows: list[Row]) -> None:
        """What stands in the text already is left out, and that is told."""
        for number in self.made(rows):
            row = next(one for one in rows if one.number == number)
            row.wanted = False
            row.notes.append("This is there already, so it is left out.")

    def check(self, rows: list[Row]) -> None:
        for row in rows:
            if not row.values[TEXT]:
                row.problems[TEXT] = "There is nothing here. Write it, or take the tick away."

    def made(self, rows: list[Row], *_: Any) -> set[int]:
        there = said(getattr(self.record, self.field))
        return {row.number for row in rows if row.values[TEXT] in there}

    @transaction.atomic
    def make(self, rows: list[Row], paste: UUID, by) -> None:
        """Put the items at the end of the text as it is now."""
        current = lock(self.record)
        before = getattr(current, self.field)
        there = said(before)
        new = [row.values[TEXT] for row in rows if row.values[TEXT] not in there]
        listed = "".join(f"<li>{escape(text)}</li>" for text in new)
        # One list with the items that the text ends with.
        text = f"{before.removesuffix('</ul>')}{listed}</ul>"
        if not before.endswith("</ul>"):
            text = f"{before}<ul>{listed}</ul>"
        values: dict[str, Any] = {self.field: text}
        change_record(self.record, by=by, **values)

    def undo_url(self, paste: UUID) -> str:
        """A text is taken back to what it was by its history."""
        return ""


def said(html: str) -> set[str]:
    """The lines of a rich text, without the marks of a list."""
    return {" ".join(line.lstrip("-* ").split()) for line in to_text(html).splitlines()}
