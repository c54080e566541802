"""What there is to choose of a document: its sort, and the sections that each sort can hold."""

from collections.abc import Iterable
from typing import Any

from django.db import models


class Sort(models.TextChoices):
    """The sorts of document there are."""

    ANNUAL = "annual", "Annual plan"
    SCHOOL = "school", "School improvement plan"
    PAGE = "page", "Plan on a page"


class Section(models.TextChoices):
    """What a document can hold or leave out, in the order in which it is printed."""

    IDENTITY = "identity", "Vision, values and principles"
    TEXTS = "texts", "Foreword and other texts"
    PICTURE = "picture", "How it is going at a glance"
    GOALS = "goals", "Goals"
    PRIORITIES = "priorities", "Priorities of the year"
    ACTIONS = "actions", "Actions and milestones"
    UPDATES = "updates", "Status and latest updates"
    MEASURES = "measures", "KPIs, with figures and charts"
    SCHOOLS = "schools", "Schools’ improvement plans"
    DECLINED = "declined", "What is not ours, and why"


S = Section
SECTIONS: dict[str, tuple[Any, ...]] = {
    Sort.ANNUAL: (
        S.IDENTITY,
        S.TEXTS,
        S.PICTURE,
        S.GOALS,
        S.PRIORITIES,
        S.ACTIONS,
        S.UPDATES,
        S.MEASURES,
        S.SCHOOLS,
    ),
    Sort.SCHOOL: (
        S.TEXTS,
        S.PICTURE,
        S.PRIORITIES,
        S.ACTIONS,
        S.UPDATES,
        S.MEASURES,
        S.DECLINED,
    ),
    Sort.PAGE: (S.IDENTITY, S.GOALS, S.PRIORITIES, S.UPDATES, S.MEASURES),
}
# A status stands on something: without these two there would be nothing to say it of.
BODY = {S.GOALS, S.PRIORITIES}


def sections_of(sort: str, chosen: Iterable[str] = ()) -> list[str]:
    """The sections of a sort that were chosen, in their order; all of them where none was."""
    wanted = set(chosen)
    return [one.value for one in SECTIONS[sort] if not wanted or one.value in wanted]


def section_choices(sort: str) -> list[tuple[str, str]]:
    """The sections of a sort, for a form to choose from."""
    return [(one.value, one.label) for one in SECTIONS[sort]]
