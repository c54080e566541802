"""A school's improvement plan: starting it, its introduction, its states, its deletion."""

import pytest

from goals.models import Answer
from schools.models import ImprovementPlan
from tests.cast import YEAR, add
from tests.screens import everybody, expected, form_of, statuses, tree
from trustplan.trusts.actions import change_record, delete_record
from trustplan.trusts.models import Deletion

WRITERS = {"leader": 200, "school_leader": 200}
LIMITED = dict.fromkeys(["school_leader", "contributor", "governor"], 404)


@pytest.mark.parametrize("name", ["improvement_plan_edit", "improvement_plan_state"])
def test_who_may_change(cast, ash, visit, name):
    own = visit("leader").url(name, ash.birch_plan)
    assert statuses(own, everybody(cast)) == expected(WRITERS, 403)
    sibling = visit("leader").url(name, ash.cedar_plan)
    assert statuses(sibling, everybody(cast)) == expected({"leader": 200, **LIMITED}, 403)


def test_who_may_start(cast, ash, visit):
    own = visit("leader").url("improvement_plan_add", ash.birch)
    assert statuses(own, everybody(cast)) == expected(WRITERS, 403)
    sibling = visit("leader").url("improvement_plan_add", ash.cedar)
    assert statuses(sibling, everybody(cast)) == expected({"leader": 200, **LIMITED}, 403)


def test_start(ash, visit):
    data = {"year": YEAR + 1, "introduction": "<p>Where we stand.</p>"}
    response = visit("school_leader").post("improvement_plan_add", ash.birch, data=data)
    plan = ImprovementPlan.objects.get(year=YEAR + 1)
    assert response["Location"] == plan.get_absolute_url()
    assert plan.state == "draft"
    assert plan.history.get().history_user == ash.school_leader


def test_one_plan_a_year(ash, visit):
    data = {"year": YEAR, "introduction": "<p>Written at length.</p>"}
    response = visit("school_leader").post("improvement_plan_add", ash.birch, data=data)
    assert response.status_code == 422
    text = response.content.decode()
    assert "The school has a plan for this year already." in text
    assert "Written at length." in text


def test_the_introduction_and_a_stale_edit(ash, visit):
    one, other = visit("school_leader"), visit("leader")
    data = form_of(one.get("improvement_plan_edit", ash.birch_plan))
    theirs = {**data, "introduction": "<p>Theirs</p>"}
    assert other.post("improvement_plan_edit", ash.birch_plan, data=theirs).status_code == 302
    mine = {**data, "introduction": "<p>Mine</p>"}
    response = one.post("improvement_plan_edit", ash.birch_plan, data=mine, htmx=True)
    assert response.status_code == 409
    shown = tree(response).find(class_="conflict").get_text(" ")
    assert "Theirs" in shown
    assert "Mine" in shown


def test_a_plan_goes_through_its_states_with_history(ash, visit):
    leader = visit("school_leader")
    for state in ["shared", "agreed", "evaluated", "draft"]:
        data = form_of(leader.get("improvement_plan_state", ash.birch_plan))
        leader.post("improvement_plan_state", ash.birch_plan, data={**data, "state": state})
        assert ImprovementPlan.objects.get(pk=ash.birch_plan.pk).state == state
    by = {row.history_user for row in ash.birch_plan.history.all()[:4]}
    assert by == {ash.school_leader}


def test_an_empty_plan_is_not_agreed(ash, visit):
    empty = add(ash, ImprovementPlan, school=ash.birch, year=YEAR + 1)
    data = {"state": "agreed", "version": "1"}
    response = visit("school_leader").post("improvement_plan_state", empty, data=data)
    assert response.status_code == 422
    assert "give the plan its first priority" in response.content.decode()
    assert ImprovementPlan.objects.get(pk=empty.pk).state == "draft"


def test_what_the_form_does_not_offer_changes_nothing(ash, visit):
    """The school, the year and the state are not the introduction's to change."""
    data = form_of(visit("school_leader").get("improvement_plan_edit", ash.birch_plan))
    extra = {"school": ash.cedar.pk, "year": 2020, "state": "agreed", "trust": "x"}
    visit("school_leader").post("improvement_plan_edit", ash.birch_plan, data={**data, **extra})
    plan = ImprovementPlan.objects.get(pk=ash.birch_plan.pk)
    assert (plan.school, plan.year, plan.state, plan.version) == (ash.birch, YEAR, "draft", 1)


def test_delete_and_restore_bring_back_the_answers_exactly(ash, visit):
    """A link that was taken away before the deletion stays away afterwards."""
    second = add(ash, type(ash.school_priority), plan=ash.birch_plan, title="Maths")
    taken = add(
        ash,
        Answer,
        priority=ash.narrow_priority,
        improvement_plan=ash.birch_plan,
        school_priority=second,
    )
    delete_record(taken, by=ash.by)
    before = list(Answer.objects.order_by("pk"))
    leader = visit("school_leader")
    leader.post("record_delete", ash.birch_plan.kind(), ash.birch_plan)
    assert leader.get("school_priority_detail", second).status_code == 404
    assert list(Answer.objects.order_by("pk")) == [ash.declined]
    leader.post("deletion_restore", Deletion.objects.get(record_id=ash.birch_plan.pk))
    assert list(Answer.objects.order_by("pk")) == before
    assert "Daily phonics" in leader.text("improvement_plan_detail", ash.birch_plan)


def test_its_place_can_be_taken_while_it_is_away(ash, visit):
    leader = visit("school_leader")
    leader.post("record_delete", ash.birch_plan.kind(), ash.birch_plan)
    add(ash, ImprovementPlan, school=ash.birch, year=YEAR)
    response = leader.post("deletion_restore", Deletion.objects.get(), follow=True)
    assert "has taken its" in response.content.decode()


def test_history_says_what_state_it_was_in(ash, visit):
    change_record(ash.birch_plan, by=ash.school_leader, state="shared")
    text = visit("governor").text("record_history", ash.birch_plan.kind(), ash.birch_plan)
    assert "Shared for comment" in text
