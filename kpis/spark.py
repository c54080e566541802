"""A line of yearly figures as small as a word, with what it says in words. Pure arithmetic."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from trustplan.trusts.years import label

WIDTH, HEIGHT, EDGE = 84, 24, 4


@dataclass(frozen=True)
class Spark:
    """The readings and the targets as SVG polylines take them, the last reading's place, words."""

    readings: str
    targets: str
    last: tuple[int, int]
    words: str


def spark(
    readings: Mapping[int, Decimal],
    targets: Mapping[int, Decimal],
    show: Callable[[Decimal], str] = str,
) -> Spark | None:
    """The drawing of figures by year, or ``None`` where fewer than two make no line.

    Only the targets of years with a reading are drawn: where it was meant to be then.
    """
    if len(readings) < 2:
        return None
    targets = {year: targets[year] for year in sorted(targets) if year in readings}
    figures = [*readings.values(), *targets.values()]
    low, high = min(figures), max(figures)
    first, last = min(readings), max(readings)

    def point(year: int, value: Decimal) -> tuple[int, int]:
        along = (year - first) / (last - first)
        above = float((value - low) / (high - low)) if high > low else 0.5
        x = EDGE + along * (WIDTH - 2 * EDGE)
        return round(x), round(HEIGHT - EDGE - above * (HEIGHT - 2 * EDGE))

    return Spark(
        path([point(year, readings[year]) for year in sorted(readings)]),
        path([point(year, value) for year, value in targets.items()]) if len(targets) > 1 else "",
        point(last, readings[last]),
        in_words(readings, show),
    )


def path(points: list[tuple[int, int]]) -> str:
    return " ".join(f"{x},{y}" for x, y in points)


def in_words(figures: Mapping[int, Decimal], show: Callable[[Decimal], str]) -> str:
    """The figures one by one, for who does not see the line."""
    return ", ".join(f"{label(year)}: {show(figures[year])}" for year in sorted(figures))
