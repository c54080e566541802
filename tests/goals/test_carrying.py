"""A year's priorities start from those of the year before: of a school, and of the trust."""

from datetime import date

import pytest

from goals.models import Action, Answer, Priority, PriorityGoal
from schools.models import ImprovementPlan, SchoolAction, SchoolPriority
from tests.cast import YEAR, add
from tests.screens import form_of, text_of


@pytest.fixture
def last_year(ash) -> list[SchoolPriority]:
    """Three priorities of Birch of last year, the first with a done and an unfinished action."""
    plan = add(ash, ImprovementPlan, school=ash.birch, year=YEAR - 1)
    owner = ash.members["contributor"]
    more = {"owner": owner, "success_criteria": "<p>All read.</p>", "status": "at_risk"}
    three = [
        add(ash, SchoolPriority, plan=plan, title=f"Last year's {number}", **more)
        for number in range(3)
    ]
    add(ash, SchoolAction, priority=three[0], title="Done", status="complete")
    add(ash, SchoolAction, priority=three[0], title="Go on", owner=owner, due=date(YEAR, 7, 1))
    return three


def test_each_is_continued_finished_or_dropped(visit, ash, last_year):
    visitor, first, second, third = visit("school_leader"), *last_year
    page = visitor.get("improvement_plan_carry", ash.birch_plan)
    assert "Last year: at risk" in text_of(page)
    sent = form_of(page) | {
        f"choice-{first.pk}": "continue",
        f"answers-{first.pk}": str(ash.priority.pk),
        f"choice-{second.pk}": "finish",
        f"choice-{third.pk}": "drop",
    }
    refused = visitor.post("improvement_plan_carry", ash.birch_plan, data=sent)
    assert refused.status_code == 422
    assert "Say why it is dropped." in text_of(refused)
    assert not SchoolPriority.objects.exclude(carried_from=None).exists()
    sent[f"because-{third.pk}"] = "we have moved on"
    assert visitor.post("improvement_plan_carry", ash.birch_plan, data=sent).status_code == 302
    assert visitor.post("improvement_plan_carry", ash.birch_plan, data=sent).status_code in {
        302,
        422,
    }
    new = SchoolPriority.objects.get(carried_from=first)
    assert (new.plan, new.title, new.owner) == (ash.birch_plan, first.title, first.owner)
    assert (new.success_criteria, new.status) == ("<p>All read.</p>", "not_started")
    (action,) = new.actions.all()
    assert (action.title, action.due, action.owner) == ("Go on", None, first.owner)
    assert Answer.objects.get(school_priority=new).priority == ash.priority
    for one in (second, third):
        one.refresh_from_db()
    assert second.status == "complete"
    assert (third.is_dropped, third.dropped_because) == (True, "we have moved on")
    shown = visitor.text("school_priority_detail", new)
    assert "from 2025/26" in shown
    assert "waiting for a decision" in visitor.text("improvement_plan_carry", ash.birch_plan)


def test_what_is_decided_later_is_asked_again(visit, ash, last_year):
    visitor, first, *others = visit("school_leader"), *last_year
    sent = {f"choice-{first.pk}": "finish"}
    assert visitor.post("improvement_plan_carry", ash.birch_plan, data=sent).status_code == 302
    shown = visitor.text("improvement_plan_carry", ash.birch_plan)
    assert first.title not in shown
    assert all(one.title in shown for one in others)


@pytest.mark.parametrize(("person", "sees"), [("leader", False), ("clerk", True)])
def test_the_trusts_priorities_go_on_with_goals_and_actions(visit, ash, person, sees):
    more = {"plan": ash.plan, "year": YEAR - 1}
    secret = add(ash, Priority, title="In confidence", wording_audience="board", **more)
    last = add(ash, Priority, title="Go on with it", status="at_risk", **more)
    add(ash, PriorityGoal, priority=last, goal=ash.goal)
    add(ash, Action, priority=last, title="Write it down")
    visitor = visit(person)
    url = f"{visitor.url('priorities_carry', ash.plan)}?year={YEAR}"
    page = visitor.client.get(url)
    assert (secret.title in text_of(page), last.title in text_of(page)) == (sees, not sees)
    carried = secret if sees else last
    sent = form_of(page) | {f"choice-{carried.pk}": "continue"}
    assert visitor.client.post(url, sent).status_code == 302
    new = Priority.objects.get(carried_from=carried)
    assert (new.year, new.wording_audience) == (YEAR, carried.wording_audience)
    if not sees:
        assert [link.goal for link in new.goal_links.all()] == [ash.goal]
        assert [action.title for action in new.actions.all()] == ["Write it down"]
