"""Which documents a list shows, as its address says: ``?sort=annual&year=2026&audience=board``."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from trustplan.trusts import years
from trustplan.trusts.access import Access
from trustplan.trusts.models import Audience

from .choices import Sort
from .models import Document


@dataclass(frozen=True)
class Filter:
    """One question of the filter: what can be chosen, and what was, in the words for it."""

    name: str
    label: str
    choices: list[tuple[str, str]]
    chosen: str = ""

    @property
    def word(self) -> str:
        return dict(self.choices).get(self.chosen, "")


@dataclass(frozen=True)
class Filters:
    """All of a list's filters. What an address names that cannot be chosen counts for nothing."""

    each: tuple[Filter, ...]

    @classmethod
    def of(cls, asked: Mapping[str, str], access: Access) -> "Filters":
        there = Document.objects.visible_to(access).order_by("-year").values_list("year", flat=True)
        audiences: list[Any] = [one for one in Audience if one in access.audiences]
        found = [
            Filter("sort", "Kind", list(Sort.choices)),
            Filter("year", "Year", [(str(one), years.label(one)) for one in there.distinct()]),
            Filter("audience", "For", [(one.value, one.label) for one in audiences]),
        ]
        return cls(tuple(cls.choose(one, asked.get(one.name, "")) for one in found))

    @staticmethod
    def choose(one: Filter, asked: str) -> Filter:
        chosen = asked if asked in dict(one.choices) else ""
        return Filter(one.name, one.label, one.choices, chosen)

    @property
    def chosen(self) -> dict[str, str]:
        return {one.name: one.chosen for one in self.each if one.chosen}

    def apply(self, documents: QuerySet) -> QuerySet:
        return documents.filter(**self.chosen)
