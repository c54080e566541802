"""A trust's colour, made readable: contrast by the formula of WCAG 2.2.

A trust may choose any colour. As a background it keeps it, with black or white text on top; as
text, links and buttons it is darkened just as far as people need to read it.
"""

from typing import NamedTuple

WHITE = "#ffffff"
BLACK = "#000000"
# The darkest of the backgrounds that text stands on, as in static/css/tokens.css.
TINT = "#f3f1ec"
ENOUGH = 4.5

Channels = tuple[int, int, int]


class Theme(NamedTuple):
    """The colours of a trust's pages. Each is ``#rrggbb``.

    ``colour`` is the trust's own and ``on_colour`` the text on it; ``accent`` is readable on
    white, on ``TINT`` and on ``wash``, and white is readable on it; ``strong`` is the accent a
    step darker, ``wash`` a hint of it for backgrounds.
    """

    colour: str
    on_colour: str
    accent: str
    strong: str
    wash: str


def channels(colour: str) -> Channels:
    """Red, green and blue, 0 to 255, of ``#rrggbb``."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return red, green, blue


def mix(colour: str, other: str, share: float) -> str:
    """The colour with a share (0 to 1) of the other mixed in."""
    pairs = zip(channels(colour), channels(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)


def luminance(colour: str) -> float:
    """Relative luminance, from 0 for black to 1 for white."""
    red, green, blue = (linear(value / 255) for value in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(background: str) -> str:
    """White where white can be read on the background, otherwise black."""
    return WHITE if contrast(WHITE, background) >= ENOUGH else BLACK


def wash_of(colour: str) -> str:
    """A hint of the colour, never darker than the darkest background."""
    share = 0.93
    while luminance(mix(colour, WHITE, share)) < luminance(TINT):
        share += 0.01
    return mix(colour, WHITE, min(share, 1))


def accessible(colour: str) -> str:
    """The colour, darkened no further than needed to be read on white and on tints."""
    steps = (mix(colour, BLACK, step / 50) for step in range(51))
    return next(shade for shade in steps if contrast(shade, TINT) >= ENOUGH)


def theme_of(colour: str) -> Theme:
    """All that a trust's pages need, from its one colour."""
    accent = accessible(colour)
    return Theme(
        colour=colour,
        on_colour=readable_on(colour),
        accent=accent,
        strong=mix(accent, BLACK, 0.25),
        wash=wash_of(colour),
    )
