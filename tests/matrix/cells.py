"""The cells of the matrix: every address, method, person and place with the expected answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from django.urls import URLPattern, get_resolver, reverse

from .addresses import ANY, any_record
from .people import EVERYBODY
from .records import RECORDS
from .rules import METHODS, NOT_FOUND, SIGN_IN, Rule

SIGNED_OUT, STRANGER, REMOVED = "nobody", "stranger", "removed member"
# The first record of an address is asked for with every method, the others with these.
AFTER_FIRST = ("GET", "POST")


@dataclass(frozen=True)
class Cell:
    name: str
    url: str
    method: str
    person: str
    place: str
    status: int

    def __str__(self) -> str:
        return f"{self.method} {self.name}, {self.person}, {self.place}"


def names_of_site(resolver=None) -> list[str | None]:
    """The name of every address that the site answers at, each once."""
    found: list[str | None] = []
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLPattern):
            found.append(pattern.name)
        else:
            found += names_of_site(pattern)
    return list(dict.fromkeys(found))


def trust_cells(
    rules: dict[str, Rule], own: SimpleNamespace, other: SimpleNamespace
) -> Iterator[Cell]:
    """The cells of some addresses below ``/t/<trust>/``.

    The first record of an address stands for all of them where what it is makes no difference:
    at the other trust's address, for those who are shut out, and for methods that nobody has.
    """
    for name, rule in rules.items():
        for record in rule.records or (None,):
            first = record in (None, *rule.records[:1])
            yield from inside(name, rule, record, own, METHODS if first else AFTER_FIRST)
            if first:
                yield from outside(name, rule, record, own, other)
                yield from foreign(name, rule, record, own, other, METHODS)


def any_cells(name: str, own: SimpleNamespace, other: SimpleNamespace) -> Iterator[Cell]:
    """The cells of an address that serves any record: of each record, and of each kind."""
    kinds: set[str] = set()
    for record in RECORDS:
        if record.endswith("_deletion"):
            continue
        rule, kind = any_record(name, record), getattr(own, record).kind()
        methods = AFTER_FIRST if kinds else METHODS
        yield from inside(name, rule, record, own, methods)
        if not kinds:
            yield from outside(name, rule, record, own, other)
        if kind not in kinds:
            yield from foreign(name, rule, record, own, other, methods)
        kinds.add(kind)


def inside(name: str, rule: Rule, record: str | None, own, methods) -> Iterator[Cell]:
    """Everybody of the own trust, where the record is."""
    url = address(name, rule, record, own, own)
    for method in methods:
        for person in sorted(EVERYBODY):
            place = f"{rule.place(record)}, {record}"
            yield Cell(name, url, method, person, place, rule.status(method, person, record))


def outside(name: str, rule: Rule, record: str | None, own, other) -> Iterator[Cell]:
    """Those who are shut out, and everybody at the address of the other trust."""
    here = address(name, rule, record, own, own)
    there = address(name, rule, record, other, other)
    for method in METHODS:
        closed = rule.closed(method, SIGN_IN)
        refused = rule.closed(method, NOT_FOUND)
        yield Cell(name, here, method, SIGNED_OUT, "signed out", closed)
        for person in (STRANGER, REMOVED):
            yield Cell(name, here, method, person, "of no trust", refused)
        for person in sorted(EVERYBODY):
            yield Cell(name, here, method, f"closed {person}", "deactivated", closed)
            yield Cell(name, there, method, person, "address of the other trust", refused)


def foreign(name: str, rule: Rule, record: str | None, own, other, methods) -> Iterator[Cell]:
    """The id of a record of the other trust in an address of the own one."""
    for mixed in mixed_addresses(name, rule, record, own, other):
        for method in methods:
            for person in sorted(EVERYBODY):
                status = rule.elsewhere(method, person)
                if mixed.second:
                    status = min_status(rule.status(method, person, record))
                yield Cell(name, mixed.url, method, person, f"the other trust's {record}", status)


def min_status(status: int) -> int:
    """What becomes of an answer where a second id in the address is another trust's."""
    return status if status >= 400 and status != 422 else NOT_FOUND


@dataclass(frozen=True)
class Mixed:
    """An address of the own trust with another trust's id: the first in it, or the second."""

    url: str
    second: bool = False


def mixed_addresses(name: str, rule: Rule, record: str | None, own, other) -> list[Mixed]:
    found = []
    if record is not None:
        found.append(Mixed(address(name, rule, record, own, other)))
    if any(isinstance(value, str) for value in rule.extra.values()):
        found.append(Mixed(address(name, rule, record, own, own, extra=other), second=True))
    return found


def address(name: str, rule: Rule, record: str | None, trust, of, extra=None) -> str:
    """The address in one trust of a record of the same trust, or of another."""
    kwargs: dict[str, Any] = {"trust": trust.trust.slug}
    if record is not None:
        found = getattr(of, record)
        kwargs["pk"] = found.pk
        if name in ANY:
            kwargs["kind"] = found.kind()
    for key, value in rule.extra.items():
        kwargs[key] = getattr(extra or trust, value).pk if isinstance(value, str) else value
    return reverse(name, kwargs=kwargs)
