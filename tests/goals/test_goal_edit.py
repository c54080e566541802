"""Making and changing a goal in place: one view for HTMX and plain requests."""

import pytest
from django.urls import reverse

from goals.models import Goal
from tests.screens import (
    HTMX,
    assert_fragment_is_page,
    everybody,
    expected,
    statuses,
    text_of,
    tree,
)
from trustplan.trusts.actions import change_record

VALUES = {
    "title": "Every pupil reads for pleasure",
    "code": "A",
    "tier": "board",
    "why": "Reading opens the rest.",
    "wording_audience": "trust",
    "progress_audience": "trust",
    "figures_audience": "trust",
}


@pytest.fixture
def url(ash):
    return reverse("goal_edit", args=[ash.trust.slug, ash.goal.pk])


@pytest.fixture
def add_url(ash):
    return reverse("goal_add", args=[ash.trust.slug, ash.plan.pk])


def sent(ash, **values) -> dict:
    return VALUES | {"version": ash.goal.version, "owner": ash.members["leader"].pk} | values


def test_who_may(cast, ash, url, add_url):
    assert statuses(url, everybody(cast)) == expected({"leader": 200}, 403)
    writers = {"leader": 200, "clerk": 200, "chair": 200}
    assert statuses(add_url, everybody(cast)) == expected(writers, 403)
    board = reverse("goal_edit", args=[ash.trust.slug, ash.board_goal.pk])
    seen = {"clerk": 200, "chair": 200, "trustee": 403}
    assert statuses(board, everybody(cast)) == expected(seen, 404)


def test_change_is_saved_with_its_links_and_history(visit, ash, url):
    data = sent(ash, values=[ash.value.pk], schools=[ash.birch.pk, ash.cedar.pk])
    response = visit("leader").client.post(url, data)
    assert response.status_code == 302
    goal = Goal.objects.get(pk=ash.goal.pk)
    assert goal.title == "Every pupil reads for pleasure"
    assert goal.version == 2
    assert {link.school for link in goal.school_links.all()} == {ash.birch, ash.cedar}
    assert goal.history.latest().history_user == ash.leader
    page = text_of(visit("leader").client.get(reverse("record_history", args=history_of(ash))))
    assert "Every pupil reads well" in page
    assert "Cedar High School" in page


def history_of(ash) -> list:
    return [ash.trust.slug, Goal.kind(), ash.goal.pk]


def test_invalid_is_422_and_keeps_what_was_typed(visit, ash, url):
    for headers in ({}, HTMX):
        response = visit("leader").client.post(
            url, sent(ash, title="", why="Words that must not be lost"), headers=headers
        )
        assert response.status_code == 422
        page = response.content.decode()
        assert "There is a problem" in page
        assert "Words that must not be lost" in page


def test_the_code_of_another_goal_is_refused_beside_the_field(visit, ash, add_url):
    response = visit("leader").client.post(add_url, VALUES | {"code": "A"})
    assert response.status_code == 422
    assert "Another goal of this plan has this code" in response.content.decode()


def test_a_stale_edit_is_409_with_both_texts(visit, ash, url):
    change_record(ash.goal, by=ash.clerk, title="Theirs: every pupil reads")
    response = visit("leader").client.post(url, sent(ash, title="Mine: every child reads"))
    assert response.status_code == 409
    page = tree(response).select_one(".conflict")
    assert str(ash.clerk) in page.get_text()
    for gone in page.select("del, .visually-hidden"):
        gone.decompose()
    texts = [" ".join(text.get_text().split()) for text in page.select("dd")]
    assert texts[:2] == ["Theirs: every pupil reads", "Mine: every child reads"]
    assert Goal.objects.get(pk=ash.goal.pk).title.startswith("Theirs")
    again = visit("leader").client.post(url, sent(ash, title="Mine: every child reads", over=2))
    assert again.status_code == 302
    assert Goal.objects.get(pk=ash.goal.pk).title.startswith("Mine")


def test_the_same_again_writes_no_history(visit, ash, url):
    change = sent(ash, code="A", title=ash.goal.title, theme=ash.theme.pk)
    visit("leader").client.post(url, change | {"values": [ash.value.pk]})
    assert ash.goal.history.count() == 1


def test_a_clerk_writes_only_what_the_board_alone_reads(visit, ash, add_url):
    refused = visit("clerk").client.post(add_url, VALUES | {"code": "Z"})
    assert refused.status_code == 422
    board = dict.fromkeys(["wording_audience", "progress_audience", "figures_audience"], "board")
    made = visit("clerk").client.post(add_url, VALUES | {"code": "Z"} | board)
    assert made.status_code == 302
    assert Goal.objects.get(code="Z").is_restricted


@pytest.mark.parametrize("field", ["owner", "theme", "values", "schools", "about"])
def test_another_trusts_records_cannot_be_chosen(visit, cast, ash, url, field):
    others = {
        "owner": cast.dean.members["leader"],
        "theme": cast.dean.theme,
        "values": cast.dean.value,
        "schools": cast.dean.birch,
        "about": cast.dean.members["clerk"],
    }
    response = visit("leader").client.post(url, sent(ash, **{field: others[field].pk}))
    assert response.status_code == 422
    assert Goal.objects.get(pk=ash.goal.pk).version == 1


def test_progress_that_is_the_boards_is_not_for_a_leader_to_set(visit, ash, url):
    change_record(ash.goal, by=ash.clerk, progress_audience="board")
    page = visit("leader").client.get(url).content.decode()
    assert "progress_audience" not in page
    visit("leader").client.post(url, sent(ash, version=2, progress_audience="trust"))
    assert Goal.objects.get(pk=ash.goal.pk).progress_audience == "board"


def test_fragment_is_form(visit, url):
    assert_fragment_is_page(visit("leader").client, url, "form.edit")
