"""Figures as people type and read them. Pure functions: no database in sight."""

import re
from decimal import Decimal

DECIMALS = 4
WHOLE_DIGITS = 10

# Digits, or digits in thousands set apart by commas; then perhaps a fraction.
NUMBER = re.compile(r"-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+|(?=\.))(\.[0-9]+)?")

# What may stand before or after the number, unit by unit.
SIGNS = {
    "percent": ("%", "percent", "per cent"),
    "pounds": ("£",),
    "days": ("days", "day"),
}
UNIT_WORDS = {
    "percent": "in per cent, from 0 to 100",
    "number": "a number",
    "score": "a score",
    "pounds": "in pounds",
    "days": "in days",
}


def parse(text: str, unit: str) -> Decimal:
    """What somebody typed as a figure of a unit: "93.4" and "93.4%" are the same percentage.

    Raises ``ValueError`` with a sentence for the person who typed it.
    """
    bare = " ".join(text.replace("−", "-").split()).lower()
    for sign in SIGNS.get(unit, ()):
        bare = bare.removesuffix(sign).strip()
        bare = bare.removeprefix(sign).strip()
        bare = bare.replace(f"-{sign}", "-")
    if not NUMBER.fullmatch(bare):
        raise ValueError(f"“{text.strip()}” is not a figure. Type {example(unit)}.")
    value = Decimal(bare.replace(",", ""))
    if -int(value.as_tuple().exponent) > DECIMALS:
        raise ValueError(f"Type at most {DECIMALS} decimals.")
    if abs(value) >= 10**WHOLE_DIGITS:
        raise ValueError("This figure is too large.")
    if unit == "percent" and not 0 <= value <= 100:
        raise ValueError("A percentage lies between 0 and 100.")
    return value


def example(unit: str) -> str:
    """How a figure of a unit can be typed."""
    return {"percent": "93.4 or 93.4%", "pounds": "1250 or £1,250"}.get(unit, "a number such as 42")


def plain(value: Decimal | None) -> str:
    """A figure as it stands in a box to type in: no sign, no zeros at its end."""
    if value is None:
        return ""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
