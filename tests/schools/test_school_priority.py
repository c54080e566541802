"""A priority of a school's plan: its page, writing it, deleting it and bringing it back."""

import pytest

from goals.models import Answer, PriorityGoal
from schools.models import SchoolAction, SchoolMilestone, SchoolPriority, SchoolUpdate
from tests.cast import add
from tests.screens import assert_fragment_is_page, everybody, expected, form_of, statuses, tree
from trustplan.trusts.actions import change_record
from trustplan.trusts.models import Deletion

WRITERS = {"leader": 200, "school_leader": 200}
LIMITED = dict.fromkeys(["school_leader", "contributor", "governor"], 404)
AUDIENCES = {
    "wording_audience": "trust",
    "progress_audience": "trust",
    "figures_audience": "trust",
}


def test_who_reads_it(cast, ash, visit):
    own = visit("leader").url("school_priority_detail", ash.school_priority)
    assert statuses(own, everybody(cast)) == expected({}, 200)
    sibling = visit("leader").url("school_priority_detail", ash.cedar_priority)
    assert statuses(sibling, everybody(cast)) == expected(LIMITED, 200)


def test_who_writes_it(cast, ash, visit):
    own = visit("leader").url("school_priority_edit", ash.school_priority)
    assert statuses(own, everybody(cast)) == expected(WRITERS, 403)
    sibling = visit("leader").url("school_priority_edit", ash.cedar_priority)
    assert statuses(sibling, everybody(cast)) == expected({"leader": 200, **LIMITED}, 403)
    new = visit("leader").url("school_priority_add", ash.birch_plan)
    assert statuses(new, everybody(cast)) == expected(WRITERS, 403)
    elsewhere = visit("leader").url("school_priority_add", ash.cedar_plan)
    assert statuses(elsewhere, everybody(cast)) == expected({"leader": 200, **LIMITED}, 403)


def sight_on(response):
    return tree(response).find("nav", attrs={"aria-label": "Line of sight"})


def test_the_line_of_sight_in_one_line(ash, visit):
    response = visit("contributor").get("school_priority_detail", ash.school_priority)
    sight = sight_on(response)
    links = [link["href"] for link in sight.find_all("a")]
    assert links == [ash.goal.get_absolute_url(), ash.priority.get_absolute_url()]
    assert len(sight.find_all("ol")) == 1


def test_a_line_for_each_goal_the_reader_may_see(ash, visit):
    add(ash, PriorityGoal, priority=ash.priority, goal=ash.board_goal)
    add(ash, PriorityGoal, priority=ash.priority, goal=ash.leader_goal)
    for who, lines in [("chair", 3), ("school_leader", 2), ("leader", 1)]:
        response = visit(who).get("school_priority_detail", ash.school_priority)
        assert len(sight_on(response).find_all("ol")) == lines, who


def test_one_of_the_schools_own_says_so(ash, visit):
    text = visit("leader").text("school_priority_detail", ash.cedar_priority)
    assert "The school’s own: it answers none of the trust’s priorities" in text


def test_add(ash, visit):
    data = {
        **AUDIENCES,
        "title": "Attendance",
        "rationale": "<p>It fell.</p>",
        "cost": "1200",
        "owner": ash.members["contributor"].pk,
    }
    response = visit("school_leader").post("school_priority_add", ash.birch_plan, data=data)
    made = SchoolPriority.objects.get(title="Attendance")
    assert response["Location"] == made.get_absolute_url()
    assert (made.plan, made.position, made.owner) == (
        ash.birch_plan,
        1,
        ash.members["contributor"],
    )


def test_what_is_wrong_is_said_and_what_was_typed_stays(ash, visit):
    data = {**AUDIENCES, "code": "1", "title": "Typed with care"}
    response = visit("school_leader").post("school_priority_add", ash.birch_plan, data=data)
    assert response.status_code == 422
    text = response.content.decode()
    assert "Another priority of this plan has this code." in text
    assert "Typed with care" in text
    other = visit("leader").post("school_priority_add", ash.cedar_plan, data=data)
    assert other.status_code == 302


def test_a_stale_edit_shows_both_texts(ash, visit):
    one, other = visit("school_leader"), visit("leader")
    data = form_of(one.get("school_priority_edit", ash.school_priority))
    theirs = {**data, "title": "Theirs"}
    assert other.post("school_priority_edit", ash.school_priority, data=theirs).status_code == 302
    mine = {**data, "title": "Mine"}
    response = one.post("school_priority_edit", ash.school_priority, data=mine)
    assert response.status_code == 409
    shown = tree(response).find(class_="conflict").get_text(" ")
    assert "Theirs" in shown
    assert "Mine" in shown


