"""Setting blocks of text into columns of about the same height. Pure arithmetic."""

from collections.abc import Sequence
from math import ceil

LINE = 42  # characters of a line, about


def lines(text: str) -> int:
    """How many lines a text takes in a column, about."""
    return ceil(len(text) / LINE)


def split(heights: Sequence[float], columns: int) -> list[list[int]]:
    """The places of blocks, in their order, in so many columns, the highest as low as it can be."""
    low, high = max(heights, default=0), sum(heights)
    while high - low > 0.5:
        middle = (low + high) / 2
        if len(filled(heights, middle)) <= columns:
            high = middle
        else:
            low = middle
    return filled(heights, high)


def filled(heights: Sequence[float], most: float) -> list[list[int]]:
    """Columns none of which is higher than ``most``, each filled before the next is begun."""
    columns: list[list[int]] = [[]]
    height = 0.0
    for place, one in enumerate(heights):
        if columns[-1] and height + one > most:
            columns.append([])
            height = 0.0
        columns[-1].append(place)
        height += one
    return columns
