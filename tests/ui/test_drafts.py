"""What somebody writes and does not save is kept for them, and for nobody else."""

import io
import logging
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_scopes import scope

from tests.screens import HTMX, form_of, signed_in, text_of, tree
from trustplan.trusts.actions import change_record, create_record
from trustplan.trusts.models import Grant, Membership, Role
from trustplan.ui import actions
from trustplan.ui.drafts import drafts_of
from trustplan.ui.logs import JsonFormatter
from trustplan.ui.models import Draft, Submission

SAVE = reverse("draft_save")
WORDS = "Every pupil reads for the joy of it"


@pytest.fixture
def address(ash) -> str:
    return reverse("goal_edit", args=[ash.trust.slug, ash.goal.pk])


@pytest.fixture
def leader(ash) -> Client:
    return signed_in(ash.leader)


@pytest.fixture
def written(leader, address) -> dict:
    """The form as it was loaded, with words in it."""
    return {**form_of(leader.get(address)), "title": WORDS}


def title_in(response) -> str:
    return form_of(response)["title"]


def test_a_draft_is_offered_again_with_all_that_was_in_the_form(ash, leader, address, written):
    why = "<p>It <strong>opens</strong> the rest.</p>"
    sent = {**written, "why": why, "why-format": "html", "values": [str(ash.value.pk)]}
    answer = leader.post(SAVE, sent).json()
    kept = Draft.objects.get()
    assert (kept.user, kept.address) == (ash.leader, address)
    assert answer == {"at": f"{timezone.localtime(kept.saved_at):%H:%M}"}
    assert not {"csrfmiddlewaretoken", "draft_token", "submission_token"} & set(kept.fields)
    page = signed_in(ash.leader).get(address)  # on another device
    at = f"{timezone.localtime(kept.saved_at):%H:%M}"
    assert f"at {at} and did not save" in text_of(page)
    again = form_of(page)
    assert again["title"] == WORDS
    assert again["why"] == "It **opens** the rest."
    assert again["version"] == written["version"]


def test_saving_takes_the_draft_away(leader, address, written):
    leader.post(SAVE, written)
    assert leader.post(address, written).status_code == 302
    assert not Draft.objects.exists()
    # One that was on its way while the form was saved has nothing to add.
    assert leader.post(SAVE, written).json() == {"saved": True}
    assert not Draft.objects.exists()
    leader.post(SAVE, {**written, "title": "More words"})
    assert Draft.objects.get().fields["title"] == ["More words"]


def test_a_draft_that_was_overtaken_is_saved_by_choice(ash, leader, address, written):
    leader.post(SAVE, written)
    change_record(ash.goal, by=ash.by, title="Theirs")
    response = leader.post(address, form_of(leader.get(address)))
    assert response.status_code == 409
    assert "Theirs" in text_of(response)
    assert WORDS in text_of(response)
    assert Draft.objects.get().fields["version"] == [written["version"]]


@pytest.mark.parametrize("htmx", [False, True])
def test_what_was_refused_is_kept_without_javascript(leader, address, written, htmx):
    sent = {**written, "title": "", "code": "Q"}
    response = leader.post(address, sent, headers=HTMX if htmx else None)
    assert response.status_code == 422
    assert form_of(leader.get(address))["code"] == "Q"


def test_a_draft_can_be_thrown_away(ash, leader, address, written):
    leader.post(SAVE, written)
    page = leader.get(address)
    button = tree(page).find("button", {"name": "draft_token"})
    form = tree(page).find("form", id=button["form"])
    sent = {"draft_token": button["value"]}
    for client in (signed_in(ash.clerk), signed_in(None)):
        assert client.post(form["action"], sent).status_code in {302, 404}
        assert Draft.objects.exists()
    response = leader.post(form["action"], sent, follow=True)
    assert title_in(response) == ash.goal.title
    assert not Draft.objects.exists()
    leader.post(SAVE, written)
    fragment = leader.post(form["action"], sent, headers=HTMX, follow=True)
    assert tree(fragment).find("form")["class"] == ["edit"]
    assert title_in(fragment) == ash.goal.title


