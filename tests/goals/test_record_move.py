"""Moving a record among its siblings, by the buttons that every list has."""

from django.urls import reverse

from goals.models import Goal
from tests.screens import HTMX, everybody, expected, statuses, tree


def address(ash, goal) -> str:
    return reverse("record_move", args=[ash.trust.slug, Goal.kind(), goal.pk])


def order(ash) -> list[str]:
    return [goal.code for goal in Goal.objects.filter(plan=ash.plan)]


def test_who_may(cast, ash):
    url = address(ash, ash.goal)
    assert statuses(url, everybody(cast), "post", {"to": "up"}) == expected({"leader": 302}, 403)


def test_down_up_and_to_a_place(visit, ash):
    assert order(ash) == ["A", "B", "C"]
    visit("clerk").client.post(address(ash, ash.board_goal), {"to": "up"})
    assert order(ash) == ["B", "A", "C"]
    visit("clerk").client.post(address(ash, ash.board_goal), {"to": "2"})
    assert order(ash) == ["A", "C", "B"]
    visit("clerk").client.post(address(ash, ash.board_goal), {"to": "nowhere"})
    assert order(ash) == ["A", "C", "B"]
    visit("clerk").client.post(address(ash, ash.board_goal), {"to": str(ash.goal.pk)})
    assert order(ash) == ["B", "A", "C"]


def test_the_mover_stays_on_the_page_and_in_the_year(visit, ash):
    plan = ash.plan.get_absolute_url()
    response = visit("leader").client.post(address(ash, ash.goal), {"to": "down"})
    assert response.url == f"{plan}#{ash.goal.anchor}"
    current = f"http://testserver{plan}?year=2025"
    headers = {**HTMX, "HX-Current-URL": current}
    response = visit("leader").client.post(address(ash, ash.goal), {"to": "up"}, headers=headers)
    assert response.url == f"{plan}?year=2025"


def test_each_move_is_in_the_history(visit, ash):
    before = ash.goal.history.count()
    visit("clerk").client.post(address(ash, ash.board_goal), {"to": "up"})
    assert ash.goal.history.count() == before + 1
    assert ash.goal.history.latest().history_user == ash.clerk


def test_where_it_went_is_said_and_can_be_undone(visit, ash):
    clerk = visit("clerk").client
    plan = ash.plan.get_absolute_url()
    clerk.post(address(ash, ash.board_goal), {"to": "down"})
    message = tree(clerk.get(plan)).select_one("#messages .message")
    assert message.p.get_text() == "Moved to place 3 of 3."
    undo = {field["name"]: field["value"] for field in message.select("form input")}
    clerk.post(message.form["action"], undo)
    assert order(ash) == ["A", "B", "C"]
    clerk.post(address(ash, ash.board_goal), {"to": "1"})
    said = tree(clerk.get(plan)).select("#messages .message")[-1]
    assert said.get_text(strip=True) == "It stays at place 2 of 3."
