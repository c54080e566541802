"""Answering "how is it going?": the update, the status of its subject and its figures at once."""

from collections.abc import Iterable

from django.db import transaction

from kpis.actions import Entry, readings_save
from schools.models import School
from trustplan.progress.actions import update_create
from trustplan.progress.models import AbstractUpdate


@transaction.atomic
def check_in(
    update: AbstractUpdate,
    *,
    by,
    school: School | None = None,
    year: int = 0,
    entries: Iterable[Entry] = (),
) -> AbstractUpdate:
    """Save an update together with the figures of a school, or the trust, for a year.

    Raises ``Refused`` where "no change" must say why, ``StaleRecord`` where somebody else has
    given another figure meanwhile.
    """
    made = update_create(update, by=by)
    entries = list(entries)
    if entries:
        readings_save(school, year, by=by, entries=entries)
    return made
