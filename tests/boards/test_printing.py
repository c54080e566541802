"""From parts to a file: contents, bookmarks, tables over pages, logo, colours, limits."""

from datetime import date
from io import BytesIO
from itertools import groupby, pairwise

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from boards import pressing
from boards.content.parts import Booklet
from boards.press import DOCUMENT
from boards.pressing import NotPrinted, reason, run_press
from boards.printing import logo_in_place, palette, print_booklet
from goals.models import Action
from tests.cast import YEAR, add

from .conftest import Printed, structure

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def blank() -> Booklet:
    return Booklet(title="Blank", kind="Annual plan", year=YEAR, audience="trust",
                   as_at=timezone.now())  # fmt: skip


def test_the_contents_name_the_right_pages(ash, annual):
    for number in range(60):
        add(ash, Action, priority=ash.priority, title=f"Step {number}", due=date(2027, 1, 1))
    printed = annual()
    names = ["People", "A. Every pupil reads well", "B. Merger talks in confidence",
             "Birch Primary School", "Cedar High School"]  # fmt: skip
    for name in names:
        there = next(
            number
            for number, page in enumerate(printed.pages, 1)
            if number > 2 and name in page.replace(f"{name} (page", "")
        )
        assert f"{name} {there}" in printed.pages[1]


def test_a_long_table_repeats_its_heads(ash, annual):
    for number in range(60):
        add(ash, Action, priority=ash.priority, title=f"Step {number}")
    pages = [page for page in annual().pages if "Step " in page]
    assert len(pages) >= 2
    assert all("Action Who By when" in page for page in pages)


def test_every_page_but_the_cover_says_where_one_is(ash, annual):
    printed = annual()
    count = len(printed.pages)
    assert "Page" not in printed.pages[0]
    for number, page in enumerate(printed.pages[1:], 2):
        assert f"Page {number} of {count}" in page
        assert "Ash Grove Trust · Growing together" in page


def test_bookmarks_follow_the_headings(ash, annual):
    outline = annual().pdf.outline
    flat = [one.title for one in outline if not isinstance(one, list)]
    assert flat[:3] == ["Growing together", "Contents", "Foreword"]
    assert "Birch Primary School" in flat
    nested = str([one for one in outline if isinstance(one, list)])
    assert "A. Every pupil reads well" in nested


def test_no_heading_level_is_skipped(ash, annual):
    kinds = [kind for kind, _ in structure(annual().written)]
    levels = [int(kind[2:]) for kind in kinds if kind[:2] == "/H" and kind[2:].isdigit()]
    assert levels[0] == 1
    assert max(levels) == 6
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_logo_is_written_anew(ash):
    picture = BytesIO()
    Image.new("RGB", (3000, 900), "#123456").save(picture, "JPEG", comment=b"canary")
    ash.trust.logo.save("logo.jpg", ContentFile(picture.getvalue()))
    address = logo_in_place(ash.trust)
    assert address.startswith("data:image/png;base64,")
    pdf = Printed(print_booklet(blank(), ash.trust)).pdf
    image = pdf.pages[0].images[0].image
    assert image.width <= 1200


@pytest.mark.parametrize("content", [b"<svg/>", b"", b"GIF89a", b"%!PS-Adobe"])
def test_a_logo_that_is_no_picture_is_left_out(ash, content):
    ash.trust.logo.save("logo.png", ContentFile(content))
    assert logo_in_place(ash.trust) == ""


def test_a_missing_logo_is_left_out(ash):
    ash.trust.logo.name = "logos/gone.png"
    assert logo_in_place(ash.trust) == ""


def test_a_colour_is_a_colour(ash):
    ash.trust.colour = "#fff}body{display:none"
    assert "display" not in palette(ash.trust)


def test_the_press_in_its_own_process_tells_its_steps(ash):
    steps = []
    pdf = print_booklet(blank(), ash.trust, lambda *step: steps.append(step))
    assert Printed(pdf).pages
    assert [step for step, _ in groupby(steps, lambda one: one[0])] == [
        "Laying out the pages",
        "Writing the file",
    ]
    assert [percent for _, percent, _ in steps] == sorted(percent for _, percent, _ in steps)


def test_a_press_that_is_not_wanted_any_more_is_killed(ash, monkeypatch):
    """Whoever follows it raises: the document was cancelled."""
    started = []
    popen = pressing.subprocess.Popen
    monkeypatch.setattr(
        pressing.subprocess, "Popen", lambda *a, **k: started.append(popen(*a, **k)) or started[0]
    )

    def stop(*step):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        print_booklet(blank(), ash.trust, stop)
    assert started[0].returncode == -9


def test_the_press_has_no_secrets(ash, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "canary")
    seen = {}

    def popen(command, **options):
        seen.update(options["env"])
        raise OSError

    monkeypatch.setattr(pressing.subprocess, "Popen", popen)
    with pytest.raises(OSError):  # noqa: PT011
        run_press(DOCUMENT, ["<p>x</p>"], lambda *step: None)
    assert "SECRET_KEY" not in seen


def test_what_people_are_told_when_the_press_stops(monkeypatch):
    assert "longer than" in reason(-24, "")
    assert "too large" in reason(1, "MemoryError")
    assert "could not be laid out" in reason(1, "ValueError: anything")


def test_too_much_work_is_stopped(ash, monkeypatch):
    monkeypatch.setattr(pressing.sys, "executable", "/bin/false")
    with pytest.raises(NotPrinted):
        print_booklet(blank(), ash.trust)
