"""Several statuses as one: pure functions."""

from collections.abc import Iterable

from .models import Status

# What a reader needs to hear of first. A start not yet made weighs less than work on its way.
WORST_FIRST = [
    Status.OFF_TRACK,
    Status.AT_RISK,
    Status.ON_TRACK,
    Status.NOT_STARTED,
    Status.COMPLETE,
]


def worst_status(statuses: Iterable[str]) -> Status | None:
    """The status that matters most among several, or ``None`` where there are none."""
    there = set(statuses)
    return next((status for status in WORST_FIRST if status in there), None)
