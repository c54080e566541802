"""A line of yearly figures as the points of a drawing. Pure arithmetic."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

WIDTH, HEIGHT = 480, 190
LEFT, RIGHT, TOP, BOTTOM = 40, 138, 30, 42
# Beyond the last point, where the two lines say their last figures.
END = WIDTH - RIGHT + 12
LINE = 17  # the height of a line of text


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
    """Points of the readings and of the targets; ``band`` is the side of the target that is
    better, as a polygon, empty where neither is."""

    readings: list[Point]
    targets: list[Point]
    years: list[Point]
    band: str = ""
    # The last reading and the last target where they stand at the right end: text beside them.
    ends: dict[str, Point] = field(default_factory=dict)

    @property
    def reading_path(self) -> str:
        return path(self.readings)

    @property
    def target_path(self) -> str:
        return path(self.targets)

    @property
    def labelled(self) -> list[Point]:
        """The readings that say their figure above or below their point."""
        return self.readings[:-1] if "reading" in self.ends else self.readings


def path(points: list[Point]) -> str:
    """The points as an SVG polyline takes them."""
    return " ".join(f"{point.x},{point.y}" for point in points)


def trend(
    readings: Mapping[int, Decimal],
    targets: Mapping[int, Decimal],
    show: Callable[[Decimal], str] = str,
    better: str = "",
) -> Trend | None:
    """The drawing of figures by year, or ``None`` where fewer than two readings make no line.

    ``show`` writes a figure as people read it; ``better`` is ``higher``, ``lower`` or neither.
    Its height spans the lowest to the highest figure, so the scale begins at no particular
    number: the figures stand beside the line and in the table next to it.
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

    drawn = [place(year, readings[year]) for year in sorted(readings)]
    aims = [place(year, targets[year]) for year in sorted(targets)]
    return Trend(
        readings=drawn,
        targets=aims,
        years=[place(year, low) for year in all_years],
        band=band(aims, better),
        ends=ends(drawn, aims, all_years[-1]),
    )


def band(targets: list[Point], better: str) -> str:
    """The area on the better side of the targets."""
    edge = {"higher": TOP - 22, "lower": HEIGHT - BOTTOM + 8}.get(better)
    if edge is None or len(targets) < 2:
        return ""
    return f"{path(targets)} {targets[-1].x},{edge} {targets[0].x},{edge}"


def ends(readings: list[Point], targets: list[Point], last: int) -> dict[str, Point]:
    """The text beside the right end of each line that reaches it, a line's height apart."""
    found = {
        name: points[-1]
        for name, points in {"reading": readings, "target": targets}.items()
        if points and points[-1].year == last
    }
    shift = 0
    if len(found) == 2:
        gap = found["target"].y - found["reading"].y
        upwards = gap < 0
        shift = max(0, LINE - abs(gap))
        if not upwards:
            shift = -shift
    return {
        name: Point(
            point.year,
            point.shown,
            END,
            point.y,
            point.y + 5 + round(shift / 2 if name == "reading" else -shift / 2),
        )
        for name, point in found.items()
    }
