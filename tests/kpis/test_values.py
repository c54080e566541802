"""Figures as people type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpis.values import parse, plain


@pytest.mark.parametrize(
    ("typed", "unit", "value"),
    [
        ("93.4", "percent", "93.4"),
        (" 93.4 % ", "percent", "93.4"),
        ("0", "percent", "0"),
        ("100%", "percent", "100"),
        (".5", "percent", ".5"),
        ("1,250", "number", "1250"),
        ("1,234,567.25", "number", "1234567.25"),
        ("−3.5", "score", "-3.5"),
        ("£1,250.50", "pounds", "1250.50"),
        ("-£300", "pounds", "-300"),
        ("£-300", "pounds", "-300"),
        ("12 days", "days", "12"),
        ("1 day", "days", "1"),
    ],
)
def test_what_people_type(typed, unit, value):
    assert parse(typed, unit) == Decimal(value)


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("100.1", "percent"),
        ("-1%", "percent"),
        ("93.4%", "number"),
        ("£5", "number"),
        ("1,25", "number"),
        ("about 5", "number"),
        ("n/a", "percent"),
        ("1e3", "number"),
        ("NaN", "number"),
        ("٣", "number"),
        ("1.23456", "score"),
        ("12345678901", "number"),
        ("-", "number"),
        (".", "number"),
        ("%", "percent"),
    ],
)
def test_what_is_no_figure(typed, unit):
    with pytest.raises(ValueError, match=r"\w"):
        parse(typed, unit)


@given(st.decimals(-(10**9), 10**9, places=4))
def test_a_figure_shown_for_typing_reads_back_as_itself(value):
    assert parse(plain(value), "number") == value


def test_no_figure_is_an_empty_box():
    assert plain(None) == ""
    assert plain(Decimal("70.0000")) == "70"
    assert plain(Decimal("0")) == "0"
