"""How many priorities stand where."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from trustplan.progress.models import Status
from trustplan.trusts.access import Access


def status_counts(priorities: Iterable[Any], access: Access) -> list[tuple[str, int]]:
    """The number of each status, of those whose progress is shown: (status, number)."""
    counts = Counter(one.status for one in priorities if one.shows_progress(access))
    return [(status, counts[status]) for status in Status.values if counts[status]]
