"""Deleting a goal says what goes with it; restoring brings back its tree and links exactly."""

import pytest
from django.apps import apps
from django.urls import reverse

from goals.models import Action, Goal, Priority
from tests.screens import HTMX, everybody, expected, statuses, text_of, tree
from trustplan.trusts.actions import delete_record, restore_deletion
from trustplan.trusts.models import Deletion, TrustRecord


def live() -> dict:
    """Every live record of the trust, by kind."""
    return {
        model: set(model.objects.values_list("pk", flat=True))
        for model in apps.get_models()
        if issubclass(model, TrustRecord)
    }


def address(ash, name="record_delete") -> str:
    return reverse(name, args=[ash.trust.slug, Goal.kind(), ash.goal.pk])


def test_who_may(cast, ash):
    assert statuses(address(ash), everybody(cast)) == expected({"leader": 200}, 403)


def test_the_page_counts_what_goes_with_it(visit, ash):
    page = text_of(visit("leader").client.get(address(ash)))
    assert "1 aim" in page
    assert "1 priority" in page
    assert "1 action" in page


def test_deleting_takes_the_tree_and_restoring_brings_it_back_exactly(visit, ash):
    before = live()
    visit("leader").client.post(address(ash))
    assert ash.goal.pk not in live()[Goal]
    assert ash.priority.pk not in live()[Priority]
    assert ash.action.pk not in live()[Action]
    deletion = Deletion.objects.get()
    url = reverse("deletion_restore", args=[ash.trust.slug, deletion.pk])
    assert visit("trustee").client.post(url).status_code == 403
    response = visit("leader").client.post(url)
    assert response.url == ash.goal.get_absolute_url()
    assert live() == before
    assert Deletion.objects.get().restored_by == ash.leader


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_the_message_brings_it_back(visit, ash, headers):
    leader, before = visit("leader").client, live()
    leader.post(address(ash), headers=headers)
    listed = leader.get(ash.goal.get_list_url(), headers=headers)
    [message] = tree(listed).select(".message")
    assert "is deleted" in message.p.get_text()
    assert message.button.get_text() == "Undo"
    fields = {field["name"]: field["value"] for field in message.select("input")}
    assert fields.pop("csrfmiddlewaretoken")
    leader.post(message.form["action"], fields, headers=headers)
    assert live() == before


def test_what_was_deleted_before_stays_deleted(ash):
    delete_record(ash.aim, by=ash.leader)
    before = live()
    deletion = delete_record(ash.goal, by=ash.leader)
    restore_deletion(deletion, by=ash.leader)
    assert live() == before


def test_a_priority_that_serves_another_goal_stays(ash, visit):
    other = Goal.objects.create(trust=ash.trust, plan=ash.plan, title="Another", code="X")
    url = reverse("priority_edit", args=[ash.trust.slug, ash.priority.pk])
    visit("leader").client.post(
        url,
        {
            "version": 1,
            "title": ash.priority.title,
            "year": ash.priority.year,
            "goals": [ash.goal.pk, other.pk],
            "wording_audience": "trust",
            "progress_audience": "trust",
            "figures_audience": "trust",
        },
    )
    before = live()
    deletion = delete_record(ash.goal, by=ash.leader)
    assert ash.priority.pk in live()[Priority]
    restore_deletion(deletion, by=ash.leader)
    assert live() == before


def test_the_list_shows_only_what_its_reader_could_read(visit, ash):
    delete_record(ash.board_goal, by=ash.clerk)
    url = reverse("deletion_list", args=[ash.trust.slug])
    assert "Merger talks" in text_of(visit("clerk").client.get(url))
    assert "Merger talks" not in text_of(visit("leader").client.get(url))
    restore = reverse("deletion_restore", args=[ash.trust.slug, Deletion.objects.get().pk])
    assert visit("leader").client.post(restore).status_code == 404


def test_a_part_cannot_come_back_before_its_whole(visit, ash):
    part = delete_record(ash.aim, by=ash.leader)
    delete_record(ash.goal, by=ash.leader)
    url = reverse("deletion_restore", args=[ash.trust.slug, part.pk])
    assert visit("leader").client.post(url).status_code == 404


def test_another_trusts_deletion_is_not_there(visit, cast, ash):
    from django_scopes import scope

    with scope(trust=cast.dean.trust):
        deletion = delete_record(cast.dean.goal, by=cast.dean.leader)
    url = reverse("deletion_restore", args=[ash.trust.slug, deletion.pk])
    assert visit("leader").client.post(url).status_code == 404