@pytest.mark.parametrize(("who", "most"), [("school_leader", 2), ("leader", 3)])
def test_only_audiences_the_writer_belongs_to(ash, visit, who, most):
    response = visit(who).get("school_priority_edit", ash.school_priority)
    choices = tree(response).find("select", attrs={"name": "wording_audience"}).find_all("option")
    assert len(choices) == most


def test_what_the_writer_may_not_see_they_do_not_set(ash, visit):
    change_record(ash.school_priority, by=ash.by, progress_audience="board")
    writer = visit("school_leader")
    data = form_of(writer.get("school_priority_edit", ash.school_priority))
    assert "progress_audience" not in data
    extra = {"progress_audience": "trust", "status": "complete", "title": "New words"}
    writer.post("school_priority_edit", ash.school_priority, data={**data, **extra})
    ash.school_priority.refresh_from_db()
    assert ash.school_priority.title == "New words"
    assert ash.school_priority.progress_audience == "board"
    assert ash.school_priority.status == "not_started"


def test_a_board_audience_is_not_the_school_leaders_to_give(ash, visit):
    writer = visit("school_leader")
    data = form_of(writer.get("school_priority_edit", ash.school_priority))
    response = writer.post(
        "school_priority_edit", ash.school_priority, data={**data, "wording_audience": "board"}
    )
    assert response.status_code == 422


def test_the_owner_and_the_measures_of_another_trust_are_no_choice(cast, ash, visit):
    writer = visit("school_leader")
    data = form_of(writer.get("school_priority_edit", ash.school_priority))
    stolen = {**data, "owner": cast.dean.members["leader"].pk}
    assert writer.post("school_priority_edit", ash.school_priority, data=stolen).status_code == 422


def test_move(ash, visit):
    second = add(ash, SchoolPriority, plan=ash.birch_plan, title="Second")
    visit("school_leader").post("record_move", second.kind(), second, data={"to": "up"})
    assert list(ash.birch_plan.priorities.all()) == [second, ash.school_priority]


def test_delete_and_restore_bring_back_the_tree_and_the_answer(ash, visit):
    models = [SchoolPriority, SchoolAction, SchoolMilestone, SchoolUpdate, Answer]
    before = [list(model.objects.order_by("pk")) for model in models]
    writer = visit("school_leader")
    writer.post("record_delete", ash.school_priority.kind(), ash.school_priority)
    assert [model.objects.count() for model in models] == [1, 0, 0, 0, 1]
    plan = writer.text("improvement_plan_detail", ash.birch_plan)
    assert "Daily phonics" not in plan
    writer.post("deletion_restore", Deletion.objects.get())
    assert [list(model.objects.order_by("pk")) for model in models] == before


def test_the_fragment_is_the_page(ash, visit):
    leader = visit("leader")
    url = leader.url("school_priority_detail", ash.school_priority)
    assert_fragment_is_page(leader.client, url)


def test_the_number_of_queries_does_not_grow(ash, visit, django_assert_max_num_queries):
    for number in range(10):
        action = add(ash, SchoolAction, priority=ash.school_priority, title=f"Action {number}")
        add(ash, SchoolMilestone, action=action, title="Half way")
        add(
            ash,
            SchoolUpdate,
            priority=ash.school_priority,
            status="at_risk",
            narrative="x",
            author=ash.by,
        )
    leader = visit("leader")
    with django_assert_max_num_queries(16):
        leader.get("school_priority_detail", ash.school_priority)


def test_a_record_about_its_writer_tells_and_takes_nothing_of_how_it_goes(ash, visit):
    about = ash.members["school_leader"]
    change_record(
        ash.school_priority, by=ash.by, wording_audience="public", about=about, status="off_track"
    )
    writer = visit("school_leader")
    assert "Off track" not in writer.text("school_priority_detail", ash.school_priority)
    data = form_of(writer.get("school_priority_edit", ash.school_priority))
    assert not {"about", *AUDIENCES} & set(data)
    extra = {"about": "", "progress_audience": "public", "title": "Other words"}
    writer.post("school_priority_edit", ash.school_priority, data={**data, **extra})
    ash.school_priority.refresh_from_db()
    assert (ash.school_priority.title, ash.school_priority.about) == ("Other words", about)
    assert ash.school_priority.progress_audience == "trust"


def test_nobody_hides_a_record_from_themselves_by_mistake(ash, visit):
    writer = visit("school_leader")
    data = form_of(writer.get("school_priority_edit", ash.school_priority))
    mine = {**data, "about": ash.members["school_leader"].pk}
    assert writer.post("school_priority_edit", ash.school_priority, data=mine).status_code == 422
