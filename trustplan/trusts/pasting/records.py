"""Pasted lines that become records of one kind and one parent."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.urls import reverse

from ..actions.several import create_several
from ..days import read_day
from ..models import Link, TermDates, TrustRecord
from ..naming import NobodyFound, People
from .rows import CODE, DAY, OWNER, TEXT, Column, Row

# The fields that a column can stand for, of which a kind of record has one.
FIELDS = {CODE: ("code",), TEXT: ("title", "text"), OWNER: ("owner",), DAY: ("due", "ends")}


class RecordList:
    """New records of one kind. ``begun`` is one that is not yet saved and knows its parent.

    ``year`` is the academic year in which days without a year lie; ``links`` is what each of
    them is linked to.
    """

    def __init__(
        self,
        begun: Any,
        *,
        year: int,
        links: Mapping[Link, Iterable[TrustRecord]] | None = None,
    ):
        self.begun, self.year, self.links = begun, year, links or {}
        fields = {field.name: field for field in begun._meta.fields}
        self.fields = {
            name: fields[field]
            for name, choices in FIELDS.items()
            for field in choices
            if field in fields
        }

    @property
    def columns(self) -> list[Column]:
        return [
            Column(name, "Wording" if name == TEXT else str(field.verbose_name))
            for name, field in self.fields.items()
        ]

    @cached_property
    def ends_of_terms(self) -> dict:
        return {(term.year, term.term): term.ends for term in TermDates.objects.all()}

    @cached_property
    def people(self) -> People:
        return People()

    @property
    def names(self) -> list[str]:
        """Who can be named as an owner."""
        return self.people.names if OWNER in self.fields else []

    @cached_property
    def taken(self) -> set[str]:
        """The codes that other records of this list have."""
        if CODE not in self.fields:
            return set()
        return set(self.begun.siblings().exclude(code="").values_list("code", flat=True))

    def prepare(self, rows: list[Row]) -> None:
        """Before they are shown: a code that is not free is left out, and that is told."""
        used = set(self.taken)
        for row in rows:
            code = row.values.get(CODE, "")
            if code in used:
                row.values[CODE] = ""
                row.notes.append(f"The code {code} is taken, so it is left out.")
            elif code:
                used.add(code)

    def check(self, rows: list[Row]) -> None:
        """Note what is wrong with each row that is wanted."""
        used = set(self.taken)
        for row in rows:
            row.read = {}
            for name, field in self.fields.items():
                self.check_cell(row, name, field)
            code = row.values.get(CODE, "")
            if row.wanted and code:
                if code in used:
                    row.problems[CODE] = f"Another one has the code {code}."
                used.add(code)

    def check_cell(self, row: Row, name: str, field) -> None:
        text = row.values.get(name, "")
        try:
            if name == OWNER:
                row.read[field.name] = self.people.called(text) if text else None
            elif name == DAY:
                found = read_day(text, self.year, self.ends_of_terms) if text else None
                row.read[field.name] = found
            else:
                row.read[field.name] = field.clean(text, None)
        except ValidationError as error:
            row.problems[name] = " ".join(error.messages)
        except (NobodyFound, ValueError) as error:
            row.problems[name] = str(error)

    def made(self, rows: list[Row], paste: UUID, by) -> set[int]:
        """The numbers of the rows that this paste has made already."""
        ids = {row.key(paste, by): row.number for row in rows}
        there = type(self.begun).everything.filter(pk__in=ids)
        return {ids[pk] for pk in there.values_list("pk", flat=True)}

    def make(self, rows: list[Row], paste: UUID, by) -> None:
        """Make all of them, or none. Raises ``Refused``."""
        records = [self.record(row, row.key(paste, by)) for row in rows]
        create_several(records, by=by, links=self.links)

    def record(self, row: Row, key: UUID) -> TrustRecord:
        begun = {
            field.attname: getattr(self.begun, field.attname) for field in self.begun._meta.fields
        }
        record = type(self.begun)(**begun | {"id": key})
        for name, value in row.read.items():
            setattr(record, name, value)
        return record

    def undo_url(self, paste: UUID) -> str:
        """Where the whole paste can be taken back."""
        address = reverse("paste_undo", args=[self.begun.trust.slug, paste])
        return f"{address}?kind={self.begun.kind()}"
