"""Two people change one goal: both texts are shown, and whatever is chosen, neither is lost."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django_scopes import scope

from goals.forms.objectives import GOAL_SCHOOLS
from goals.models import Goal
from tests.screens import form_of
from trustplan.trusts.actions import change_record

WHY = "Reading opens the rest. It is for all."
THEIRS = "<p>Reading opens the whole of the rest. It is for all.</p><ul><li>theirs</li></ul>"
MINE = "Reading opens the rest. It is for **all** of us."
BOTH = "Reading opens the whole of the rest. It is for **all** of us.\n\n- theirs"


@pytest.fixture
def url(ash):
    change_record(
        ash.goal, by=ash.leader, why=f"<p>{WHY}</p>", success_criteria="Ninety of a hundred."
    )
    return reverse("goal_edit", args=[ash.trust.slug, ash.goal.pk])


@pytest.fixture
def leader(visit):
    return visit("leader").client


@pytest.fixture
def mine(ash, url, leader):
    """A form that was loaded before somebody else saved, as it is sent."""
    sent = form_of(leader.get(url))
    change_record(ash.goal, by=ash.administrator, why=THEIRS, title="Theirs alone")
    return sent | {"why": MINE, "success_criteria": "Ninety of all.", "values": [str(ash.value.pk)]}


def goal(ash) -> Goal:
    return Goal.objects.get(pk=ash.goal.pk)


def part(response, selector: str) -> str:
    found = BeautifulSoup(response.content, "html.parser").select_one(selector)
    return " ".join(found.get_text(" ").split()) if found else ""


def conflict(leader, url, sent: dict, **choice):
    """The answer to a form that saves nothing, and what its form would send."""
    response = leader.post(url, sent | choice)
    assert response.status_code == 409
    return response, form_of(response)


def test_both_texts_are_shown_by_the_word(ash, leader, url, mine):
    response, form = conflict(leader, url, mine)
    said = part(response, ".conflict")
    assert f"{ash.administrator} saved this while you were writing" in said
    assert "the [added: whole of the ] rest" in said
    assert "Ninety of [removed: a hundred ] [added: all ] ." in said
    assert "Theirs, as it is now (not changed) Ninety of a hundred." in said
    assert form["why"] == MINE
    assert goal(ash).version == 3


def test_mine_is_kept_and_both_are_in_the_history(ash, leader, url, mine):
    _, form = conflict(leader, url, mine)
    assert leader.post(url, form | {"over": "3"}).status_code == 302
    assert goal(ash).title == "Every pupil reads well"
    assert [state.title for state in goal(ash).history.all()[:2]] == [
        "Every pupil reads well",
        "Theirs alone",
    ]
    again = leader.get(reverse("record_history", args=[ash.trust.slug, Goal.kind(), ash.goal.pk]))
    assert "Theirs alone" in again.content.decode()


def test_mine_is_not_kept_over_what_nobody_has_shown_me(ash, leader, url, mine):
    _, form = conflict(leader, url, mine)
    change_record(goal(ash), by=ash.clerk, title="A third")
    response, form = conflict(leader, url, form, over="3")
    assert str(ash.clerk) in part(response, ".conflict")
    assert form["version"] == "2"


def test_theirs_is_taken_and_what_i_wrote_can_be_put_back(ash, leader, url, mine):
    _, form = conflict(leader, url, mine)
    response, form = conflict(leader, url, form, resolve="theirs")
    assert (form["title"], form["version"]) == ("Theirs alone", "3")
    assert "- theirs" in form["why"]
    assert "It is for **all** of us." in part(response, ".kept")
    response, form = conflict(leader, url, form, resolve="back")
    assert (form["why"], form["version"]) == (MINE, "2")
    assert form["values"] == [str(ash.value.pk)]
    _, form = conflict(leader, url, form, resolve="theirs")
    assert leader.post(url, form).status_code == 302
    assert goal(ash).title == "Theirs alone"


def test_what_i_wrote_stays_when_the_form_is_sent_with_a_mistake(ash, leader, url, mine):
    _, form = conflict(leader, url, mine)
    _, form = conflict(leader, url, form, resolve="theirs")
    response = leader.post(url, form | {"title": ""})
    assert response.status_code == 422
    assert "It is for **all** of us." in part(response, ".kept")


def test_both_are_merged_for_me_to_read_and_save(ash, leader, url, mine):
    _, form = conflict(leader, url, mine)
    response, form = conflict(leader, url, form, resolve="merge")
    assert "what both of you wrote" in part(response, ".conflict")
    assert "same words" not in part(response, ".conflict")
    assert form["why"] == BOTH
    assert (form["title"], form["success_criteria"]) == ("Theirs alone", "Ninety of all.")
    assert form["values"] == [str(ash.value.pk)]
    assert goal(ash).version == 3
    assert leader.post(url, form).status_code == 302
    assert goal(ash).version == 4
    assert "<strong>all</strong>" in goal(ash).why


def test_the_same_words_changed_by_both_are_marked(ash, leader, url, mine):
    _, form = conflict(leader, url, mine | {"title": "Mine alone"})
    response, form = conflict(leader, url, form, resolve="merge")
    assert "changed the same words here: Wording." in part(response, ".conflict")
    assert "[Yours: Mine alone] [Theirs: Theirs alone]" in form["title"]


def test_links_are_merged_as_sets(ash, leader, url, mine):
    sent = mine | {"schools": [str(ash.birch.pk)]}
    with scope(trust=ash.trust):
        change_record(goal(ash), by=ash.clerk, links={GOAL_SCHOOLS: [ash.cedar]})
    _, form = conflict(leader, url, sent)
    _, form = conflict(leader, url, form, resolve="merge")
    assert set(form["schools"]) == {str(ash.birch.pk), str(ash.cedar.pk)}


def test_a_version_that_was_not_mine_to_read_is_not_shown(ash, visit, url):
    """The version comes from the form: anybody can send another one."""
    with scope(trust=ash.trust):
        change_record(goal(ash), by=ash.clerk, wording_audience="board", why="<p>Secret</p>")
        change_record(goal(ash), by=ash.clerk, wording_audience="trust", why="<p>Open</p>")
    leader = visit("leader").client
    sent = form_of(leader.get(url)) | {"version": "3", "why": "Mine"}
    response = leader.post(url, sent)
    assert response.status_code == 409
    assert "Secret" not in response.content.decode()
    assert "Open" in part(response, ".conflict")
