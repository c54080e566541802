"""Nobody deletes what they may not read, and what they are told reveals none of it."""

from decimal import Decimal

import pytest
from django.urls import reverse

from goals.models import Goal, Priority, PriorityGoal, StrategicPlan, Update
from kpis.models import Reading
from tests.cast import YEAR, add
from tests.screens import text_of
from trustplan.trusts.actions import change_record
from trustplan.trusts.models import Deletion

BOARD = dict.fromkeys(["wording_audience", "progress_audience", "figures_audience"], "board")


@pytest.fixture
def ask(ash, client):
    """``ask("leader", record)``: the page that asks whether to delete it, and what came of yes."""

    def asked(role: str, record) -> tuple[str, str]:
        client.force_login(getattr(ash, role))
        url = reverse("record_delete", args=[ash.trust.slug, record.kind(), record.pk])
        return text_of(client.get(url, follow=True)), text_of(client.post(url, follow=True))

    return asked


def serving(ash, goal, **fields) -> Priority:
    priority = add(ash, Priority, plan=ash.plan, year=YEAR, **{"title": "In confidence"} | fields)
    add(ash, PriorityGoal, priority=priority, goal=goal)
    return priority


@pytest.mark.parametrize("hidden", [BOARD, {"progress_audience": "board"}])
def test_a_priority_not_all_of_which_they_read_stays(ash, ask, hidden):
    stays = serving(ash, ash.goal, **hidden)
    page, _ = ask("leader", ash.goal)
    assert "1 priority" in page
    assert not Goal.objects.filter(pk=ash.goal.pk).exists()
    assert not Priority.objects.filter(pk=ash.priority.pk).exists()
    assert Priority.objects.filter(pk=stays.pk).exists()


def test_a_priority_about_the_deleter_stays(ash, ask):
    stays = serving(ash, ash.goal, about=ash.members["leader"])
    page, _ = ask("leader", ash.goal)
    assert "1 priority" in page
    assert Priority.objects.filter(pk=stays.pk).exists()


def test_a_priority_that_they_only_read_stays(ash, ask):
    stays = serving(ash, ash.board_goal)
    page, _ = ask("clerk", ash.board_goal)
    assert "priorit" not in page.partition("With it go")[2]
    assert not Goal.objects.filter(pk=ash.board_goal.pk).exists()
    assert Priority.objects.filter(pk=stays.pk).exists()


def test_links_to_what_they_do_not_read_are_not_counted(ash, ask):
    goal = add(ash, Goal, plan=ash.plan, title="Alone")
    serving(ash, goal, **BOARD)
    page, _ = ask("leader", goal)
    assert "Nothing else goes with it." in page


def test_a_plan_with_what_they_do_not_read_stays(ash, ask):
    for page in ask("leader", ash.plan):
        assert "It cannot be deleted in your role." in page
        assert "Merger" not in page
        assert "goal" not in page.partition("It cannot be deleted")[0].partition("Delete this")[2]
    assert StrategicPlan.objects.filter(pk=ash.plan.pk).exists()
    assert not Deletion.objects.exists()


def test_a_goal_whose_progress_they_do_not_see_stays(ash, ask):
    goal = change_record(ash.goal, by=ash.by, progress_audience="board")
    ask("leader", goal)
    assert Goal.objects.filter(pk=goal.pk).exists()
    assert Update.objects.filter(goal=goal).exists()


def test_figures_that_they_do_not_see_stay(ash, ask):
    add(ash, Reading, measure=ash.board_measure, school=ash.birch, year=YEAR, value=Decimal(3))
    ask("administrator", ash.birch)
    assert Reading.objects.filter(measure=ash.board_measure).exists()
    ash.birch.refresh_from_db()
    assert ash.birch.deletion_id is None


def test_who_reads_all_of_it_deletes_it(ash, ask):
    ask("leader", ash.cedar)
    ash.cedar.refresh_from_db()
    assert ash.cedar.deletion_id


def test_a_move_is_among_what_the_person_sees(ash, client):
    """Goal B is the board's and C is about the leader: for the leader D comes after A."""
    last = add(ash, Goal, plan=ash.plan, code="D", title="The last")
    client.force_login(ash.leader)
    url = reverse("record_move", args=[ash.trust.slug, Goal.kind(), last.pk])
    client.post(url, {"to": "up"})
    order = list(Goal.objects.filter(plan=ash.plan).values_list("code", flat=True))
    assert order == ["D", "A", "B", "C"]
    client.post(url, {"to": "down"})
    order = list(Goal.objects.filter(plan=ash.plan).values_list("code", flat=True))
    assert order == ["A", "D", "B", "C"]
