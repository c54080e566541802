"""Whether a file is what its name says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustplan.progress.evidence import BEGINNINGS, TEXT, is_what_its_name_says
from trustplan.progress.models import EVIDENCE_TYPES


@pytest.mark.parametrize(
    ("name", "start", "fits"),
    [
        ("a.pdf", b"%PDF-1.7", True),
        ("A.PDF", b"%PDF-1.4", True),
        ("a.pdf", b"PK\x03\x04", False),
        ("a.docx", b"PK\x03\x04", True),
        ("a.png", b"\x89PNG\r\n\x1a\n", True),
        ("a.jpeg", b"\xff\xd8\xff\xe0", True),
        ("a.csv", "école,12".encode("cp1252"), True),
        ("a.txt", "words".encode("utf-16"), True),
        ("a.txt", b"MZ\x90\x00", False),
        ("a.html", b"<p>", False),
        ("a", b"%PDF-", False),
    ],
)
def test_names_and_beginnings(name, start, fits):
    assert is_what_its_name_says(name, start) is fits


def test_every_kind_that_may_be_uploaded_is_known():
    assert set(EVIDENCE_TYPES) == set(BEGINNINGS) | TEXT


@given(st.text(), st.binary())
def test_nothing_makes_it_fail(name, start):
    assert is_what_its_name_says(name, start) in {True, False}
