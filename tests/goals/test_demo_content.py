"""The demonstration's words are our own, its days are real, and any day of the year will do."""

import re
from pathlib import Path

import pytest
import time_machine
from django.conf import settings
from django.core.management import CommandError, call_command
from django_scopes import scope

from goals.demo import script, trust
from goals.demo.build import demo_build
from goals.demo.shapes import Step, day_in, reached_on, rich, status_on
from goals.models import Action, Priority, Update
from trustplan.trusts.models import TermDates, Trust

SOURCES = sorted((settings.BASE_DIR.parent / "shared" / "plans").glob("*.txt"))
STEP = Step("Do it", "chair", "1 Oct", "12 Dec", milestones=(("Half", "7 Nov"), ("All", "12 Dec")))
LATE = Step("Do it", "chair", "1 Oct", "12 Dec", "slow", milestones=STEP.milestones)


def runs_of(text: str, length: int = 9) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


@pytest.mark.skipif(not SOURCES, reason="the source plans are not here")
def test_no_nine_words_in_a_row_come_from_a_source_plan():
    folder = Path(trust.__file__).parent
    ours = set().union(*(runs_of(path.read_text()) for path in folder.rglob("*.py")))
    theirs = set().union(*(runs_of(path.read_text(errors="replace")) for path in SOURCES))
    assert not ours & theirs


def test_rich_text():
    assert rich("One\ntwo.\n\n- A & b\n- c\n  d") == (
        "<p>One two.</p><ul><li><p>A &amp; b</p></li><li><p>c d</p></li></ul>"
    )


def test_days_of_an_academic_year():
    assert str(day_in(2026, "14 Nov")) == "2026-11-14"
    assert str(day_in(2026, "20 Mar")) == "2027-03-20"


@pytest.mark.parametrize(
    ("step", "day", "status", "reached"),
    [
        (STEP, "9 Sep", "not_started", 0),
        (STEP, "14 Nov", "on_track", 1),
        (STEP, "1 Jan", "complete", 2),
        (LATE, "14 Nov", "at_risk", 1),
        (LATE, "1 Jan", "at_risk", 1),
    ],
)
def test_steps_stand_where_the_day_finds_them(step, day, status, reached):
    today = day_in(2026, day)
    assert status_on(step, 2026, today) == status
    assert sum(bool(reached_on(step, place, 2026, today)) for place in (0, 1)) == reached


def test_script_refuses_what_it_cannot_read():
    with pytest.raises(ValueError, match="Not as the demonstration"):
        script.steps("Nobody does this")


@pytest.mark.parametrize("year", range(2024, 2040))
def test_terms_follow_one_another(year):
    found = [day for dates in sorted(trust.terms(year).items()) for day in dates[1]]
    assert found == sorted(found)


def test_is_refused_in_production(db, settings):
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="refused in production"):
        call_command("demo")
    assert not Trust.objects.exists()


@pytest.mark.parametrize("today", ["2026-09-01", "2028-02-29"])
def test_any_day_of_the_year_will_do(db, settings, tmp_path, today):
    settings.MEDIA_ROOT = tmp_path
    with time_machine.travel(f"{today} 10:00 +0000"):
        made, _ = demo_build()
    with scope(trust=made):
        assert not Update.objects.filter(made_on__gt=today).exists()
        assert not Action.objects.filter(status="complete", due__gt=today).exists()
        assert Priority.objects.count() == 17
        assert TermDates.objects.count() == 6
