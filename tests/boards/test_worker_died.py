"""Cancelling while the press runs, workers that die, and the e-mail to who has gone away."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult, TaskResultStatus

from boards import tasks
from boards.actions import document_cancel, document_create, document_retry, document_start
from boards.models import Document
from boards.pressing import NotPrinted
from boards.sweeping import sweep_documents
from boards.tasks import document_make
from tests.cast import YEAR
from trustplan.accounts.actions import close_account
from trustplan.trusts.actions import change_record
from trustplan.trusts.scoping import enter

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(ash) -> Document:
    document = Document(trust=ash.trust, plan=ash.plan, year=YEAR, audience="trust")
    document.tell_by_email = True
    made = document_create(document, by=ash.leader, access=enter(ash.leader, ash.trust.slug))
    return Document.objects.get(pk=made.pk)


def work(ash, document) -> Document:
    document_make.call(str(ash.trust.pk), str(document.pk))
    return Document.objects.get(pk=document.pk)


def test_cancelled_while_it_is_made(ash, waiting, blank_press, monkeypatch):
    def cancelled_meanwhile(sheet, htmls, on_step):
        on_step("Laying out the pages", 20, "Page 1")
        document_cancel(waiting, by=ash.leader)
        on_step("Laying out the pages", 40, "Page 2")
        raise AssertionError("the press was to stop")

    with monkeypatch.context() as slow:
        slow.setattr(tasks, "run_press", cancelled_meanwhile)
        left = work(ash, waiting)
    assert (left.state, left.cancelled_by, left.file.name) == ("cancelled", ash.leader, "")
    document_retry(left, by=ash.leader)
    assert work(ash, waiting).state == "done"
    assert len(mail.outbox) == 1


def test_left_behind_by_a_dead_worker(ash, waiting, blank_press, monkeypatch):
    # The queue's own command would end the connection that this test lives on.
    monkeypatch.setattr(db_worker.Command, "handle", lambda self, **options: None)
    running = document_start(waiting)
    assert sweep_documents() == 0
    long_ago = timezone.now() - timedelta(seconds=50)
    Document.objects.filter(pk=running.pk).update(alive_at=long_ago)
    call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)
    left = Document.objects.get(pk=running.pk)
    assert left.state == "failed"
    assert "broken off" in left.error
    document_retry(left, by=ash.leader)
    assert work(ash, waiting).state == "done"
    assert sweep_documents() == 0


@pytest.mark.parametrize(
    ("task", "left_behind"),
    [
        ({"status": TaskResultStatus.READY}, False),
        ({"status": TaskResultStatus.RUNNING, "started_at": 5}, False),
        ({"status": TaskResultStatus.RUNNING, "started_at": 50}, True),
        ({"status": TaskResultStatus.FAILED}, True),
        (None, True),
    ],
)
def test_waiting_for_a_task_that_does_not_come(ash, waiting, task, left_behind):
    now = timezone.now()
    Document.objects.filter(pk=waiting.pk).update(created_at=now - timedelta(hours=1))
    if task is None:
        DBTaskResult.objects.all().delete()
    else:
        seconds = task.get("started_at")
        begun = {"started_at": now - timedelta(seconds=seconds)} if seconds else {}
        DBTaskResult.objects.update(**{**task, **begun})
    assert sweep_documents() == left_behind
    assert Document.objects.get(pk=waiting.pk).can_be_retried == left_behind


def test_the_mail_has_a_link_and_nothing_of_the_document(ash, waiting, blank_press):
    change_record(ash.plan, by=ash.by, title="Canary")
    work(ash, waiting)
    work(ash, waiting)
    (sent,) = mail.outbox
    assert sent.to == [ash.leader.email]
    assert waiting.get_absolute_url() in sent.body
    assert "Canary" not in sent.body + sent.subject


def test_for_a_closed_account_nothing_is_made_or_sent(ash, waiting, blank_press):
    close_account(ash.leader)
    assert work(ash, waiting).state == "failed"
    assert not mail.outbox


def test_a_mail_server_that_is_away_harms_nothing(ash, waiting, blank_press, settings):
    settings.EMAIL_BACKEND = "nowhere.Backend"
    assert work(ash, waiting).state == "done"


def test_who_waits_is_told_when_it_was_not_made(ash, waiting, monkeypatch):
    def stop(*args):
        raise NotPrinted("It is too large.")

    monkeypatch.setattr(tasks, "run_press", stop)
    work(ash, waiting)
    assert mail.outbox[0].subject == "Your document was not made"
