"""Every kind of document, judged from its file: by PDF/UA-1, and by what a screen reader needs."""

import json
import shutil
import subprocess
import sys
from decimal import Decimal
from io import BytesIO
from itertools import count

import pikepdf
import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from boards.content import improvement_plan_booklet, plan_booklet, plan_page
from boards.printing import manuscript
from goals.models import StrategicPlan
from kpis.models import Reading, Target
from tests.cast import YEAR, add
from trustplan.trusts.access import operator_access
from trustplan.trusts.actions import change_record

from .conftest import Printed, press_here, structure
from .verapdf import JARS

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.slow,
    # A file is the same whatever database its words come from: once is enough.
    pytest.mark.any_database,
]

JAVA = shutil.which("java") and all(jar.exists() for jar in JARS)
# A page of nothing that claims nothing: what the judge must refuse.
UNTAGGED = "untagged"


@pytest.fixture
def files(ash) -> dict[str, bytes]:
    """A file of every kind, with a logo, charts, a long table, an empty plan and a draft."""
    picture = BytesIO()
    Image.new("RGB", (300, 90), "#123456").save(picture, "PNG")
    ash.trust.logo.save("logo.png", ContentFile(picture.getvalue()))
    for year, value in {YEAR - 2: 71, YEAR: 80}.items():
        for school in (None, ash.birch):
            add(ash, Reading, measure=ash.measure, school=school, year=year, value=Decimal(value))
        add(ash, Target, measure=ash.measure, year=year - 1, value=Decimal(value))
    blank = add(ash, StrategicPlan, title="Blank", first_year=YEAR, last_year=YEAR)
    books = {
        f"annual for {audience}": (plan_booklet, (ash.plan, YEAR), audience)
        for audience in ("board", "public")
    }
    books["empty draft"] = (plan_booklet, (blank, YEAR), "board")
    books["school plan"] = (improvement_plan_booklet, (ash.birch_plan,), "trust")
    books["page"] = (plan_page, (ash.plan, YEAR), "board")
    books["empty page"] = (plan_page, (blank, YEAR), "board")
    found = {}
    for name, (content, what, audience) in books.items():
        access = operator_access(ash.trust, audience)
        book = content(*what, access, audience, timezone.now())
        ready = manuscript(book, ash.trust)
        found[name] = press_here(ready.sheet, ready.versions, None)
    return found


def test_every_kind_from_its_file(files, tmp_path):
    for name, pdf in files.items():
        assert problems(pdf) == [], name
    pages = {name: len(Printed(pdf).pages) for name, pdf in files.items()}
    assert (pages["page"], pages["empty page"]) == (1, 1)
    figures = {name: kinds(pdf).count("/Figure") for name, pdf in files.items()}
    # The logo, the count of statuses and a chart; on the page the logo alone.
    assert figures["annual for board"] == 3
    assert figures["school plan"] == 3
    assert figures["page"] == 1
    if JAVA:
        judge(files, tmp_path)


def judge(files: dict[str, bytes], folder) -> None:
    """Have veraPDF judge all of them in one run, and one that it must refuse."""
    blank = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(blank)
    names = {}
    for number, (name, pdf) in zip(count(), {**files, UNTAGGED: blank.getvalue()}.items()):
        path = folder / f"{number}.pdf"
        path.write_bytes(pdf)
        names[str(path)] = name
    done = subprocess.run(
        [sys.executable, "-m", "tests.boards.verapdf", *names], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-2000:]
    verdicts = {names[path]: broken for path, broken in json.loads(done.stdout).items()}
    assert verdicts.pop(UNTAGGED)
    assert verdicts == {name: [] for name in files}


def kinds(pdf: bytes) -> list[str]:
    return [kind for kind, _ in structure(pdf)]


def problems(written: bytes) -> list[str]:
    """What a file lacks, in words; mostly nothing."""
    found = [
        f"{kind} without scope"
        for kind, scope in structure(written)
        if kind == "/TH" and scope not in {"/Row", "/Column"}
    ]
    with pikepdf.open(BytesIO(written)) as pdf:
        elements = [
            one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one
        ]
        for figure in (one for one in elements if pikepdf.Name.Figure == one.S):
            if not str(figure.get("/Alt", "")):
                found.append("a figure without alternative text")
        found += [name for name, there in claims(pdf).items() if not there]
        for number, page in enumerate(pdf.pages, 1):
            found += on_page(page, number)
    return found


def claims(pdf: pikepdf.Pdf) -> dict[str, bool]:
    with pdf.open_metadata() as about:
        part = about.get("pdfuaid:part")
    return {
        "a title": bool(str(pdf.docinfo.get("/Title", ""))),
        "a language": str(pdf.Root.get("/Lang", "")) == "en-GB",
        "the claim": part == "1",
        "bookmarks": "/Outlines" in pdf.Root,
        "no dates": "/CreationDate" not in pdf.docinfo,
    }


def on_page(page, number: int) -> list[str]:
    """Text that is neither content of the structure nor an artifact; heads that are content."""
    found, open_marks, words = [], [], []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC" | "BMC":
                open_marks.append(str(operands[0]))
            case "EMC":
                open_marks.pop()
            case "Tj" | "TJ":
                words.append(open_marks[-1] if open_marks else "")
    if "" in words:
        found.append(f"unmarked text on page {number}")
    # Everywhere but on the cover there is a head or a foot.
    if number > 1 and "/Artifact" not in words:
        found.append(f"no running head on page {number} is an artifact")
    return found


def test_the_same_plan_gives_the_same_file(ash):
    """But for the day: so two documents of one edition say the same."""
    access = operator_access(ash.trust, "board")

    def made(content, when):
        ready = manuscript(content(ash.plan, YEAR, access, "board", when), ash.trust)
        return ready.edition, press_here(ready.sheet, ready.versions, None)

    today = timezone.now()
    for content in (plan_booklet, plan_page):
        first, again = made(content, today), made(content, today)
        assert first == again
        later, _ = made(content, today + timezone.timedelta(days=40))
        assert later == first[0]
    change_record(ash.goal, by=ash.by, title="Every pupil writes well")
    assert made(plan_page, today)[0] != first[0]
