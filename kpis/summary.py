"""A measure's latest figure in words. Pure functions over figures that were already read."""

from collections.abc import Sequence

from trustplan.trusts import years

from .models import Measure, Reading, Target


def in_words(measure: Measure, readings: Sequence[Reading], targets: Sequence[Target]) -> str:
    """The latest of some readings against its target: "72.5% (2025/26), target 75%".

    The readings and targets are one school's or the trust's, by year. Where the year of the
    reading has no target the next one stands with its own year.
    """
    if not readings:
        return f"No figure yet{target_words(measure, targets[:1], None)}"
    latest = readings[-1]
    due = [target for target in targets if target.year >= latest.year]
    words = f"{measure.show(latest.value)} ({years.label(latest.year)})"
    return words + target_words(measure, due[:1], latest.year)


def target_words(measure: Measure, targets: Sequence[Target], year: int | None) -> str:
    """A target to follow a reading, with its year where that is another one."""
    if not targets:
        return "" if year is None else ", no target"
    target = targets[0]
    own_year = "" if target.year == year else f" ({years.label(target.year)})"
    return f", target {measure.show(target.value)}{own_year}"
