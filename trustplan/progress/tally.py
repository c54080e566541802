"""How many are at which status, in words and as the bars of a drawing. Pure arithmetic."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .models import Status

WIDTH, LABELS, ROW = 480, 128, 30
# The longest bar leaves room for its number.
LONGEST = WIDTH - LABELS - 40


@dataclass(frozen=True)
class Bar:
    """A status, how many are at it, and its place in units of the drawing."""

    status: str
    word: str
    count: int
    y: int
    length: int

    @property
    def middle(self) -> int:
        return self.y + ROW // 2

    @property
    def number_x(self) -> int:
        return LABELS + self.length + 10


@dataclass(frozen=True)
class Tally:
    """Every status with its number, in the order in which they are told."""

    bars: list[Bar]
    total: int
    takeaway: str

    @property
    def height(self) -> int:
        return ROW * len(self.bars)


# What needs somebody first.
ORDER: tuple[Any, ...] = (
    Status.OFF_TRACK,
    Status.AT_RISK,
    Status.ON_TRACK,
    Status.COMPLETE,
    Status.NOT_STARTED,
)


def tally(statuses: Iterable[str], one: str, many: str) -> Tally | None:
    """How many are at which status; ``None`` where there are none to count.

    ``one`` and ``many`` are the words for what is counted.
    """
    counts = Counter(statuses)
    total = counts.total()
    if not total:
        return None
    most = max(counts.values())
    bars = [
        Bar(
            status.value,
            status.label,
            counts[status],
            ROW * place,
            round(LONGEST * counts[status] / most),
        )
        for place, status in enumerate(ORDER)
    ]
    return Tally(bars, total, in_words(counts, total, one, many))


def in_words(counts: Counter, total: int, one: str, many: str) -> str:
    """A sentence: "Of 12 priorities 1 is off track, 2 are at risk and 9 are on track.\""""
    said = [
        f"{counts[status]} {'is' if counts[status] == 1 else 'are'} {status.label.lower()}"
        for status in ORDER
        if counts[status]
    ]
    listed = said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
    return f"Of {total} {one if total == 1 else many} {listed}."
