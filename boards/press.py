"""The press: HTML in, tagged PDF out, in a process of its own.

It runs as ``python -m boards.press SHEET OUT.pdf IN.html …`` with limits of processor time and
memory, so that no text can hold up or fell the worker, and it dies with the worker. It knows
nothing of Django or the database, and it can fetch nothing: the style sheet is one of the
packaged ones, the logo comes inside the HTML, and every other address is refused.

PDF/UA-1 is what the file claims (ISO 14289-1); ``structure`` mends what the renderer lacks.
"""

import ctypes
import gc
import logging
import re
import resource
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.document import Document
from weasyprint.logger import PROGRESS_LOGGER
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from .structure import mend

CPU_SECONDS = 60
MEMORY_BYTES = 1024**3
SHEETS = Path(__file__).resolve().parent.parent / "static" / "css"
DOCUMENT, ON_A_PAGE = "print-document.css", "print-page.css"
IMAGE_IN_PLACE = re.compile(r"data:image/(png|jpeg);base64,[A-Za-z0-9+/=]+")
OPTIONS = {"pdf_variant": "pdf/ua-1"}
PR_SET_PDEATHSIG = 1  # prctl(2): the signal to get when one's parent dies


class NothingFetched(URLFetcher):
    """Hands over an image that stands in the HTML itself, and refuses all else."""

    def fetch(self, url: str, headers=None) -> URLFetcherResponse:
        """The image in a ``data:`` address. Raises ``ValueError`` for any other address."""
        if not IMAGE_IN_PLACE.fullmatch(url):
            raise ValueError("Documents fetch nothing.")
        return super().fetch(url, headers)


def press(html: str, sheet: str = DOCUMENT) -> bytes:
    """The finished PDF of an HTML document."""
    return write(lay_out(html, sheet))


def press_one_side(htmls: Sequence[str], sheet: str = ON_A_PAGE) -> bytes:
    """The finished PDF of the first version that fits on one side.

    Each version is shorter than the one before it. Raises ``ValueError`` where not even the last
    one fits.
    """
    laid_out: dict[int, Document] = {}

    def fits(number: int) -> bool:
        if number not in laid_out:
            laid_out[number] = lay_out(htmls[number], sheet)
        return len(laid_out[number].pages) == 1

    low, high = 0, len(htmls) - 1
    # Most plans fit as they are; for the others, halve what is left to try.
    while low < high:
        middle = low if low == 0 and 0 not in laid_out else (low + high) // 2
        low, high = (low, middle) if fits(middle) else (middle + 1, high)
    if not fits(low):
        raise ValueError("The plan does not fit on one side.")
    return write(laid_out[low])


def lay_out(html: str, sheet: str) -> Document:
    fetcher, fonts = NothingFetched(allowed_protocols=["data"]), FontConfiguration()
    style = CSS(string=(SHEETS / sheet).read_text(), url_fetcher=fetcher, font_config=fonts)
    page = HTML(string=html, url_fetcher=fetcher, base_url=None)
    return page.render(stylesheets=[style], font_config=fonts, **OPTIONS)


def write(document: Document) -> bytes:
    written = document.write_pdf(**OPTIONS)
    say("step mend")
    return mend(written)


def say(line: str) -> None:
    """Tell whoever waits how far it is."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201 - to the worker


class StepsOnStderr(logging.Handler):
    """Tells which step of the rendering has begun, and at which page it is, one line each."""

    def emit(self, record: logging.LogRecord) -> None:
        step = re.match(r"Step (\d)(?:.* Page (\d+))?", record.getMessage())
        if step:
            say(" ".join(["step", step[1], *([step[2]] if step[2] else [])]))


def die_with_parent() -> None:
    """Have the kernel end this process when the worker is gone: nobody waits for its file."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def main(sheet: str, target: str, *sources: str) -> None:
    """Press one file within the limits; of several versions the first that fits on one side."""
    die_with_parent()
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))
    gc.disable()  # one document, then the end: collecting costs a sixth of the time
    PROGRESS_LOGGER.addHandler(StepsOnStderr())
    PROGRESS_LOGGER.setLevel(logging.INFO)
    htmls = [Path(source).read_text() for source in sources]
    pdf = press_one_side(htmls, sheet) if sheet == ON_A_PAGE else press(htmls[0], sheet)
    Path(target).write_bytes(pdf)


if __name__ == "__main__":
    main(*sys.argv[1:])
