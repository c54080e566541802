"""The e-mail that lists what is due: who has one, what it says, and that nobody has two."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_scopes import scope
from time_machine import travel

from goals.models import Action, Goal, Priority
from goals.tasks import digest_send
from schools.models import SchoolAction, SchoolPriority
from tests.cast import YEAR
from tests.screens import form_of
from trustplan.trusts.actions import change_record, delete_record
from trustplan.trusts.models import Membership

MONDAY = date(YEAR, 12, 14)


@pytest.fixture(autouse=True)
def autumn(cast, settings):
    """Everything was written in September; only the worker sends, and here it works at once."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    settings.ORIGIN = "https://plan.example.org"
    for it in (cast.ash, cast.dean):
        with scope(trust=it.trust):
            for model in (Goal, Priority, Action, SchoolPriority, SchoolAction):
                model.objects.update(created_at=at(date(YEAR, 9, 1)))


def at(day: date):
    return timezone.make_aware(timezone.datetime(day.year, day.month, day.day, 7))


def run(day: date = MONDAY) -> None:
    with travel(at(day), tick=False):
        call_command("send_digests", verbosity=0)


def sent_to(mailoutbox, user) -> list:
    return [mail for mail in mailoutbox if mail.to == [user.email]]


def test_what_is_due_is_listed_with_a_link_to_each(ash, mailoutbox):
    run()
    (mail,) = sent_to(mailoutbox, ash.contributor)
    assert mail.subject == "4 updates due from you at Ash Grove Trust"
    action = f"https://plan.example.org/t/ash-grove/check-in/actions/{ash.action.pk}/"
    for words in ["Choose the programme", "Overdue since 23 October 2026", action]:
        assert words in mail.body
    settings_url = "https://plan.example.org/t/ash-grove/reminders/"
    assert settings_url in mail.body
    assert mail.extra_headers["List-Unsubscribe"] == f"<{settings_url}>"
    (html,) = mail.alternatives
    assert f'<a href="{action}">Choose the programme</a>' in html.content
    assert not sent_to(mailoutbox, ash.clerk)


def test_nobody_has_two_however_often_it_runs(cast, ash, mailoutbox):
    run()
    run()
    digest = len(sent_to(mailoutbox, ash.contributor))
    with travel(at(MONDAY), tick=False):
        # A worker that takes up again what one that was killed had left.
        digest_send.call(str(ash.trust.pk), str(ash.members["contributor"].pk))
    run(MONDAY + timedelta(days=1))
    assert len(sent_to(mailoutbox, ash.contributor)) == digest == 1
    assert len({mail.to[0] for mail in mailoutbox}) == len(mailoutbox)
    run(date(YEAR + 1, 1, 11))
    assert len(sent_to(mailoutbox, ash.contributor)) == 2


@pytest.mark.parametrize(
    ("choice", "days"),
    [("weekly", 1), ("daily", 5), ("never", 0)],
    ids=["weekly", "daily", "never"],
)
def test_a_week_of_each_choice(ash, mailoutbox, choice, days):
    change_record(ash.members["contributor"], by=ash.contributor, reminders=choice)
    for day in range(7):
        run(MONDAY + timedelta(days=day))
    assert len(sent_to(mailoutbox, ash.contributor)) == days


@pytest.mark.parametrize(
    "day", [date(YEAR, 12, 13), date(YEAR, 12, 28), date(YEAR, 10, 27)], ids=str
)
def test_not_at_a_weekend_or_in_a_holiday(cast, mailoutbox, day):
    run(day)
    assert mailoutbox == []


def test_nothing_due_no_mail_and_the_week_is_not_used_up(ash, mailoutbox):
    run(date(YEAR, 9, 14))
    assert mailoutbox == []
    assert set(Membership.objects.values_list("reminded_on", flat=True)) == {None}


def test_not_to_who_was_closed_or_has_left(ash, mailoutbox):
    ash.leader.is_active = False
    ash.leader.save()
    delete_record(ash.members["contributor"], by=ash.by)
    run()
    assert not sent_to(mailoutbox, ash.leader) + sent_to(mailoutbox, ash.contributor)


def test_a_role_taken_away_ends_it_at_once(ash, mailoutbox):
    for grant in ash.members["contributor"].grants.all():
        delete_record(grant, by=ash.by)
    run()
    assert not sent_to(mailoutbox, ash.contributor)


def test_what_is_kept_from_somebody_is_not_named(ash, mailoutbox):
    change_record(ash.priority, by=ash.by, progress_audience="leaders", owner=ash.members["leader"])
    change_record(ash.board_goal, by=ash.by, owner=ash.members["clerk"])
    run()
    (mail,) = sent_to(mailoutbox, ash.clerk)
    assert "A confidential goal" in mail.body
    assert "Merger" not in mail.body + mail.alternatives[0].content
    (to_leader,) = sent_to(mailoutbox, ash.leader)
    assert "A confidential priority" in to_leader.body
    # Nor is its progress theirs to see who owns an action of it.
    (to_contributor,) = sent_to(mailoutbox, ash.contributor)
    assert "Choose the programme" not in to_contributor.body


def test_another_school_is_not_told_of(ash, mailoutbox):
    change_record(ash.cedar_priority, by=ash.by, owner=ash.members["contributor"])
    run()
    (mail,) = sent_to(mailoutbox, ash.contributor)
    assert "Reading at the start of Year 7" not in mail.body


def test_a_mail_server_that_refuses_is_asked_again(ash, mailoutbox, monkeypatch):
    def refuse(*args, **kwargs):
        raise OSError("no")

    with monkeypatch.context() as broken, travel(at(MONDAY), tick=False):
        broken.setattr("goals.tasks.send_digest", refuse)
        with pytest.raises(OSError, match="no"):
            digest_send.call(str(ash.trust.pk), str(ash.members["contributor"].pk))
    run()
    assert len(sent_to(mailoutbox, ash.contributor)) == 1


def test_a_person_chooses_for_themselves_alone(ash, visit):
    governor = visit("governor")
    data = form_of(governor.get("reminders_edit"))
    assert data["reminders"] == ["weekly"]
    saved = governor.post("reminders_edit", data={**data, "reminders": "never"})
    assert saved.status_code == 302
    chosen = dict(Membership.objects.values_list("user__email", "reminders"))
    assert chosen.pop(ash.governor.email) == "never"
    assert set(chosen.values()) == {"weekly"}
