"""``manage.py export_plan``: the annual plan from the shell."""

import pytest
from django.core.management import CommandError, call_command

from boards.queries import plan_for_year
from goals.models import StrategicPlan
from tests.cast import add
from trustplan.trusts.actions import change_record

from .conftest import Printed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_press")]


def export(slug="ash-grove", year="2026/27", **options):
    call_command("export_plan", slug, year=year, **options)


def test_the_board_reads_everything(cast, tmp_path, capsys):
    export(output=tmp_path / "plan.pdf")
    printed = Printed((tmp_path / "plan.pdf").read_bytes())
    assert "Merger talks in confidence" in printed.text
    assert f"{len(printed.pages)} pages" in capsys.readouterr().out
    assert [one.name for one in tmp_path.iterdir()] == ["plan.pdf"]


@pytest.mark.parametrize("audience", ["leaders", "trust", "public"])
def test_another_audience(cast, tmp_path, audience):
    export(output=tmp_path / "plan.pdf", audience=audience)
    assert "Merger" not in Printed((tmp_path / "plan.pdf").read_bytes()).text


@pytest.mark.parametrize(
    ("slug", "year", "says"),
    [
        ("nowhere", "2026/27", "no trust"),
        ("ash-grove", "2026", "not an academic year"),
        ("ash-grove", "2026/28", "not an academic year"),
        ("ash-grove", "2020/21", "No plan of this trust covers 2020/21"),
    ],
)
def test_what_cannot_be_exported(cast, tmp_path, slug, year, says):
    with pytest.raises(CommandError, match=says):
        export(slug, year, output=tmp_path / "plan.pdf")
    assert not list(tmp_path.iterdir())


def test_where_it_cannot_be_written(cast, tmp_path):
    with pytest.raises(CommandError, match="no folder"):
        export(output=tmp_path / "nowhere" / "plan.pdf")
    with pytest.raises(CommandError, match="is a folder"):
        export(output=tmp_path)


def test_what_was_there_is_replaced_whole(cast, tmp_path):
    (tmp_path / "plan.pdf").write_bytes(b"old")
    export(output=tmp_path / "plan.pdf")
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")


def test_a_plan_by_its_id(cast, tmp_path):
    plan = cast.ash.draft
    export(year="2029/30", output=tmp_path / "plan.pdf", plan=str(plan.pk))
    assert "What comes next" in Printed((tmp_path / "plan.pdf").read_bytes()).text
    for wrong in [str(cast.dean.plan.pk), "x"]:
        with pytest.raises(CommandError, match="no plan with the id"):
            export(output=tmp_path / "plan.pdf", plan=wrong)
    with pytest.raises(CommandError, match="covers"):
        export(output=tmp_path / "plan.pdf", plan=str(plan.pk))


def test_the_approved_plan_comes_first(ash):
    newer = add(ash, StrategicPlan, title="Newer", first_year=2026, last_year=2030)
    assert plan_for_year(2026) == ash.plan
    change_record(ash.plan, by=ash.by, state=StrategicPlan.State.SUPERSEDED)
    assert plan_for_year(2026) == newer


def test_what_is_to_be_in_it(cast, tmp_path, capsys):
    out = tmp_path / "plan.pdf"
    export(output=out, kind="page")
    assert "1 page in" in capsys.readouterr().out
    export(output=out, section=["schools"], school=["Birch"])
    text = Printed(out.read_bytes()).text
    assert "Birch Primary School" in text
    assert "Cedar" not in text
    assert "Every child is known." not in text
    export(output=out, kind="school", school=["birch primary school"])
    assert "School improvement plan" in Printed(out.read_bytes()).pages[0]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"school": ["Nowhere"]}, "no school with the name"),
        ({"kind": "school"}, "name it with --school"),
        ({"kind": "school", "school": ["Birch"], "year": "2030/31"}, "has no plan for 2030/31"),
        ({"kind": "page", "section": ["actions"]}, "has no section actions"),
    ],
)
def test_what_there_is_not(cast, tmp_path, options, says):
    with pytest.raises(CommandError, match=says):
        export(output=tmp_path / "plan.pdf", **options)
