"""Days as people write them in a plan: "31/12/2026", "Dec 2026", "end of spring term"."""

import calendar
import re
from collections.abc import Mapping
from datetime import date

from .models.trust import Term

MONTHS = {name[:3].lower(): number for number, name in enumerate(calendar.month_name) if name}
TERMS = {term.label.lower(): term for term in Term}
NUMBERS = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})")
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
WORDS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?,?(?: (\d{4}|\d{2}))?")
TERM = re.compile(r"(?:the )?(autumn|spring|summer)(?: term)?(?: (\d{4}))?(?:/\d{2})?")
BEFORE = re.compile(r"^(?:by|before|until|end of|by the end of|the end of)(?: the)? ")

# Whatever is longer is no day, and would take long to be found out.
LONGEST = 100
UNKNOWN = "This is not a day that we understand. Write it like 31/12/2026."


def read_day(text: str, year: int, ends_of_terms: Mapping[tuple[int, str], date]) -> date:
    """The day that a text means, in or near the academic year ``year``.

    A month means its last day, a term its last day as the trust has entered it. Raises
    ``ValueError`` with a sentence for the person who wrote it.
    """
    if len(text) > LONGEST:
        raise DayUnknown(UNKNOWN)
    said = " ".join(text.lower().split())
    while (shorter := BEFORE.sub("", said)) != said:
        said = shorter
    try:
        return _in_numbers(said) or _in_a_term(said, year, ends_of_terms) or _in_words(said, year)
    except ValueError as error:
        ours = isinstance(error, DayUnknown)
        raise ValueError(str(error) if ours else "There is no such day.") from error


class DayUnknown(ValueError):
    """A day that cannot be made out, in a sentence for people."""


def _in_numbers(said: str) -> date | None:
    if found := ISO.fullmatch(said):
        return date(*map(int, found.groups()))
    if found := NUMBERS.fullmatch(said):
        day, month, year = map(int, found.groups())
        return date(_full(year), month, day)
    return None


def _in_a_term(said: str, year: int, ends: Mapping[tuple[int, str], date]) -> date | None:
    found = TERM.fullmatch(said)
    if not found:
        return None
    term = TERMS[found[1]]
    if found[2]:
        # "Spring 2027" lies in 2026/27; "spring 2026/27" names the academic year itself.
        written = int(found[2])
        year = written if "/" in said or term == Term.AUTUMN else written - 1
    if (year, term) not in ends:
        raise DayUnknown(f"The trust has not entered when the {found[1]} term ends.")
    return ends[year, term]


def _in_words(said: str, year: int) -> date:
    found = WORDS.fullmatch(said)
    if found is None:
        raise DayUnknown(UNKNOWN)
    month = MONTHS.get(found[2][:3])
    if not month or not calendar.month_name[month].lower().startswith(found[2].removesuffix("t")):
        raise DayUnknown(UNKNOWN)
    written = _full(int(found[3])) if found[3] else (year if month >= 9 else year + 1)
    last = calendar.monthrange(written, month)[1]
    return date(written, month, int(found[1]) if found[1] else last)


def _full(year: int) -> int:
    return year if year > 99 else 2000 + year
