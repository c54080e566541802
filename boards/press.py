"""The press: HTML in, tagged PDF out, in a process of its own.

It runs as ``python -m boards.press IN.html OUT.pdf`` with limits of processor time and memory,
so that no text can hold up or fell the worker. It knows nothing of Django or the database, and
it can fetch nothing: the stylesheet is the packaged one, the logo comes inside the HTML, and
every other address, whatever its scheme, is refused.

PDF/UA-1 is what the file claims (ISO 14289-1); ``structure`` mends what the renderer lacks.
"""

import gc
import logging
import re
import resource
import sys
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.logger import PROGRESS_LOGGER
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from .structure import mend

CPU_SECONDS = 60
MEMORY_BYTES = 1024**3
STYLESHEET = Path(__file__).resolve().parent.parent / "static" / "css" / "print-document.css"
IMAGE_IN_PLACE = re.compile(r"data:image/(png|jpeg);base64,[A-Za-z0-9+/=]+")


class NothingFetched(URLFetcher):
    """Hands over an image that stands in the HTML itself, and refuses all else."""

    def fetch(self, url: str, headers=None) -> URLFetcherResponse:
        """The image in a ``data:`` address. Raises ``ValueError`` for any other address."""
        if not IMAGE_IN_PLACE.fullmatch(url):
            raise ValueError("Documents fetch nothing.")
        return super().fetch(url, headers)


def press(html: str) -> bytes:
    """The finished PDF of an HTML document."""
    fetcher, fonts = NothingFetched(allowed_protocols=["data"]), FontConfiguration()
    style = CSS(string=STYLESHEET.read_text(), url_fetcher=fetcher, font_config=fonts)
    page = HTML(string=html, url_fetcher=fetcher, base_url=None)
    written = page.write_pdf(stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1")
    return mend(written)


class StepsOnStderr(logging.Handler):
    """Tells whoever waits which step of the rendering has begun, one line each."""

    def emit(self, record: logging.LogRecord) -> None:
        step = re.match(r"Step (\d)", record.getMessage())
        if step:
            print(f"step {step[1]}", file=sys.stderr, flush=True)  # noqa: T201 - to the worker


def main(source: str, target: str) -> None:
    """Press one file within the limits."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))
    gc.disable()  # one document, then the end: collecting costs a sixth of the time
    PROGRESS_LOGGER.addHandler(StepsOnStderr())
    PROGRESS_LOGGER.setLevel(logging.INFO)
    Path(target).write_bytes(press(Path(source).read_text()))


if __name__ == "__main__":
    main(*sys.argv[1:])
