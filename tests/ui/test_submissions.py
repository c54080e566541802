"""What is sent twice is saved once, whoever sends it again and why."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core import mail
from django.db import connection
from django.urls import reverse
from django_scopes import scopes_disabled

from goals.models import Aim, Goal
from tests.cast import add
from tests.screens import HTMX, form_of, signed_in, text_of
from trustplan.trusts.actions import change_record
from trustplan.trusts.models import Deletion
from trustplan.ui.models import Submission

AIM = "Libraries are open at lunchtime."


@pytest.fixture
def add_url(ash) -> str:
    return reverse("aim_add", args=[ash.trust.slug, ash.goal.pk])


@pytest.fixture
def leader(ash):
    return signed_in(ash.leader)


@pytest.mark.parametrize("htmx", [False, True])
def test_a_form_sent_again_makes_nothing_and_leads_where_it_led(ash, leader, add_url, htmx):
    headers = HTMX if htmx else None
    sent = {**form_of(leader.get(add_url)), "text": AIM}
    first, again = (leader.post(add_url, sent, headers=headers) for _ in range(2))
    assert (first.status_code, first["Location"]) == (302, again["Location"])
    assert Aim.objects.filter(text=AIM).count() == 1
    # It is said once, though the browser showed only the second answer.
    assert text_of(leader.get(again["Location"])).count("Saved.") == 1


def test_what_was_written_since_is_not_taken_for_the_same(leader, add_url):
    """Somebody goes back with the browser and writes another: no word of it is lost."""
    sent = {**form_of(leader.get(add_url)), "text": AIM}
    leader.post(add_url, sent)
    leader.post(add_url, {**sent, "text": "Another aim."})
    assert Aim.objects.filter(text__in=[AIM, "Another aim."]).count() == 2
    # And the same words in a form that was opened anew are meant.
    leader.post(add_url, {**form_of(leader.get(add_url)), "text": AIM})
    assert Aim.objects.filter(text=AIM).count() == 2


def test_one_token_serves_one_person_and_one_address(ash, leader, add_url):
    sent = {**form_of(leader.get(add_url)), "text": AIM}
    leader.post(add_url, sent)
    second = add(ash, Goal, plan=ash.plan, title="Every pupil counts well", code="Z")
    other = reverse("aim_add", args=[ash.trust.slug, second.pk])
    assert leader.post(other, sent).status_code == 302
    assert Aim.objects.filter(text=AIM).count() == 2
    assert signed_in(ash.governor).post(add_url, sent).status_code == 403


def test_what_was_refused_can_be_sent_again(ash, leader):
    url = reverse("goal_edit", args=[ash.trust.slug, ash.goal.pk])
    sent = {**form_of(leader.get(url)), "title": "Mine"}
    assert leader.post(url, {**sent, "title": ""}).status_code == 422
    change_record(ash.goal, by=ash.by, title="Theirs")
    for _ in range(2):
        assert leader.post(url, sent).status_code == 409
    assert not Submission.objects.exists()
    change_record(ash.goal, by=ash.by, version=2, title=ash.goal.title)
    Goal.objects.filter(pk=ash.goal.pk).update(version=sent["version"])
    assert leader.post(url, sent).status_code == 302


def test_what_is_deleted_twice_is_deleted_once(ash, leader):
    url = reverse("record_delete", args=[ash.trust.slug, ash.aim.kind(), ash.aim.pk])
    sent = form_of(leader.get(url))
    first, again = leader.post(url, sent), leader.post(url, sent)
    assert (again.status_code, again["Location"]) == (302, first["Location"])
    assert Deletion.objects.filter(record_id=ash.aim.pk).count() == 1
    with_htmx = leader.post(url, sent, headers=HTMX)
    assert with_htmx["Location"] == first["Location"]


def test_an_invitation_is_sent_once(ash, django_capture_on_commit_callbacks):
    administrator = signed_in(ash.administrator)
    url = reverse("invitation_resend", args=[ash.trust.slug, ash.invitation.pk])
    sent = form_of(administrator.get(url))
    with django_capture_on_commit_callbacks(execute=True):
        for _ in range(2):
            assert administrator.post(url, sent).status_code == 302
    assert len(mail.outbox) == 1


def test_a_trust_is_founded_once(db, cast, settings):
    settings.OPEN_TRUST_CREATION = True
    url = reverse("trust_create")
    client = signed_in(cast.stranger)
    sent = {**form_of(client.get(url)), "name": "Elm Row Trust"}
    with scopes_disabled():
        first, again = client.post(url, sent), client.post(url, sent)
    assert (again.status_code, again["Location"]) == (302, first["Location"])


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite in memory serves one at a time")
@pytest.mark.django_db(transaction=True)
def test_sent_twice_at_one_moment_it_is_saved_once(cast):
    it = cast.ash
    url = reverse("aim_add", args=[it.trust.slug, it.goal.pk])
    leader = signed_in(it.leader)
    sent = {**form_of(leader.get(url)), "text": AIM}
    together = Barrier(4)

    def send(_) -> tuple[int, str]:
        try:
            client = signed_in(it.leader)
            together.wait()
            response = client.post(url, sent)
            return response.status_code, response["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(send, range(4)))
    assert len(set(answers)) == 1
    assert answers[0][0] == 302
    with scopes_disabled():
        assert Aim.everything.filter(text=AIM).count() == 1
        assert Aim.history.filter(text=AIM).count() == 1
