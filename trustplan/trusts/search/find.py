"""Looking for words across a trust: what is found, in what order, and only what one may read."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from uuid import UUID

from django.apps import apps
from django.db.models import Case, Count, IntegerField, Min, Q, QuerySet, Value, When
from django.utils.text import slugify

from trustplan.ui.sight import Step

from ..access import Access
from ..models import SearchEntry, TrustRecord
from ..past import line_up
from .people import Person, people_called
from .words import Mark, asked, marked, parts_of, searched, snippet, texts_of

OF_EACH = 5
ON_A_PAGE = 25
# How many kinds are shown at once: each takes a query, and the rest are a click away.
MOST_KINDS = 8
# The first so many say which kinds come first.
LOOKED_THROUGH = 1000
# Kind, id and part of a record that was found.
Row = tuple[str, UUID, str]


@dataclass(frozen=True)
class Hit:
    """A record that was found: its title and some of its words, and what it is part of."""

    record: TrustRecord
    title: list[Mark]
    words: list[Mark]
    line: list[Step]


@dataclass
class Group:
    """What was found of the kinds that people call by one name."""

    key: str
    label: str
    count: int = 0
    hits: list[Hit] = field(default_factory=list)


@dataclass(frozen=True)
class Found:
    """What was found: groups in the order of their best hit; those without hits are counted."""

    wanted: list[str]
    groups: list[Group]
    people: list[Person]
    page: int = 1

    @property
    def total(self) -> int:
        return sum(group.count for group in self.groups) + len(self.people)

    @property
    def shown(self) -> list[Group]:
        return [group for group in self.groups if group.hits]

    @property
    def next_page(self) -> int | None:
        """The number of the page after this one, of the one group that is shown."""
        more = any(group.count > self.page * ON_A_PAGE for group in self.shown)
        return self.page + 1 if more else None


def find(access: Access, text: str, key: str = "", page: int = 1) -> Found:
    """What somebody may read that has all the words of a text, each at the beginning of a word.

    With ``key`` one group of it, page by page, else the first few of each.
    """
    wanted = asked(text)
    if not any(len(word) > 1 for word in wanted):
        return Found([], [], [])
    entries = readable(matching(wanted), access)
    best = list(ranked(entries, wanted)[: LOOKED_THROUGH + 1])
    # Of so many that they are not all looked through, the database counts and turns the pages.
    many = len(best) > LOOKED_THROUGH
    groups = groups_of(counted(entries) if many else Counter(row[0] for row in best), access)
    if key in groups:
        rows = ranked(entries, wanted, key) if many else [one for one in best if of(one, key)]
        fill([groups[key]], list(rows[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]), wanted)
    elif key != "people":
        fill(list(groups.values()), best[:LOOKED_THROUGH], wanted, most=OF_EACH)
    people = people_called(wanted, access)
    return Found(wanted, in_order(groups.values()), people, page)


def matching(wanted: list[str]) -> QuerySet:
    """The entries that have every word."""
    entries = SearchEntry.objects.all()
    for word in wanted:
        entries = entries.filter(words__contains=f" {word}")
    return entries


def readable(entries: QuerySet, access: Access) -> QuerySet:
    """Those of some entries whose words this person may read, by one condition for each kind."""
    condition = Q(pk__in=[])
    for kind, part in entries.values_list("kind", "part").distinct():
        model = models_by_kind()[kind]
        records = model.objects.visible_to(access).order_by()
        if part == SearchEntry.Part.PROGRESS:
            for eyes in {access, access.by_rights} if access.looks else {access}:
                records = records.filter(model.progress_visibility(eyes))
        condition |= Q(kind=kind, part=part, record_id__in=records.values("pk"))
    return entries.filter(condition)


@cache
def models_by_kind() -> dict[str, type[TrustRecord]]:
    return {model.kind(): model for model in apps.get_models() if searched(model)}


def key_of(model: type[TrustRecord]) -> str:
    """The name of a kind in an address: those that people call alike have the same."""
    return slugify(model._meta.verbose_name_plural)


def of(row: Row, key: str) -> bool:
    return key_of(models_by_kind()[row[0]]) == key


def counted(entries: QuerySet) -> dict[str, int]:
    """How many records of each kind were found."""
    return dict(entries.values_list("kind").annotate(count=Count("record_id", distinct=True)))


def groups_of(found: Mapping[str, int], access: Access) -> dict[str, Group]:
    """The groups of what was found, with how many there are of each."""
    counts: Counter = Counter()
    labels = {}
    for kind, count in found.items():
        model = models_by_kind()[kind]
        counts[key_of(model)] += count
        labels[key_of(model)] = model.called(access.trust, 2)
    return {key: Group(key, labels[key], count) for key, count in counts.items()}


def ranked(entries: QuerySet, wanted: list[str], key: str = "") -> QuerySet:
    """(kind, id, part) of the records found: by their titles first, then the newest."""
    if key:
        kinds = [kind for kind, model in models_by_kind().items() if key_of(model) == key]
        entries = entries.filter(kind__in=kinds)
    titled = Q()
    for word in wanted:
        titled &= Q(title__contains=f" {word}")
    rank = Case(When(titled, Value(0)), default=Value(1), output_field=IntegerField())
    return (
        entries.values("kind", "record_id")
        .annotate(rank=Min(rank), shown_part=Min("part"))
        .order_by("rank", "-record_id")
        .values_list("kind", "record_id", "shown_part")
    )


def fill(groups: list[Group], rows: list[Row], wanted: list[str], most: int = ON_A_PAGE) -> None:
    """Give groups their hits, in the order of the rows and so many of each at most."""
    by_key = {group.key: group for group in groups}
    taken: dict[str, list[Row]] = {}
    kinds: set[str] = set()
    for row in rows:
        key = key_of(models_by_kind()[row[0]])
        picked = taken.setdefault(key, []) if len(kinds | {row[0]}) <= MOST_KINDS else None
        if picked is not None and len(picked) < most:
            picked.append(row)
            kinds.add(row[0])
    records = records_of(row for picked in taken.values() for row in picked)
    for key, picked in taken.items():
        by_key[key].hits = [
            hit_of(records[pk], part, wanted) for _, pk, part in picked if pk in records
        ]


def records_of(rows: Iterable[Row]) -> dict[UUID, TrustRecord]:
    """The records themselves, with what they are part of. A query for each kind."""
    ids: dict[str, list[UUID]] = {}
    for kind, pk, _ in rows:
        ids.setdefault(kind, []).append(pk)
    found: dict[UUID, TrustRecord] = {}
    for kind, pks in ids.items():
        found |= models_by_kind()[kind].objects.with_parents().in_bulk(pks)
    return found


def hit_of(record: TrustRecord, part: str, wanted: list[str]) -> Hit:
    """A record as it is shown: with words of those parts alone that were found for its reader."""
    title = str(record)
    texts = [one for one in texts_of(record, parts_of(type(record))[part]) if one != title]
    line = [
        Step(above.called(record.trust), str(above), above.get_absolute_url())
        for above in reversed(line_up(record)[1:])
    ]
    return Hit(record, marked(title, wanted), snippet(texts, wanted), without_echo(line))


def without_echo(line: list[Step]) -> list[Step]:
    """A line without a step whose words the next begins with, as a school's plan does."""
    below = [*line, None][1:]
    return [
        one
        for one, next_one in zip(line, below, strict=True)
        if next_one is None or not next_one.text.startswith(one.text)
    ]


def in_order(groups: Iterable[Group]) -> list[Group]:
    """Groups with hits first, those with a hit in a title before others; then the rest."""

    def place(group: Group) -> tuple:
        in_title = any(mark.hit for hit in group.hits for mark in hit.title)
        return not group.hits, not in_title, -group.count, group.label

    return sorted(groups, key=place)
