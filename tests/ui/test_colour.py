"""Every colour a trust may choose gives text that can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustplan.ui.colour import (
    BLACK,
    ENOUGH,
    TINT,
    WHITE,
    accessible,
    contrast,
    mix,
    readable_on,
    theme_of,
)

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [(BLACK, WHITE, 21), (WHITE, WHITE, 1), ("#767676", WHITE, 4.54), ("#0000ff", WHITE, 8.59)],
)
def test_contrast_is_that_of_the_guidelines(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(one, other) == contrast(other, one)


@given(COLOURS)
def test_any_colour_gives_a_readable_theme(colour):
    theme = theme_of(colour)
    for background in (WHITE, TINT, theme.wash):
        assert contrast(theme.accent, background) >= ENOUGH
        assert contrast(theme.strong, background) >= ENOUGH
    assert contrast(theme.on_colour, theme.colour) >= ENOUGH
    assert readable_on(theme.accent) == WHITE


@given(COLOURS)
def test_what_is_readable_already_stays_as_it_is(colour):
    assert accessible(accessible(colour)) == accessible(colour)


def test_a_dark_colour_is_the_trusts_own_and_a_light_one_is_darkened():
    assert accessible("#1d4f76") == "#1d4f76"
    assert accessible("#FFCC00") != "#ffcc00"
    assert readable_on("#ffcc00") == BLACK


def test_mixing():
    assert mix(BLACK, WHITE, 0) == BLACK
    assert mix(BLACK, WHITE, 0.5) == "#808080"
    assert mix(BLACK, WHITE, 1) == WHITE
