"""Lines pasted from Word as items of a list: by example, and that no word is ever lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustplan.ui.lines import Item, items

WORD = st.text("abcdefghijklmnopqrstuvwxyzABCÉŁ", min_size=3, max_size=9)
MARK = st.sampled_from(
    ["", "", "1. ", "2) ", "a) ", "•\t", "• ", "- ", "– ", "1.2 ", "iv) ", "o\t"]
)
GAP = st.sampled_from([" ", " ", "\t", "\xa0", "  ", "\v"])
END = st.sampled_from(["\n", "\r\n", "\n\n", "\n  ", "\n\t", " \n"])


@st.composite
def pasted(draw) -> tuple[str, list[str]]:
    """A text with marks and gaps of every kind, and the words that it says."""
    text, words = "", []
    for line in draw(st.lists(st.lists(WORD, min_size=1, max_size=5), max_size=8)):
        text += draw(MARK) + line[0]
        for word in line[1:]:
            text += draw(GAP) + word
        text += draw(st.sampled_from(["", ".", ";"])) + draw(END)
        words += line
    return text, words


def words_of(found: list[Item]) -> list[str]:
    said = " ".join(" ".join([item.text, *item.cells]) for item in found)
    return [word for word in re.findall(r"\w+", said) if len(word) > 2]


@given(pasted(), st.booleans())
def test_no_word_is_lost_and_none_changes_its_place(sample, codes):
    text, words = sample
    assert words_of(items(text, codes)) == words


@given(st.text(), st.booleans())
def test_any_text_gives_items_with_something_in_them(text, codes):
    for item in items(text, codes):
        assert item.code or item.text or any(item.cells)


FULL = "Train every teacher of the youngest pupils in"
MARKS = [
    ("A. Every pupil reads\nB. Every one counts", ["A|Every pupil reads", "B|Every one counts"]),
    ("1.2\tRaise standards", ["1.2|Raise standards"]),
    ("1.2 Raise standards", ["1.2|Raise standards"]),
    ("1.5 million pounds saved", ["|1.5 million pounds saved"]),
    ("A review of reading", ["|A review of reading"]),
    ("I will read", ["|I will read"]),
    ("2026 is the year", ["|2026 is the year"]),
]
WITHOUT_CODES = [
    ("1.5 Million pounds saved", ["|1.5 Million pounds saved"]),
    ("A. Shah leads the review", ["|A. Shah leads the review"]),
    ("1. one\n2. two", ["|one", "|two"]),
    ("•\tOne\n\n•\tTwo", ["|One", "|Two"]),
    (f"{FULL}\nthe new programme\nBuy", [f"|{FULL} the new programme", "|Buy"]),
    (f"{FULL}.\nthen go", [f"|{FULL}.", "|then go"]),
    (f"{FULL}\n\nthen go", [f"|{FULL}", "|then go"]),
    ("raise attendance\nread more", ["|raise attendance", "|read more"]),
    ("• Train all\n  Teachers of Year 1", ["|Train all Teachers of Year 1"]),
]


@pytest.mark.parametrize(
    ("text", "codes", "expected"),
    [(text, True, expected) for text, expected in MARKS]
    + [(text, False, expected) for text, expected in WITHOUT_CODES],
)
def test_what_is_a_mark_a_code_and_one_item(text, codes, expected):
    assert [f"{item.code}|{item.text}" for item in items(text, codes)] == expected


def test_cells_of_a_table_come_apart():
    (item,) = items("1.\tBuy the books\tJo Shah\t31/12/2026\t", codes=False)
    assert item == Item("", "Buy the books", ("Jo Shah", "31/12/2026"))
