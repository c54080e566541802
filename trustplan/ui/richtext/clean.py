"""Between what people write and what is kept."""

import re
from functools import lru_cache

from .document import normalise
from .html import read_html, write_html
from .text import read_text, write_text

_HEADING = re.compile(r"(</?h)([34])>")

# A form asks for the same conversion several times while it is checked and shown.
_remembered = lru_cache(maxsize=256)


@_remembered
def clean(html: str) -> str:
    """The HTML that is kept of any HTML: ``p``, ``h3``, ``h4``, ``ul``, ``ol``, ``li``, ``br``,
    ``strong``, ``em`` and links to whole http, https and mailto addresses. Cleaning it again
    changes nothing.
    """
    return write_html(normalise(read_html(html)))


@_remembered
def to_html(text: str) -> str:
    """The clean HTML of plain text with light marks."""
    return write_html(normalise(read_text(text)))


@_remembered
def to_text(html: str) -> str:
    """The plain text with light marks of HTML. ``to_html`` of it is the HTML again."""
    return write_text(normalise(read_html(html)))


def headings_below(html: str, level: int) -> str:
    """Clean HTML with its headings one and two levels below a heading of this level."""
    if level == 2:
        return html
    return _HEADING.sub(lambda match: f"{match[1]}{min(6, int(match[2]) - 2 + level)}>", html)
