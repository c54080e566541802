"""Our plan as PDF beside WeasyPrint alone on the same HTML, and Chromium printing it."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from django.utils import timezone
from django_scopes import scope

from boards.content import plan_booklet
from boards.press import DOCUMENT, SHEETS
from boards.printing import booklet_html, pages_of, print_booklet
from trustplan.trusts.access import operator_access

from .timing import medians

STYLESHEET = SHEETS / DOCUMENT
ROUNDS = 5
MOST_OF_WEASYPRINT = 1.15
# As anybody would call it: one process, the same tagged kind of file, nothing else.
WEASYPRINT = """
import sys
from weasyprint import HTML
HTML(sys.argv[1]).write_pdf(sys.argv[2], stylesheets=[sys.argv[3]], pdf_variant="pdf/ua-1")
"""
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]


def compare_documents(trust, plan, year: int) -> list[str]:
    """Measure and print. Returns the goals that were missed, in words."""
    with tempfile.TemporaryDirectory() as name, scope(trust=trust):
        folder = Path(name)
        pages = pages_of(ours(trust, plan, year))
        things = rivals(trust, plan, year, folder)
        taken = medians(things, ROUNDS)
    print(f"\nPlan of {pages} pages as PDF, seconds, median of {ROUNDS}")
    for rival, seconds in taken.items():
        print(f"{rival:26}{seconds:9.2f}  ours / it {taken['ours'] / seconds:5.2f}")
    ratio = taken["ours"] / taken["WeasyPrint alone"]
    return [f"PDF: {ratio:.2f} of WeasyPrint alone"] if ratio > MOST_OF_WEASYPRINT else []


def ours(trust, plan, year: int) -> bytes:
    """From the records in the database to the finished file."""
    access = operator_access(trust, "board")
    return print_booklet(plan_booklet(plan, year, access, "board", timezone.now()), trust)


def rivals(trust, plan, year: int, folder: Path) -> dict[str, Callable[[], object]]:
    """What to measure: ours, and others that are given our finished HTML."""
    book = plan_booklet(plan, year, operator_access(trust, "board"), "board", timezone.now())
    page, target = folder / "plan.html", folder / "plan.pdf"
    html = booklet_html(book, trust)
    page.write_text(html)
    things: dict[str, Callable[[], object]] = {
        "ours": partial(ours, trust, plan, year),
        "WeasyPrint alone": partial(
            run, [sys.executable, "-c", WEASYPRINT, page, target, STYLESHEET]
        ),
    }
    if shutil.which(CHROMIUM[0]):
        styled = folder / "styled.html"
        style = f"<style>{STYLESHEET.read_text()}</style></head>"
        styled.write_text(html.replace("</head>", style, 1))
        things["Chromium"] = partial(
            run, [*CHROMIUM, f"--print-to-pdf={folder / 'chromium.pdf'}", styled.as_uri()]
        )
    return things


def run(command: list) -> None:
    subprocess.run([str(part) for part in command], check=True, capture_output=True)