def test_pasted_lines_are_kept_until_they_are_made(ash, leader):
    place = reverse("goals_paste", args=[ash.trust.slug, ash.plan.pk])
    sent = {**form_of(leader.get(place)), "lines": "First goal\nSecond goal"}
    preview = leader.post(place, sent)
    assert form_of(leader.get(place))["lines"] == sent["lines"]
    rows = {
        field["name"]: field.get("value", "on")
        for field in tree(preview).select("form.rows-form input[name]")
    } | {area["name"]: area.get_text().strip() for area in tree(preview).select("textarea[name]")}
    rows.pop("leave_out", None)
    leader.logout()
    assert "next=" in leader.post(place, rows)["Location"]
    leader.force_login(ash.leader)
    assert form_of(leader.get(place))["lines"] == sent["lines"]
    assert leader.post(place, rows).status_code == 302
    assert not Draft.objects.exists()


# --- Signed out ------------------------------------------------------------------------------


@pytest.mark.parametrize("htmx", [False, True])
def test_a_form_sent_without_a_session_comes_back_after_sign_in(
    ash, leader, address, written, htmx
):
    leader.logout()
    headers = {**HTMX, "HX-Current-URL": "http://testserver/elsewhere"} if htmx else None
    response = leader.post(address, written, headers=headers)
    to = response["HX-Redirect"] if htmx else response["Location"]
    assert to == f"{reverse('account_login')}?next={address}"
    assert "What you wrote is kept" in text_of(leader.get(to))
    leader.force_login(ash.leader)
    assert title_in(leader.get(address)) == WORDS


def test_a_form_without_a_draft_of_its_own_goes_to_sign_in_as_before(ash, address):
    response = Client().post(address, {"title": WORDS}, headers={**HTMX, "HX-Current-URL": "/x"})
    assert response["HX-Redirect"].startswith(reverse("account_login"))
    assert not Draft.objects.exists()


def test_who_was_signed_out_is_told_where_to_sign_in(leader, address, written):
    leader.logout()
    answer = leader.post(SAVE, written).json()
    assert answer["sign_in"] == f"{reverse('account_login')}?next={address}"
    assert Draft.objects.get().fields["title"] == [WORDS]


def test_whoever_signs_in_instead_never_sees_the_words(ash, leader, address, written):
    """Nor do theirs take the place of the first one's."""
    with scope(trust=ash.trust):
        clerk = Membership.objects.get(user=ash.clerk)
        create_record(Grant(trust=ash.trust, membership=clerk, role=Role.LEADER), by=ash.by)
    client = signed_in(ash.clerk)
    assert "sign_in" in client.post(SAVE, written).json()
    client.post(address, {**written, "title": ""})
    assert Draft.objects.get(user=ash.leader).fields["title"] == [WORDS]
    for one in (client, signed_in(ash.chair)):
        for place in (address, ash.goal.get_absolute_url(), reverse("draft_save")):
            assert WORDS not in one.get(place).content.decode()
    assert not drafts_of(ash.chair, "/").exists()


