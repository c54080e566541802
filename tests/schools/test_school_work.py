"""Actions and milestones of a school's priority, and what an owner may say of their own."""

from schools.models import SchoolAction, SchoolMilestone
from tests.cast import add
from tests.screens import everybody, expected, form_of, statuses, tree
from trustplan.trusts.actions import change_record

WRITERS = {"leader": 200, "school_leader": 200}


def test_who_writes(cast, ash, visit):
    leader = visit("leader")
    for name, record in [
        ("school_action_add", ash.school_priority),
        ("school_milestone_add", ash.school_action),
        ("school_milestone_edit", ash.school_milestone),
        ("school_action_edit", ash.school_action),
    ]:
        assert statuses(leader.url(name, record), everybody(cast)) == expected(WRITERS, 403), name
    own = leader.url("school_action_update_add", ash.school_action)
    assert statuses(own, everybody(cast)) == expected({**WRITERS, "contributor": 200}, 403)


def test_a_sibling_school_is_not_there(ash, visit):
    action = add(ash, SchoolAction, priority=ash.cedar_priority, title="Cedar's")
    milestone = add(ash, SchoolMilestone, action=action, title="Cedar's")
    for who in ["school_leader", "contributor", "governor"]:
        visitor = visit(who)
        for name, record in [
            ("school_action_add", ash.cedar_priority),
            ("school_action_edit", action),
            ("school_milestone_add", action),
            ("school_milestone_edit", milestone),
            ("school_update_add", ash.cedar_priority),
        ]:
            assert visitor.get(name, record).status_code == 404, (who, name)


def test_add_an_action_and_a_milestone(ash, visit):
    writer = visit("school_leader")
    data = {"title": "Train all staff", "due": "2026-12-18", "status": "not_started"}
    response = writer.post("school_action_add", ash.school_priority, data=data)
    action = SchoolAction.objects.get(title="Train all staff")
    assert response["Location"] == action.get_absolute_url()
    writer.post("school_milestone_add", action, data={"title": "First twilight"})
    text = writer.text("school_priority_detail", ash.school_priority)
    assert "by 18 December 2026" in text
    assert "First twilight" in text


def test_an_action_that_ends_before_it_starts(ash, visit):
    data = {
        "title": "Typed with care",
        "starts": "2026-12-01",
        "due": "2026-11-01",
        "status": "on_track",
    }
    response = visit("school_leader").post("school_action_add", ash.school_priority, data=data)
    assert response.status_code == 422
    assert "It cannot end before it starts." in response.content.decode()
    assert "Typed with care" in response.content.decode()


def test_overdue_is_said_in_a_word(ash, visit):
    change_record(ash.school_action, by=ash.by, due="2026-11-01")
    assert "Overdue" in visit("governor").text("school_priority_detail", ash.school_priority)
    change_record(ash.school_action, by=ash.by, status="complete")
    assert "Overdue" not in visit("governor").text("school_priority_detail", ash.school_priority)


def test_a_stale_edit_shows_both_texts(ash, visit):
    one, other = visit("school_leader"), visit("leader")
    data = form_of(one.get("school_action_edit", ash.school_action))
    other.post("school_action_edit", ash.school_action, data={**data, "title": "Theirs"})
    mine = {**data, "title": "Mine"}
    response = one.post("school_action_edit", ash.school_action, data=mine, htmx=True)
    assert response.status_code == 409
    shown = tree(response).find(class_="conflict").get_text(" ")
    assert "Theirs" in shown
    assert "Mine" in shown


def test_the_owner_says_how_it_is_going_and_nothing_else(ash, visit):
    contributor = visit("contributor")
    assert contributor.get("school_action_edit", ash.school_action).status_code == 403
    shown = contributor.text("school_priority_detail", ash.school_priority)
    assert "Say how it is going : Timetable the sessions" in shown
    said = {"status": "complete", "narrative": "Seen in every class.", "made_on": "2026-11-20"}
    forbidden = {"title": "Another title", "owner": "", "action": ash.school_action.pk}
    posted = {**said, **forbidden, "priority": ash.cedar_priority.pk}
    response = contributor.post("school_action_update_add", ash.school_action, data=posted)
    assert response.status_code == 302
    action = SchoolAction.objects.get(pk=ash.school_action.pk)
    assert (action.status, action.title) == ("complete", "Timetable the sessions")
    assert (action.owner, action.priority) == (ash.members["contributor"], ash.school_priority)
    assert "Seen in every class." in contributor.text("school_priority_detail", ash.school_priority)


def test_who_owns_nothing_here_changes_nothing(ash, visit):
    change_record(ash.school_action, by=ash.by, owner=ash.members["leader"])
    contributor = visit("contributor")
    assert contributor.get("school_action_update_add", ash.school_action).status_code == 403
    assert "Say how it is going : Timetable" not in contributor.text(
        "school_priority_detail", ash.school_priority
    )


def test_an_owner_does_not_move_or_delete(ash, visit):
    contributor = visit("contributor")
    for record in [ash.school_action, ash.school_priority, ash.school_milestone]:
        assert contributor.post("record_delete", record.kind(), record).status_code == 403
        moved = contributor.post("record_move", record.kind(), record, data={"to": "up"})
        assert moved.status_code == 403


def test_hidden_progress_is_neither_shown_nor_said(ash, visit):
    change_record(ash.school_priority, by=ash.by, progress_audience="board")
    change_record(ash.school_action, by=ash.by, status="off_track", evidence="A secret")
    contributor, writer = visit("contributor"), visit("school_leader")
    assert contributor.get("school_action_update_add", ash.school_action).status_code == 403
    text = writer.text("school_priority_detail", ash.school_priority)
    history = writer.text("record_history", ash.school_action.kind(), ash.school_action)
    for words in ["Off track", "A secret", "How it is going"]:
        assert words not in text
        assert words not in history
    data = form_of(writer.get("school_action_edit", ash.school_action))
    assert "status" not in data
    writer.post("school_action_edit", ash.school_action, data={**data, "status": "complete"})
    assert SchoolAction.objects.get(pk=ash.school_action.pk).status == "off_track"
