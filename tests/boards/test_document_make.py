"""The life of a document: asked for, made by the worker, failed, tried again."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from boards import tasks
from boards.actions import (
    GivenUp,
    document_create,
    document_finish,
    document_retry,
    document_start,
    document_step,
)
from boards.models import Document
from boards.pressing import NotPrinted
from boards.tasks import booklet_of, document_make
from tests.cast import YEAR
from trustplan.trusts.actions import change_record, delete_record
from trustplan.trusts.scoping import enter
from trustplan.ui.errors import Refused

pytestmark = pytest.mark.django_db


def ask(ash, user, audience="trust") -> Document:
    document = Document(trust=ash.trust, plan=ash.plan, year=YEAR, audience=audience)
    return document_create(document, by=user, access=enter(user, ash.trust.slug))


def test_asked_for_and_queued_together(ash):
    document = ask(ash, ash.leader)
    task = DBTaskResult.objects.get()
    assert task.args_kwargs["args"] == [str(ash.trust.pk), str(document.pk)]
    assert document.state == "queued"
    assert document.made_by == ash.leader


def test_asked_for_twice_is_one(ash):
    assert ask(ash, ash.leader) == ask(ash, ash.leader)
    assert ask(ash, ash.trustee) != ask(ash, ash.leader, "leaders")
    assert DBTaskResult.objects.count() == 3


def test_an_audience_that_is_not_ones_own(ash):
    with pytest.raises(Refused):
        ask(ash, ash.leader, "board")
    assert not Document.objects.exists()


def test_made(ash, make_document):
    document = make_document(ash.leader)
    assert document.state == "done"
    assert document.percent == 100
    assert document.pages == 1
    assert document.file.read().startswith(b"%PDF")
    assert str(document.pk) not in document.file.name
    assert document.started_at <= document.finished_at
    assert {row.school for row in document.school_rows.all()} == {ash.birch, ash.cedar}


def test_of_whom_it_tells(ash, make_document):
    document = make_document(ash.chair, "board")
    assert [row.membership for row in document.subject_rows.all()] == [ash.members["leader"]]


def test_made_twice_is_made_once(ash, make_document):
    document = make_document(ash.leader)
    document_make.call(str(ash.trust.pk), str(document.pk))
    again = Document.objects.get(pk=document.pk)
    assert (again.file, again.finished_at) == (document.file, document.finished_at)


def test_a_second_worker_leaves_it_alone(ash):
    document = ask(ash, ash.leader)
    assert document_start(document) is not None
    assert document_start(document) is None


def test_a_late_worker_does_not_replace_the_file(ash, make_document):
    document = make_document(ash.leader)
    book = booklet_of(document, ash.trust)
    assert document_finish(document, b"late", 1, book) is None
    assert Document.objects.get(pk=document.pk).file == document.file


def test_a_deleted_document_is_not_made(ash):
    document = ask(ash, ash.leader)
    delete_record(document, by=ash.leader)
    document_make.call(str(ash.trust.pk), str(document.pk))
    assert Document.everything.get(pk=document.pk).state == "queued"


def stop(sheet, htmls, on_step):
    raise NotPrinted("It is too large to be made in one piece.")


def test_failed_and_tried_again(ash, make_document, monkeypatch):
    with monkeypatch.context() as broken:
        document = ask(ash, ash.leader)
        broken.setattr(tasks, "run_press", stop)
        document_make.call(str(ash.trust.pk), str(document.pk))
    document.refresh_from_db()
    assert document.state == "failed"
    assert document.error == "It is too large to be made in one piece."
    document_retry(document, by=ash.leader)
    document_make.call(str(ash.trust.pk), str(document.pk))
    document.refresh_from_db()
    assert (document.state, document.error) == ("done", "")


def test_an_unknown_failure_is_told_in_words_and_logged(ash, monkeypatch):
    def crash(*args):
        raise RuntimeError("internal canary")

    document = ask(ash, ash.leader)
    monkeypatch.setattr(tasks, "manuscript", crash)
    with pytest.raises(RuntimeError):
        document_make.call(str(ash.trust.pk), str(document.pk))
    document.refresh_from_db()
    assert document.state == "failed"
    assert "canary" not in document.error


def test_no_room_for_the_file(ash, blank_press, monkeypatch):
    def full(*args, **kwargs):
        raise OSError(28, "No space left on device")

    document = ask(ash, ash.leader)
    monkeypatch.setattr(tasks, "document_finish", full)
    document_make.call(str(ash.trust.pk), str(document.pk))
    document.refresh_from_db()
    assert "no room" in document.error


def test_the_rights_are_those_at_the_time_of_making(ash, blank_press):
    document = ask(ash, ash.chair, "board")
    for grant in ash.members["chair"].grants.all():
        delete_record(grant, by=ash.by)
    document_make.call(str(ash.trust.pk), str(document.pk))
    document.refresh_from_db()
    assert document.state == "failed"


def test_a_worker_that_died(ash):
    document = document_start(ask(ash, ash.leader))
    with pytest.raises(Refused):
        document_retry(document, by=ash.leader)
    long_ago = timezone.now() - timedelta(minutes=1)
    silent = change_record(document, by=ash.leader, alive_at=long_ago)
    assert silent.is_stranded
    again = document_retry(silent, by=ash.leader)
    assert again.state == "queued"
    document_start(again)
    # What the first worker still reports, if it lives after all, counts for nothing.
    with pytest.raises(GivenUp):
        document_step(document, "Writing the file", 75)
    assert document_finish(document, b"late", 1, booklet_of(document, ash.trust)) is None
