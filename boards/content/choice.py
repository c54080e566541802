"""What of a plan a document is to hold."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from ..choices import Section, sections_of


@dataclass(frozen=True)
class Choice:
    """The sections that were chosen, and the schools; ``None`` stands for every school."""

    sections: frozenset[str] = frozenset(Section.values)
    schools: frozenset[UUID] | None = None

    @classmethod
    def of(cls, sort: str, sections: Iterable[str], schools: Iterable[UUID] | None) -> "Choice":
        chosen = None if schools is None else frozenset(schools)
        return cls(frozenset(sections_of(sort, sections)), chosen)

    def holds(self, section: str) -> bool:
        return section in self.sections


EVERYTHING = Choice()
