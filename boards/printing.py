"""From the parts of a document to its finished file."""

import base64
import hashlib
import re
from io import BytesIO
from typing import NamedTuple

import pikepdf
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import mark_safe
from PIL import Image

from trustplan.trusts.models import Audience, Trust
from trustplan.trusts.years import label
from trustplan.ui.colour import Theme, theme_of
from trustplan.ui.templatetags.ui import day

from .content.page import Page
from .content.parts import Booklet
from .press import DOCUMENT, ON_A_PAGE
from .pressing import OnStep, run_press

LOGO_WIDTH, LOGO_HEIGHT = 1200, 600
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
# Stands for the day until all else is written: what is left is the same on every day.
AS_AT = "\ue000as at\ue000"


class Manuscript(NamedTuple):
    """What goes to the press: the style sheet, the HTML in versions, and a mark of what it says.

    Two documents share the ``edition`` exactly if they say the same, on whatever day.
    """

    sheet: str
    versions: list[str]
    edition: str


def print_booklet(
    book: Booklet | Page, trust: Trust, on_step: OnStep = lambda step, percent, detail: None
) -> bytes:
    """The PDF of a document. Raises ``NotPrinted``.

    ``on_step`` is told what is being done, and how far that is in per cent and in words.
    """
    ready = manuscript(book, trust)
    return run_press(ready.sheet, ready.versions, on_step)


def manuscript(book: Booklet | Page, trust: Trust) -> Manuscript:
    """A document as HTML, its logo and colours inside it; a plan on a page in several versions,
    each shorter than the one before it."""
    context = context_of(book, trust)
    if isinstance(book, Page):
        sheet = ON_A_PAGE
        undated = [
            render_to_string("print/page.html", {**context, "page": one}) for one in book.versions()
        ]
    else:
        sheet, undated = DOCUMENT, [render_to_string("print/booklet.html", context)]
    today = day(timezone.localtime(book.as_at))
    edition = hashlib.sha256(undated[0].encode()).hexdigest()[:8].upper()
    return Manuscript(sheet, [html.replace(AS_AT, today) for html in undated], edition)


def booklet_html(book: Booklet, trust: Trust) -> str:
    """The whole document as HTML."""
    return manuscript(book, trust).versions[0]


def context_of(book: Booklet | Page, trust: Trust) -> dict:
    return {
        "book": book,
        "trust": trust,
        "words": trust.words,
        "title": f"{book.title} {label(book.year)}, {trust.name}",
        "audience": Audience(book.audience).label,
        "logo": logo_in_place(trust),
        "palette": palette(trust),
        "accent": theme(trust).accent,
        "as_at": AS_AT,
    }


def palette(trust: Trust) -> str:
    """The trust's colours as CSS variables, readable whatever colour it chose."""
    values = theme(trust)._asdict().items()
    rules = "".join(f"--{name.replace('_', '-')}:{value};" for name, value in values)
    return mark_safe(f":root{{{rules}}}")  # noqa: S308 - colours that were just computed


def theme(trust: Trust) -> Theme:
    return theme_of(trust.colour if COLOUR.fullmatch(trust.colour) else "#1d4f76")


def logo_in_place(trust: Trust) -> str:
    """The logo as a ``data:`` address, written anew whatever the file holds; empty without one."""
    if not trust.logo:
        return ""
    try:
        with trust.logo.open("rb") as file, Image.open(file, formats=["PNG", "JPEG"]) as image:
            image.thumbnail((LOGO_WIDTH, LOGO_HEIGHT))
            out = BytesIO()
            image.convert("RGBA").save(out, "PNG")
    except (OSError, ValueError, Image.DecompressionBombError):
        return ""  # a document without its logo is better than none
    return f"data:image/png;base64,{base64.b64encode(out.getvalue()).decode()}"


def pages_of(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)
