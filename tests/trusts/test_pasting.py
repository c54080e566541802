"""Lines pasted from Word become records, after a preview: by the plan, the goal and the school."""

from datetime import date

import pytest
from django.contrib.messages import get_messages

from goals.models import Action, Aim, Goal, Priority, PriorityGoal
from schools.models import SchoolAction, SchoolPriority
from tests.cast import add
from tests.screens import text_of, tree
from trustplan.ui.messages import undo_of

TABLE = (
    "Action\tWho\tBy when\n"
    "1.\tBuy the books\tTrust leader of Ash Grove Trust\t31/12/2026\n"
    "2.\tTrain everyone\tSomebody Else\tend of autumn term\n"
    "3.\tLook again\tDec 2026\n"
)


def preview(response) -> dict:
    """What a browser would send of a preview that nobody touched."""
    sent = {}
    for field in tree(response).select(".rows-form input, .rows-form textarea"):
        if field.get("type") == "checkbox" and not field.has_attr("checked"):
            continue
        said = field.get_text().removeprefix("\n")
        sent[field["name"]] = said if field.name == "textarea" else field.get("value", "on")
    del sent["csrfmiddlewaretoken"]
    return sent


def paste(visitor, name, record, lines):
    response = visitor.post(name, record, data={"lines": lines})
    assert response.status_code == 200
    return preview(response)


def ids(model) -> set:
    return set(model.objects.values_list("pk", flat=True))


CASES = [
    ("goals_paste", "plan", Goal, "title", "leader"),
    ("priorities_paste", "plan", Priority, "title", "leader"),
    ("aims_paste", "goal", Aim, "text", "leader"),
    ("goal_actions_paste", "goal", Action, "title", "leader"),
    ("priority_actions_paste", "priority", Action, "title", "leader"),
    ("school_priorities_paste", "birch_plan", SchoolPriority, "title", "school_leader"),
    ("school_actions_paste", "school_priority", SchoolAction, "title", "school_leader"),
]


@pytest.mark.parametrize(("name", "record", "model", "field", "person"), CASES)
def test_twelve_lines_become_twelve_records_once(visit, ash, name, record, model, field, person):
    there, visitor, where = ids(model), visit(person), getattr(ash, record)
    lines = "\n".join(f"• Line of words number {number}" for number in range(12))
    sent = paste(visitor, name, where, lines)
    assert ids(model) == there
    sent["text-1"] = "Put in other words"
    del sent["wanted-2"]
    assert visitor.post(name, where, data=sent).status_code == 302
    assert visitor.post(name, where, data=sent).status_code == 302
    made = list(model.objects.exclude(pk__in=there).order_by("position"))
    texts = [getattr(one, field) for one in made]
    assert texts[:2] == ["Put in other words", "Line of words number 2"]
    assert len(made) == 11
    assert [one.position for one in made] == list(range(made[0].position, made[0].position + 11))
    assert {one.history.get().history_user for one in made} == {getattr(ash, person)}


def test_a_table_gives_owner_and_day_and_tells_what_it_does_not_know(visit, ash):
    visitor = visit("leader")
    sent = paste(visitor, "priority_actions_paste", ash.priority, TABLE)
    assert "wanted-1" not in sent  # the heading of the table
    refused = visitor.post("priority_actions_paste", ash.priority, data=sent)
    assert refused.status_code == 422
    assert "Line 3: Nobody here is called “Somebody Else”." in text_of(refused)
    assert preview(refused) == sent
    assert visitor.post("priority_actions_paste", ash.priority, data=sent | {"leave_out": "on"})
    made = {one.title: one for one in Action.objects.filter(priority=ash.priority)}
    assert made["Buy the books"].owner == ash.members["leader"]
    assert made["Buy the books"].due == date(2026, 12, 31)
    assert made["Train everyone"].owner is None
    assert made["Train everyone"].due == date(2026, 12, 18)
    assert made["Look again"].due == date(2026, 12, 31)


def test_a_code_is_kept_where_it_is_free(visit, ash):
    visitor = visit("leader")
    lines = "A. Taken by another\nD. Free\nD. Free no more"
    response = visitor.post("goals_paste", ash.plan, data={"lines": lines})
    assert "The code A is taken" in text_of(response)
    sent = preview(response)
    assert [sent[f"code-{number}"] for number in (1, 2, 3)] == ["", "D", ""]
    sent["code-3"] = "A"
    refused = visitor.post("goals_paste", ash.plan, data=sent)
    assert refused.status_code == 422
    assert "Line 3: Another one has the code A." in text_of(refused)
    assert not Goal.objects.filter(title="Free").exists()


