"""The press: HTML in, tagged PDF out, in a process of its own.

It runs as ``python -m boards.press IN.html OUT.pdf`` with limits of processor time and memory,
so that no text can hold up or fell the worker. It knows nothing of Django or the database, and
it can fetch nothing: the stylesheet is the packaged one, the logo comes inside the HTML, and
every other address, whatever its scheme, is refused.

PDF/UA-1 is what the file claims (ISO 14289-1); the header cells' scope, which the renderer does
not write, is added afterwards.
"""

import gc
import logging
import re
import resource
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from weasyprint import CSS, HTML
from weasyprint.logger import PROGRESS_LOGGER
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

CPU_SECONDS = 60
MEMORY_BYTES = 1024**3
STYLESHEET = Path(__file__).resolve().parent.parent / "static" / "css" / "print-document.css"
IMAGE_IN_PLACE = re.compile(r"data:image/(png|jpeg);base64,[A-Za-z0-9+/=]+")
STRUCTURE_HEADS = {pikepdf.Name.THead: "Column", pikepdf.Name.TBody: "Row"}


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
    return with_scopes(written)


def with_scopes(written: bytes) -> bytes:
    """The same file with a scope for each header cell: of its column, or of its row."""
    out = BytesIO()
    with pikepdf.open(BytesIO(written)) as pdf:
        give_scopes(pdf.Root.StructTreeRoot)
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def give_scopes(root: pikepdf.Object) -> None:
    waiting: list[tuple[Any, str]] = [(root, "Column")]
    while waiting:
        element, scope = waiting.pop()
        kind = element.get("/S")
        scope = STRUCTURE_HEADS.get(kind, scope)
        if kind == pikepdf.Name.TH:
            element.A = pikepdf.Dictionary(
                O=pikepdf.Name.Table, Scope=pikepdf.Name(f"/{scope}"), **spans(element)
            )
        waiting += [(child, scope) for child in children(element)]


def spans(cell: pikepdf.Object) -> dict:
    """The spans that a cell's attributes already tell of."""
    there = cell.get("/A", pikepdf.Dictionary())
    rows = [there] if isinstance(there, pikepdf.Dictionary) else list(there)
    return {
        name: row[f"/{name}"]
        for row in rows
        for name in ("ColSpan", "RowSpan")
        if f"/{name}" in row
    }


def children(element: pikepdf.Object) -> list:
    below = element.get("/K", [])
    below = below if isinstance(below, pikepdf.Array) else [below]
    return [child for child in below if isinstance(child, pikepdf.Dictionary)]


class StepsOnStderr(logging.Handler):
    """Tells whoever waits which step of the rendering has begun, one line each."""

    def emit(self, record: logging.LogRecord) -> None:
        step = re.match(r"Step (\d)", record.getMessage())
        if step:
            print(f"step {step[1]}", file=sys.stderr, flush=True)  # noqa: T201


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
