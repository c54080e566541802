"""What somebody may not read reaches them by no other way: a name in passing, a list, an error."""

from datetime import date

import pytest
from django.db import connection
from django.urls import reverse

from goals.models import Answer, Goal
from schools.models import SchoolPriority
from tests.cast import add
from tests.screens import text_of
from trustplan.trusts.actions import change_record, create_record, delete_record, restore_deletion
from trustplan.ui.errors import Refused


@pytest.fixture
def read(ash, client):
    """``read("leader", url)``: what that person of Ash Grove reads there."""

    def text(role: str, url: str) -> str:
        client.force_login(getattr(ash, role))
        return text_of(client.get(url))

    return text


def url(ash, name: str, *args) -> str:
    return reverse(name, args=[ash.trust.slug, *args])


def test_a_draft_is_not_named_as_what_a_plan_replaces(ash, read):
    change_record(ash.plan, by=ash.leader, supersedes=ash.draft)
    for address in (ash.plan.get_absolute_url(), url(ash, "plan_list")):
        assert "What comes next" not in read("governor", address)
        assert "What comes next" in read("trustee", address)


def test_a_deleted_plan_is_not_named_as_what_a_plan_replaces(ash, read):
    change_record(ash.plan, by=ash.leader, supersedes=ash.draft)
    delete_record(ash.draft, by=ash.leader)
    for address in (ash.plan.get_absolute_url(), url(ash, "plan_list")):
        assert "What comes next" not in read("leader", address)


def test_declining_names_no_hidden_answer(ash, client):
    hidden = add(
        ash, SchoolPriority, plan=ash.cedar_plan, title="The head retires", wording_audience="board"
    )
    delete_record(ash.declined, by=ash.leader)
    add(ash, Answer, priority=ash.priority, improvement_plan=ash.cedar_plan, school_priority=hidden)
    client.force_login(ash.leader)
    address = url(ash, "answer_decline", ash.cedar_plan.pk, ash.priority.pk)
    response = client.post(address, {"declined_because": "we do it already"})
    assert response.status_code == 422
    assert "has said something to it already" in text_of(response)
    assert "The head retires" not in text_of(response)


@pytest.mark.parametrize("shown", [True, False])
def test_what_is_yours_tells_no_hidden_progress(ash, read, shown):
    """Neither that an action is late nor that it is complete, which is to say gone."""
    audience = "trust" if shown else "board"
    change_record(ash.priority, by=ash.by, progress_audience=audience, status="complete")
    change_record(ash.action, by=ash.by, due=date(2020, 1, 1))
    home = read("contributor", url(ash, "trust_home"))
    assert ("Overdue" in home) is shown
    change_record(ash.action, by=ash.by, status="complete")
    mine = read("contributor", url(ash, "trust_home")).partition("What is yours")[2]
    mine = mine.partition("Growing together")[0]
    assert ("Choose the programme" in mine) is not shown
    assert ("One phonics programme" in mine) is not shown


def test_two_at_the_same_moment_are_told_so(ash):
    """Both forms found the code free; the second is refused, not met with an error."""
    create_record(Goal(trust=ash.trust, plan=ash.plan, title="First", code="Z"), by=ash.leader)
    second = Goal(trust=ash.trust, plan=ash.plan, title="Second", code="Z")
    with pytest.raises(Refused, match="a moment ago"):
        create_record(second, by=ash.leader)
    with pytest.raises(Refused, match="a moment ago"):
        change_record(ash.goal, by=ash.leader, code="Z")
    assert connection.in_atomic_block
    assert Goal.objects.filter(code="Z").count() == 1


def test_a_place_that_was_taken_is_not_given_back(ash):
    deletion = delete_record(ash.goal, by=ash.leader)
    add(ash, Goal, plan=ash.plan, title="Another", code="A")
    with pytest.raises(Refused, match="since"):
        restore_deletion(deletion, by=ash.leader)


def test_evidence_whose_file_is_gone_is_not_there(ash, client):
    update = change_record(ash.update, by=ash.by, evidence_file="evidence/none.pdf")
    client.force_login(ash.leader)
    assert client.get(url(ash, "update_evidence", update.pk)).status_code == 404
