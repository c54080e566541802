"""Restoring an earlier version as a new one: what comes back, what stays, and who may."""

from datetime import date

import pytest
from django.urls import reverse

from boards.models import Document
from goals.models import Goal, Theme
from tests.cast import add
from tests.screens import form_of, signed_in, text_of
from trustplan.trusts.actions import change_record, delete_record
from trustplan.trusts.actions.records import record_models
from trustplan.trusts.models import Grant, Invitation, LinkRecord, Membership


def url(ash, record, version: int) -> str:
    return reverse("record_restore", args=[ash.trust.slug, record.kind(), record.pk, version])


@pytest.fixture
def restore(ash):
    """``restore("leader", record, 1)`` opens the page and sends its form; the answer to that."""

    def act(who: str, record, version: int, **sent):
        client, address = signed_in(getattr(ash, who)), url(ash, record, version)
        page = client.get(address)
        assert page.status_code == 200
        return client.post(address, form_of(page) | sent)

    return act


def test_an_earlier_version_comes_back_as_a_new_one(ash, restore):
    goal = change_record(
        ash.goal, by=ash.by, title="Every child reads", why="<p>New.</p>", ends=date(2027, 7, 1)
    )
    response = restore("leader", goal, 1)
    assert response.status_code == 302
    goal.refresh_from_db()
    assert (goal.title, goal.why, goal.ends) == (
        "Every pupil reads well",
        "<p>Reading opens the rest.</p>",
        None,
    )
    assert goal.version == 3
    latest = goal.history.latest()
    assert latest.history_user == ash.leader
    assert goal.history.filter(title="Every child reads").exists()


def test_the_page_shows_what_would_change_as_a_redline(ash):
    goal = change_record(ash.goal, by=ash.by, title="Every child reads well")
    response = signed_in(ash.leader).get(url(ash, goal, 1))
    assert "<del>" in response.content.decode()
    assert "[removed: child ] [added: pupil ]" in text_of(response)
    same = signed_in(ash.leader).get(url(ash, goal, 2))
    assert "there is nothing to restore" in text_of(same)
    assert "Restore</button>" in response.content.decode()
    assert "Restore</button>" not in same.content.decode()


def test_the_history_offers_each_earlier_version_to_those_who_write_it(ash):
    goal = change_record(ash.goal, by=ash.by, title="Every child reads well")
    address = reverse("record_history", args=[ash.trust.slug, goal.kind(), goal.pk])
    page = signed_in(ash.leader).get(address).content.decode()
    assert url(ash, goal, 1) in page
    assert url(ash, goal, 2) not in page
    assert url(ash, goal, 1) not in signed_in(ash.trustee).get(address).content.decode()


def test_who_saved_meanwhile_is_not_overwritten(ash):
    goal = change_record(ash.goal, by=ash.by, title="Second")
    client = signed_in(ash.leader)
    form = form_of(client.get(url(ash, goal, 1)))
    change_record(goal, by=ash.clerk, title="Third")
    response = client.post(url(ash, goal, 1), form)
    assert response.status_code == 409
    assert f"{ash.clerk} saved this" in text_of(response)
    goal.refresh_from_db()
    assert goal.title == "Third"
    assert client.post(url(ash, goal, 1), form_of(response)).status_code == 302
    goal.refresh_from_db()
    assert goal.title == "Every pupil reads well"


def test_who_may_read_it_and_how_it_goes_stay_as_they_are(ash, restore):
    goal = change_record(
        ash.board_goal, by=ash.by, title="A partner", status="at_risk", wording_audience="leaders"
    )
    change_record(goal, by=ash.by, wording_audience="board", title="No partner")
    assert restore("clerk", goal, 2).status_code == 302
    goal.refresh_from_db()
    assert (goal.title, goal.wording_audience) == ("A partner", "board")
    change_record(goal, by=ash.by, status="complete")
    restore("clerk", goal, 1)
    goal.refresh_from_db()
    assert (goal.title, goal.status) == ("Merger talks in confidence", "complete")


def test_progress_that_is_hidden_from_somebody_is_not_theirs_to_restore(ash, restore):
    change_record(ash.action, by=ash.by, evidence="Secret notes", title="Choose two")
    change_record(ash.priority, by=ash.by, progress_audience="board")
    client = signed_in(ash.leader)
    assert "Secret" not in text_of(client.get(url(ash, ash.action, 1)))
    assert restore("leader", ash.action, 1).status_code == 302
    ash.action.refresh_from_db()
    assert (ash.action.title, ash.action.evidence) == ("Choose the programme", "Secret notes")


def test_a_version_that_one_could_not_have_read_is_not_there(ash):
    goal = change_record(ash.board_goal, by=ash.clerk, wording_audience="trust")
    change_record(goal, by=ash.clerk, title="We work with a partner")
    client = signed_in(ash.leader)
    assert client.get(url(ash, goal, 1)).status_code == 404
    assert client.post(url(ash, goal, 1), {"version": 3}).status_code == 404
    assert client.get(url(ash, goal, 2)).status_code == 200
    assert client.get(url(ash, goal, 99)).status_code == 404


def test_what_it_pointed_to_comes_back_only_where_it_lives(ash, restore):
    other = add(ash, Theme, plan=ash.plan, title="Places")
    goal = change_record(ash.goal, by=ash.by, theme=other, title="Elsewhere")
    delete_record(ash.theme, by=ash.by)
    page = text_of(signed_in(ash.leader).get(url(ash, goal, 1)))
    assert "Left as it is now, because what it pointed to is gone: theme" in page
    assert restore("leader", goal, 1).status_code == 302
    goal.refresh_from_db()
    assert (goal.title, goal.theme_id) == ("Every pupil reads well", other.pk)


def test_a_version_that_fits_no_more_is_refused_in_words(ash, restore):
    goal = change_record(ash.goal, by=ash.by, code="Q")
    add(ash, Goal, plan=ash.plan, title="Another", code="A")
    response = restore("leader", goal, 1)
    assert response.status_code == 422
    assert "Another goal of this plan has this code" in text_of(response)


def test_a_state_with_an_action_of_its_own_is_not_restored(ash, restore):
    plan = change_record(ash.draft, by=ash.by, title="Next", state="approved")
    assert restore("leader", plan, 1).status_code == 302
    plan.refresh_from_db()
    assert (plan.title, plan.state) == ("What comes next", "approved")
    birch = change_record(ash.birch_plan, by=ash.by, state="agreed", introduction="<p>Hm</p>")
    assert restore("leader", birch, 1).status_code == 302
    birch.refresh_from_db()
    assert (birch.introduction, birch.state) == ("", "agreed")


def test_every_kind_says_whether_and_what_is_restored():
    """People, roles and documents have actions of their own; links go with what they link."""
    never = {model for model in record_models() if not model.RESTORABLE}
    assert {Membership, Grant, Invitation, Document} <= never
    assert {model for model in record_models() if issubclass(model, LinkRecord)} <= never
    for model in set(record_models()) - never:
        names = {field.name for field in model._meta.fields if field.editable}
        # A status or a state is set by an update or an action, never by going back.
        assert not {"status", "state"} & (names - set(model.NOT_RESTORED)), model
