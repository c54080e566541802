"""Academic years: 1 September to 31 August, kept as the year they begin in, written 2026/27."""

from datetime import date

from django.utils import timezone

FIRST, LAST = 2010, 2049


def label(year: int) -> str:
    """``2026`` as people write it: ``2026/27``."""
    return f"{year}/{(year + 1) % 100:02d}"


def choices() -> list[tuple[int, str]]:
    return [(year, label(year)) for year in range(FIRST, LAST + 1)]


def of(day: date) -> int:
    """The academic year that a day lies in, as the calendar year it began in."""
    return day.year if day.month >= 9 else day.year - 1


def start(year: int) -> date:
    return date(year, 9, 1)


def end(year: int) -> date:
    return date(year + 1, 8, 31)


def parse(text: str) -> int:
    """``2026/27`` as the year it begins in. Raises ``ValueError`` for anything else."""
    first, _, second = text.strip().partition("/")
    year = int(first)
    if not FIRST <= year <= LAST or label(year) != f"{first}/{second}":
        raise ValueError(f"{text!r} is not an academic year such as 2026/27.")
    return year


def current() -> int:
    """The academic year that today lies in."""
    return of(timezone.localdate())
