"""Documents printed in the test's own process, and read back."""

import re
from io import BytesIO

import pypdf
import pytest
from django.test import Client
from django.utils import timezone

from boards import printing
from boards.content import improvement_plan_booklet, plan_booklet
from boards.models import Document
from boards.press import press
from boards.printing import booklet_html
from boards.tasks import document_make
from tests.cast import YEAR
from trustplan.trusts.access import operator_access


class Printed:
    """A PDF as a reader and a program that reads it aloud find it."""

    def __init__(self, pdf: bytes):
        self.pdf = pypdf.PdfReader(BytesIO(pdf))
        self.pages = [squeeze(page.extract_text()) for page in self.pdf.pages]
        self.text = " ".join(self.pages)

    def body(self) -> str:
        """Everything after the contents."""
        last = max(number for number, page in enumerate(self.pages) if "Contents" in page)
        return " ".join(self.pages[last + 1 :])


def squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def in_order(text: str, *parts: str) -> None:
    """Each part stands in the text after the one before it."""
    place = 0
    for part in parts:
        found = text.find(part, place)
        assert found >= 0, f"{part!r} is not there, or too early: {text[place : place + 300]!r}"
        place = found + len(part)


@pytest.fixture
def quick_press(monkeypatch):
    """Print in this process: a new one costs a second."""
    monkeypatch.setattr(printing, "run_press", lambda html, on_step: press(html))


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
def make_document(ash, quick_press):
    """Ask for a document as somebody and have the worker make it."""

    def make(user, audience: str = "trust", **fields) -> Document:
        from boards.actions import document_create
        from trustplan.trusts.scoping import enter

        fields = fields or {"plan": ash.plan, "year": YEAR}
        document = document_create(
            Document(trust=ash.trust, audience=audience, **fields),
            by=user,
            access=enter(user, ash.trust.slug),
        )
        document_make.call(str(ash.trust.pk), str(document.pk))
        document.refresh_from_db()
        return document

    return make


@pytest.fixture
def as_user():
    """A browser signed in as somebody."""

    def sign_in(user) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return sign_in
