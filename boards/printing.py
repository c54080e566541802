"""From the parts of a document to its finished file."""

import base64
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from PIL import Image

from trustplan.trusts.models import Audience, Trust
from trustplan.trusts.years import label
from trustplan.ui.colour import theme_of

from .content.parts import Booklet
from .press import CPU_SECONDS

ROOT = Path(__file__).resolve().parent.parent
# The renderer's own steps, numbered as it reports them, in people's words.
PRESS_STEPS = {"5": ("Laying out the pages", 30), "6": ("Writing the file", 75)}
LOGO_WIDTH, LOGO_HEIGHT = 1200, 600
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")

OnStep = Callable[[str, int], None]


class NotPrinted(Exception):
    """The document could not be made. The message is for the person who asked for it."""


def print_booklet(book: Booklet, trust: Trust, on_step: OnStep = lambda step, percent: None):
    """The PDF of a document, as bytes. Raises ``NotPrinted``.

    ``on_step`` is told what is being done, and how far that is in per cent.
    """
    return run_press(booklet_html(book, trust), on_step)


def booklet_html(book: Booklet, trust: Trust) -> str:
    """The whole document as HTML, its logo and colours inside it."""
    return render_to_string(
        "print/booklet.html",
        {
            "book": book,
            "trust": trust,
            "words": trust.words,
            "title": f"{book.title} {label(book.year)}, {trust.name}",
            "audience": Audience(book.audience).label,
            "logo": logo_in_place(trust),
            "palette": palette(trust),
        },
    )


def palette(trust: Trust) -> str:
    """The trust's colours as CSS variables, readable whatever colour it chose."""
    colour = trust.colour if COLOUR.fullmatch(trust.colour) else "#1d4f76"
    theme = theme_of(colour)._asdict()
    rules = "".join(f"--{name.replace('_', '-')}:{value};" for name, value in theme.items())
    return mark_safe(f":root{{{rules}}}")  # noqa: S308 - colours that were just computed


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


def run_press(html: str, on_step: OnStep) -> bytes:
    """Have the press print HTML in a process of its own. Raises ``NotPrinted``."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.html"), Path(folder, "out.pdf")
        source.write_text(html)
        command = [sys.executable, "-m", "boards.press", str(source), str(target)]
        # The press needs no secrets: it is given the search path and the fonts' places only.
        kept = {"PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "XDG_CACHE_HOME", "FONTCONFIG_FILE"}
        environment = {name: value for name, value in os.environ.items() if name in kept}
        with subprocess.Popen(  # noqa: S603 - our own module, our own paths
            command,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            said = follow(process.stderr, on_step)
        if process.returncode == 0 and target.exists():
            return target.read_bytes()
    raise NotPrinted(reason(process.returncode, said))


def follow(lines, on_step: OnStep) -> str:
    """Pass on the steps that the press reports; what else it said is returned."""
    rest, last = [], ""
    for line in lines:
        word, _, number = line.strip().partition(" ")
        if word != "step":
            rest.append(line)
        elif number != last and number in PRESS_STEPS:
            on_step(*PRESS_STEPS[number])
            last = number
    return "".join(rest[-50:])


def reason(code: int, said: str) -> str:
    """Why the press stopped, in a sentence for people."""
    if code < 0 and "MemoryError" not in said:
        return f"It took longer than {CPU_SECONDS} seconds of work. Ask for a shorter document."
    if "MemoryError" in said:
        return "It is too large to be made in one piece."
    return "The pages could not be laid out. Whoever runs this site finds the reason in its log."


def pages_of(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)