def test_a_form_whose_session_began_anew_keeps_its_words(ash, address, written):
    """Signed in again in another tab: the token of the old form is no longer good."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(ash.leader)
    for headers in (None, HTMX):
        response = client.post(address, {**written, "code": "R"}, headers=headers)
        assert response.status_code == 403
        assert tree(response).find("a", href=address)
    assert form_of(client.get(address))["code"] == "R"
    answer = client.post(SAVE, {**written, "code": "S"})
    assert answer.status_code == 403
    assert answer.json().keys() == {"at"}
    assert form_of(client.get(address))["code"] == "S"


# --- What a token allows ---------------------------------------------------------------------


def test_a_token_is_good_for_its_own_form_alone(ash, leader, address, written, time_machine):
    other = reverse("goal_edit", args=[ash.trust.slug, ash.leader_goal.pk])
    out = Client()
    out.post(other, written)  # another form's address
    for token in ("", "tampered", written["draft_token"][:-1] + "?"):
        assert out.post(SAVE, {**written, "draft_token": token}).status_code == 403
        out.post(address, {**written, "draft_token": token})
    time_machine.move_to(timezone.now() + timedelta(days=8))
    assert "too long" in out.post(SAVE, written).json()["problem"]
    out.post(address, written)
    assert not Draft.objects.exists()


def test_whose_account_is_closed_writes_nothing(ash, address, written):
    ash.leader.is_active = False
    ash.leader.save()
    assert Client().post(SAVE, written).status_code == 403
    Client().post(address, written)
    assert not Draft.objects.exists()


def test_who_lost_their_role_sees_their_draft_no_more(ash, leader, address, written):
    leader.post(SAVE, written)
    Grant.objects.filter(membership=ash.members["leader"], role=Role.LEADER).update(
        role=Role.TRUSTEE
    )
    assert leader.get(address).status_code == 403


# --- How much, and for how long --------------------------------------------------------------


def test_too_many_are_refused_in_words_and_none_is_dropped(
    ash, leader, address, written, monkeypatch
):
    monkeypatch.setattr(actions, "MOST_DRAFTS", 1)
    first = {"user_id": ash.leader.pk, "title": "Change it", "fields": {"text": ["First"]}}
    actions.draft_keep(address="/t/ash-grove/first", **first)
    answer = leader.post(SAVE, written)
    assert answer.status_code == 422
    assert "unsaved writing" in answer.json()["problem"]
    assert "unsaved writing" in text_of(leader.post(address, {**written, "title": ""}))
    out = Client().post(address, written)
    assert "kept" not in text_of(Client().get(out["Location"]))
    assert Draft.objects.get().fields == {"text": ["First"]}
    actions.draft_keep(address="/t/ash-grove/first", **{**first, "fields": {"text": ["Second"]}})
    assert Draft.objects.get().fields == {"text": ["Second"]}


def test_one_that_is_too_large_is_refused(leader, written, settings, monkeypatch):
    sent = {**written, "why": "word " * 5_000}
    monkeypatch.setattr(actions, "MOST_LETTERS", 10_000)
    assert "too long" in leader.post(SAVE, sent).json()["problem"]
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000
    assert leader.post(SAVE, sent).status_code == 400
    assert not Draft.objects.exists()


def test_what_no_database_keeps_is_left_out(leader, written):
    assert leader.post(SAVE, {**written, "title": "A\0B"}).status_code == 200
    assert Draft.objects.get().fields["title"] == ["AB"]


def test_forms_with_nothing_to_write_and_long_addresses_have_none(ash, leader, address):
    delete = reverse("record_delete", args=[ash.trust.slug, ash.aim.kind(), ash.aim.pk])
    for place in (delete, f"{address}?from={'x' * 500}"):
        assert "draft_token" not in form_of(leader.get(place))
    leader.post(f"{address}?from={'x' * 500}", {"title": ""})
    assert not Draft.objects.exists()


def test_old_ones_are_swept(ash, leader, written, address):
    leader.post(SAVE, written)
    leader.post(address, {**written, "title": "Saved"})
    leader.post(SAVE, written)
    call_command("clear_drafts")
    assert (Draft.objects.count(), Submission.objects.count()) == (1, 1)
    Draft.objects.update(saved_at=timezone.now() - timedelta(days=91))
    Submission.objects.update(made_at=timezone.now() - timedelta(days=3))
    call_command("clear_drafts")
    assert (Draft.objects.count(), Submission.objects.count()) == (0, 0)


def test_no_line_of_the_log_has_a_word_of_it(leader, address, written):
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter())
    logging.getLogger().addHandler(handler)
    try:
        leader.post(SAVE, written)
        leader.post(SAVE, {**written, "draft_token": "none"})
        leader.post(address, {**written, "title": ""})
        leader.post(address, {**written, "code": WORDS})
        leader.logout()
        leader.post(address, written)
    finally:
        logging.getLogger().removeHandler(handler)
    lines = stream.getvalue()
    assert lines.count("draft_save") == 2
    assert not [word for word in (WORDS, address, written["draft_token"]) if word in lines]


def test_what_is_unsaved_is_listed_for_its_writer(ash, leader, address, written):
    leader.post(SAVE, written)
    (draft,) = drafts_of(ash.leader, f"/t/{ash.trust.slug}/")
    assert (draft.title, draft.address) == ("Change the strategic goal", address)
    assert not drafts_of(ash.leader, "/t/dean-moor/").exists()