def test_what_is_wrong_is_told_beside_the_line_and_nothing_is_lost(visit, ash):
    visitor, long = visit("school_leader"), "Word " * 120
    sent = paste(visitor, "school_priorities_paste", ash.birch_plan, f"Fine\n{long}")
    refused = visitor.post("school_priorities_paste", ash.birch_plan, data=sent)
    assert refused.status_code == 422
    assert "Line 2: Ensure this value has at most 500 characters" in text_of(refused)
    assert preview(refused)["text-2"] == long.strip()
    again = visitor.post("school_priorities_paste", ash.birch_plan, data=sent | {"again": "1"})
    assert "Fine" in tree(again).find("textarea", {"name": "lines"}).get_text()
    nothing = {key: value for key, value in sent.items() if not key.startswith("wanted")}
    assert visitor.post("school_priorities_paste", ash.birch_plan, data=nothing).status_code == 422


def test_no_more_than_two_hundred_lines(visit, ash):
    lines = "\n".join(f"- line {number}" for number in range(201))
    response = visit("leader").post("aims_paste", ash.goal, data={"lines": lines})
    assert response.status_code == 422
    assert "These are 201 lines" in text_of(response)


def test_a_text_that_would_take_long_to_take_apart_is_not_taken(visit, ash):
    visitor = visit("leader")
    lines = "It goes on and on and on, and\n" * 5000
    response = visitor.post("aims_paste", ash.goal, data={"lines": lines})
    assert response.status_code == 422
    assert "at most 100,000 letters" in text_of(response)


def test_a_priority_serves_the_goal_it_was_pasted_under(visit, ash):
    visitor = visit("leader")
    url = f"{visitor.url('priorities_paste', ash.plan)}?goal={ash.goal.pk}&year=2026"
    sent = preview(visitor.client.post(url, {"lines": "One\nTwo"}))
    assert visitor.client.post(url, sent).url == ash.goal.get_absolute_url()
    assert Priority.objects.filter(title__in=["One", "Two"], goal_links__goal=ash.goal).count() == 2


def test_a_clerk_pastes_for_the_board_alone(visit, ash):
    visitor = visit("clerk")
    sent = paste(visitor, "goals_paste", ash.plan, "In confidence")
    visitor.post("goals_paste", ash.plan, data=sent)
    assert Goal.objects.get(title="In confidence").wording_audience == "board"


def test_the_whole_paste_is_taken_back_but_not_what_was_changed_since(visit, ash, cast):
    visitor = visit("leader")
    sent = paste(visitor, "aims_paste", ash.goal, "One\nTwo\nThree")
    response = visitor.post("aims_paste", ash.goal, data=sent)
    told = next(iter(get_messages(response.wsgi_request)))
    assert str(told) == "3 aims added."
    undo = undo_of(told)["url"]
    aim = Aim.objects.get(text="Two")
    visitor.post("aim_edit", aim, data={"text": "Two of them", "version": 1})
    assert visit("clerk").client.get(undo).status_code == 404
    assert "the 2 aims" in text_of(visitor.client.get(undo))
    assert visitor.client.post(undo).status_code == 302
    assert set(Aim.objects.values_list("text", flat=True)) == {ash.aim.text, "Two of them"}
    assert visitor.client.get(undo).status_code == 404


def test_a_paste_is_not_taken_back_from_under_what_was_added_since(visit, ash):
    visitor = visit("leader")
    sent = paste(visitor, "goals_paste", ash.plan, "Served by a priority\nIn detail\nAlone")
    response = visitor.post("goals_paste", ash.plan, data=sent)
    undo = undo_of(next(iter(get_messages(response.wsgi_request))))["url"]
    served, in_detail, alone = Goal.objects.order_by("position")[3:]
    priority = add(ash, Priority, plan=ash.plan, year=2026, title="Somebody else’s")
    add(ash, PriorityGoal, priority=priority, goal=served)
    add(ash, Aim, goal=in_detail, text="Somebody else’s")
    assert visitor.client.post(undo).status_code == 302
    left = Goal.objects.filter(pk__in=[served.pk, in_detail.pk, alone.pk])
    assert {one.title for one in left} == {"Served by a priority", "In detail"}
    assert Priority.objects.filter(pk=priority.pk).exists()


@pytest.mark.parametrize(
    ("name", "record", "person"),
    [
        ("goal_criteria_paste", "goal", "leader"),
        ("priority_criteria_paste", "priority", "leader"),
        ("school_criteria_paste", "school_priority", "school_leader"),
    ],
)
def test_success_criteria_join_the_text_once(visit, ash, name, record, person):
    visitor, where = visit(person), getattr(ash, record)
    for lines in ("1. All <read>\n2. All write", "All write\nAll sing"):
        sent = paste(visitor, name, where, lines)
        visitor.post(name, where, data=sent)
        visitor.post(name, where, data=sent)
    where.refresh_from_db()
    criteria = "<ul><li>All &lt;read&gt;</li><li>All write</li><li>All sing</li></ul>"
    assert where.success_criteria == criteria
