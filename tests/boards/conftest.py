"""Documents printed in the test's own process, and read back."""

import re
from io import BytesIO

import pikepdf
import pypdf
import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from boards import printing, tasks
from boards.content import EVERYTHING, improvement_plan_booklet, plan_booklet
from boards.models import Document
from boards.press import ON_A_PAGE, press, press_one_side
from boards.printing import booklet_html
from boards.tasks import document_make
from tests.cast import YEAR
from trustplan.trusts.access import operator_access


class Printed:
    """A PDF as a reader and a program that reads it aloud find it."""

    def __init__(self, pdf: bytes):
        self.written = pdf
        self.pdf = pypdf.PdfReader(BytesIO(pdf))
        self.pages = [squeeze(page.extract_text()) for page in self.pdf.pages]
        self.text = " ".join(self.pages)

    def body(self) -> str:
        """Everything after the contents."""
        last = max(number for number, page in enumerate(self.pages) if "Contents" in page)
        return " ".join(self.pages[last + 1 :])


def structure(written: bytes) -> list[tuple[str, str]]:
    """The kinds of structure elements, each with its scope, in reading order."""
    found = []

    def walk(element):
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary):
                attributes = kid.get("/A", {})
                scope = attributes.get("/Scope", "") if "/Scope" in attributes else ""
                found.append((str(kid.get("/S")), str(scope)))
                walk(kid)

    with pikepdf.open(BytesIO(written)) as pdf:
        walk(pdf.Root.StructTreeRoot)
    return found


def squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def in_order(text: str, *parts: str) -> None:
    """Each part stands in the text after the one before it."""
    place = 0
    for part in parts:
        found = text.find(part, place)
        assert found >= 0, f"{part!r} is not there, or too early: {text[place : place + 300]!r}"
        place = found + len(part)


def press_here(sheet, htmls, on_step) -> bytes:
    return press_one_side(htmls) if sheet == ON_A_PAGE else press(htmls[0])


@pytest.fixture
def quick_press(monkeypatch):
    """Print in this process: a new one costs a second."""
    monkeypatch.setattr(printing, "run_press", press_here)


@pytest.fixture
def blank_press(monkeypatch):
    """Print an empty page whatever is asked: for tests of all but the content."""
    blank = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(blank)
    monkeypatch.setattr(tasks, "run_press", lambda sheet, htmls, on_step: blank.getvalue())


@pytest.fixture
def annual_text(ash):
    """The words of the annual plan of Ash Grove as one audience reads it, before it is printed."""

    def make(audience: str = "board", access=None, plan=None, choice=EVERYTHING) -> str:
        access = access or operator_access(ash.trust, audience)
        book = plan_booklet(plan or ash.plan, YEAR, access, audience, timezone.now(), choice)
        return squeeze(BeautifulSoup(booklet_html(book, ash.trust), "html.parser").get_text(" "))

    return make


@pytest.fixture
def annual(ash):
    """Print the annual plan of Ash Grove as one audience reads it."""

    def make(audience: str = "board", access=None, plan=None) -> Printed:
        access = access or operator_access(ash.trust, audience)
        book = plan_booklet(plan or ash.plan, YEAR, access, audience, timezone.now())
        return Printed(press(booklet_html(book, ash.trust)))

    return make


@pytest.fixture
def school_plan(ash):
    """Print Birch's improvement plan as one audience reads it."""

    def make(audience: str = "board", plan=None) -> Printed:
        access = operator_access(ash.trust, audience)
        plan = plan or ash.birch_plan
        book = improvement_plan_booklet(plan, access, audience, timezone.now())
        return Printed(press(booklet_html(book, ash.trust)))

    return make


@pytest.fixture
def make_document(ash, blank_press):
    """Ask for a document as somebody and have the worker make it."""

    def make(user, audience: str = "trust", **fields) -> Document:
        from boards.actions import document_create
        from trustplan.trusts.scoping import enter

        fields = fields or {"plan": ash.plan, "year": YEAR}
        if "improvement_plan" in fields:
            fields["sort"] = "school"
        document = document_create(
            Document(trust=ash.trust, audience=audience, **fields),
            by=user,
            access=enter(user, ash.trust.slug),
        )
        document_make.call(str(ash.trust.pk), str(document.pk))
        document.refresh_from_db()
        return document

    return make
