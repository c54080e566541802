"""A table out of a CSV file, whichever program wrote it."""

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustplan.ui.tables import Unreadable, decode, rows

CELL = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=8)


@given(
    st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=5),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_was_written_is_read_again(table, delimiter, encoding):
    out = io.StringIO()
    # The delimiter is told from the first line, as it is by the headings of a real table.
    csv.writer(out, delimiter=delimiter).writerows([["a", "b", "c", "d", *"efghijkl"], *table])
    read = rows(decode(out.getvalue().encode(encoding)))
    assert read[1:] == table


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_encoding_of_a_spreadsheet(encoding):
    assert rows(decode("Name;É-mail\r\nZoë;z@example.org\r\n".encode(encoding)))[1][0] == "Zoë"


@pytest.mark.parametrize("raw", [b"PK\x03\x04\x00\x00", b"a\0b", b"\xff\xfea"])
def test_what_is_no_text_is_refused(raw):
    with pytest.raises(Unreadable):
        decode(raw)


@given(st.text())
def test_any_text_is_rows_or_refused(text):
    with suppress(Unreadable):
        assert all(any(row) for row in rows(text))
