"""A redline leaves nothing out of either text, and says what changed by the word."""

from time import process_time

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from trustplan.ui.redline import redline, redline_rich

TEXTS = st.lists(st.sampled_from(["a", "b", "c", " ", " ", "\n\n", ".", "won't"]), max_size=30)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_it(before, after):
    before, after = "".join(before), "".join(after)
    pieces = redline(before, after)
    assert "".join(text for kind, text in pieces if kind != "added") == before
    assert "".join(text for kind, text in pieces if kind != "removed") == after
    assert all(text for _, text in pieces)


@given(TEXTS)
def test_the_same_text_is_one_piece(text):
    assert redline("".join(text), "".join(text)) == ([("same", "".join(text))] if text else [])


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Read daily.", "Read aloud daily.", "Read+ aloud+ daily."),
        ("Every pupil reads well", "Every child reads well", "Every -pupil-+child+ reads well"),
        ("one two three go on", "one four five go on", "one -two three-+four five+ go on"),
        ("Nothing of this stays", "All else is new", "-Nothing of this stays-+All else is new+"),
        ("First.\n\nSecond.", "First.\n\nMiddle.\n\nSecond.", "First.\n\n+Middle.\n\n+Second."),
        ("", "New", "+New+"),
        ("Old", "", "-Old-"),
    ],
)
def test_it_reads_by_the_word(before, after, expected):
    marks = {"same": "", "removed": "-", "added": "+"}
    pieces = redline(before, after)
    assert "".join(f"{marks[kind]}{text}{marks[kind]}" for kind, text in pieces) == expected


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_a_very_long_text_is_not_compared_by_the_word(between):
    before = between.join(f"w{number}" for number in range(20_000))
    after = between.join(f"{'wx'[number % 2]}{number}" for number in range(20_000))
    begun = process_time()
    assert len(redline(before, after)) == 2
    assert process_time() - begun < 5, "with every other word compared it takes minutes"


def test_rich_text_is_compared_as_text():
    pieces = redline_rich("<p>One</p><ul><li>two</li></ul>", "<p>One</p><ul><li>three</li></ul>")
    assert pieces == [("same", "One\n\n- "), ("removed", "two"), ("added", "three")]


def test_what_changed_is_said_in_words_too():
    template = Template("{% load ui %}{% redline 'a <b>' 'a c' %}")
    shown = template.render(Context())
    assert "[removed: </span>&lt;b&gt;" in shown
    assert "[added: </span>c" in shown
