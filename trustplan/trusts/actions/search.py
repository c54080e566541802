"""Keeping the words by which records are found in step with the records.

Derived, so without an author or history. Each writer of records calls ``keep_found`` in its own
transaction; ``rebuild_search`` makes everything anew.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

from django.apps import apps
from django.db import transaction

from ..models import SearchEntry, TrustRecord
from ..search.words import entries_of, searched

AT_ONCE = 500


def searched_models() -> list[type[TrustRecord]]:
    """Every kind of record that is found by its words."""
    return [model for model in apps.get_models() if searched(model)]


def keep_found(records: Iterable[TrustRecord], changed: Iterable[str] | None = None) -> None:
    """Write the words of records that were saved, and of those that are found by their words.

    ``changed`` are the fields that were: without a word among them nothing is done.
    """
    there = list(records)
    fields = None if changed is None else set(changed)
    own = [one for one in there if fields is None or fields & own_fields(type(one))]
    write(own)
    # A new record is not part of another's words yet.
    for batch in batched(named_after(there, fields) if fields is not None else (), AT_ONCE):
        write(list(batch))


def batched(records: Iterable, many: int) -> Iterator[list]:
    """The records in lists of at most so many."""
    rest = iter(records)
    while batch := list(islice(rest, many)):
        yield batch


def write(records: list[TrustRecord]) -> None:
    """Make the entries of some records anew; what is deleted is not found."""
    records = [one for one in records if searched(type(one))]
    if not records:
        return
    # Of a record that is as new as its id there is nothing to take away.
    old = SearchEntry.objects.filter(record_id__in=[one.pk for one in records])
    old.delete()
    live = [one for one in records if one.deletion_id is None]
    SearchEntry.objects.bulk_create(
        (entry for one in live for entry in entries_of(one)), batch_size=AT_ONCE
    )


def own_fields(model: type[TrustRecord]) -> set[str]:
    """The fields of a kind of record on which its own words depend."""
    return {path.partition("__")[0] for path in getattr(model, "SEARCHED", ())} | {"deletion"}


def borrowers(model: type[TrustRecord]) -> list[tuple[type[TrustRecord], str, str]]:
    """(kind, path to this one, field) of the kinds that are found by a field of this one."""
    return [
        (other, above, field)
        for other, above, field in borrowed()
        if target_of(other, above) is model
    ]


@cache
def borrowed() -> list[tuple[type[TrustRecord], str, str]]:
    """(kind, path, field) of all words that are another record's."""
    paths = (
        (model, *path.rpartition("__")) for model in searched_models() for path in model.SEARCHED
    )
    return [(model, above, field) for model, above, _, field in paths if above]


def target_of(model: type[TrustRecord], path: str) -> type:
    for name in path.split("__"):
        model = model._meta.get_field(name).related_model
    return model


def named_after(records: list[TrustRecord], changed: set[str]) -> Iterator[TrustRecord]:
    """The records that are found by a word of some others that was changed."""
    for record in records:
        for model, path, field in borrowers(type(record)):
            if field in changed:
                yield from model.objects.filter(**{path: record}).with_parents()


@transaction.atomic
def search_rebuild() -> int:
    """Make the words of a whole trust anew, inside its scope. Returns how many entries."""
    SearchEntry.objects.all().delete()
    made = 0
    for model in searched_models():
        paths = {path.rpartition("__")[0] for path in model.SEARCHED} - {""}
        records = model.objects.select_related(*paths) if paths else model.objects.all()
        for batch in batched(records.iterator(AT_ONCE), AT_ONCE):
            entries = [entry for one in batch for entry in entries_of(one)]
            made += len(SearchEntry.objects.bulk_create(entries))
    return made
