"""Days as people write them in a plan."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustplan.trusts.days import read_day

ENDS = {(2026, "1-autumn"): date(2026, 12, 18), (2026, "2-spring"): date(2027, 3, 25)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31/12/2026", date(2026, 12, 31)),
        ("1.9.26", date(2026, 9, 1)),
        ("2026-12-31", date(2026, 12, 31)),
        ("3rd July 2027", date(2027, 7, 3)),
        ("3 Jul", date(2027, 7, 3)),
        ("by Dec 2026", date(2026, 12, 31)),
        ("February 2028", date(2028, 2, 29)),
        ("Sept 26", date(2026, 9, 30)),
        ("October", date(2026, 10, 31)),
        ("by the end of the Spring term", date(2027, 3, 25)),
        ("Autumn 2026", date(2026, 12, 18)),
        ("spring 2027", date(2027, 3, 25)),
        ("spring 2026/27", date(2027, 3, 25)),
    ],
)
def test_a_day_that_is_understood(text, expected):
    assert read_day(text, 2026, ENDS) == expected


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("31/02/2026", "no such day"),
        ("soon", "not a day"),
        ("summer term", "summer term ends"),
        ("mayhem", "not a day"),
        ("", "not a day"),
        pytest.param("by " * 1_000_000 + "May", "not a day", id="long"),
    ],
)
def test_a_day_that_is_not(text, says):
    with pytest.raises(ValueError, match=says):
        read_day(text, 2026, ENDS)


@given(st.text())
def test_any_text_gives_a_day_or_a_sentence(text):
    try:
        answer = read_day(text, 2026, ENDS)
    except ValueError as error:
        answer = str(error)
    assert isinstance(answer, date) or answer.endswith(".") or "31/12/2026" in answer


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_written_day_is_read_again(day):
    assert read_day(f"{day:%d/%m/%Y}", 2026, {}) == day
    assert read_day(f"{day.day} {day:%B %Y}", 2026, {}) == day
