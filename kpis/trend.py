"""A line of yearly figures as the points of a drawing. Pure arithmetic."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

WIDTH, HEIGHT = 480, 160
LEFT, RIGHT, TOP, BOTTOM = 32, 32, 24, 44


@dataclass(frozen=True)
class Point:
    """A figure as people read it, and where it stands, in units of the drawing."""

    year: int
    shown: str
    x: int
    y: int
    label_y: int


@dataclass(frozen=True)
class Trend:
    readings: list[Point]
    targets: list[Point]
    years: list[Point]

    @property
    def reading_path(self) -> str:
        return path(self.readings)

    @property
    def target_path(self) -> str:
        return path(self.targets)


def path(points: list[Point]) -> str:
    """The points as an SVG polyline takes them."""
    return " ".join(f"{point.x},{point.y}" for point in points)


def trend(
    readings: Mapping[int, Decimal],
    targets: Mapping[int, Decimal],
    show: Callable[[Decimal], str] = str,
) -> Trend | None:
    """The drawing of figures by year, or ``None`` where fewer than two readings make no line.

    ``show`` writes a figure as people read it.
    Its height spans the lowest to the highest figure, so the scale begins at no particular
    number: the figures stand beside the line and in the table below it.
    """
    if len(readings) < 2:
        return None
    all_years = sorted({*readings, *targets})
    figures = [*readings.values(), *targets.values()]
    low, high = min(figures), max(figures)

    def place(year: int, value: Decimal) -> Point:
        along = (year - all_years[0]) / (all_years[-1] - all_years[0])
        above = float((value - low) / (high - low)) if high > low else 0.5
        x = LEFT + along * (WIDTH - LEFT - RIGHT)
        y = HEIGHT - BOTTOM - above * (HEIGHT - TOP - BOTTOM)
        # The label stands on the side of the line where the target does not.
        below = year in targets and readings.get(year, value) < targets[year]
        return Point(year, show(value), round(x), round(y), round(y) + (20 if below else -10))

    return Trend(
        readings=[place(year, readings[year]) for year in sorted(readings)],
        targets=[place(year, targets[year]) for year in sorted(targets)],
        years=[place(year, low) for year in all_years],
    )
