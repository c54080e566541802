"""Saying how a school's priority is going, with evidence."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from schools.models import SchoolPriority, SchoolUpdate
from tests.screens import everybody, expected, form_of, statuses
from trustplan.trusts.actions import change_record

SAID = {"status": "at_risk", "narrative": "<p>Two classes wait.</p>", "made_on": "2026-11-20"}
PDF = b"%PDF-1.7 a report"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def test_who_may_say(cast, ash, visit):
    url = visit("leader").url("school_update_add", ash.school_priority)
    allowed = {"leader": 200, "school_leader": 200, "contributor": 200}
    assert statuses(url, everybody(cast)) == expected(allowed, 403)


def test_the_update_and_the_status_are_saved_together(ash, visit):
    response = visit("contributor").post("school_update_add", ash.school_priority, data=SAID)
    assert response.status_code == 302
    update = SchoolUpdate.objects.get(made_on="2026-11-20")
    assert update.author == ash.contributor
    priority = SchoolPriority.objects.get(pk=ash.school_priority.pk)
    assert priority.status == "at_risk"
    assert priority.history.first().history_user == ash.contributor
    text = visit("governor").text("school_priority_detail", ash.school_priority)
    assert "Two classes wait." in text
    assert "At risk" in text


def test_neither_is_saved_where_one_cannot_be(ash, visit, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("trustplan.progress.actions.follow_latest", fail)
    contributor = visit("contributor")
    with pytest.raises(RuntimeError):
        contributor.post("school_update_add", ash.school_priority, data=SAID)
    assert SchoolUpdate.objects.count() == 1


def test_an_earlier_day_does_not_overrule_a_later_one(ash, visit):
    visit("contributor").post("school_update_add", ash.school_priority, data=SAID)
    earlier = {**SAID, "status": "off_track", "made_on": "2026-09-20"}
    visit("contributor").post("school_update_add", ash.school_priority, data=earlier)
    assert SchoolPriority.objects.get(pk=ash.school_priority.pk).status == "at_risk"


def test_what_the_form_does_not_offer_changes_nothing(ash, visit):
    extra = {"title": "x", "author": ash.leader.pk, "priority": ash.cedar_priority.pk, "owner": ""}
    visit("contributor").post("school_update_add", ash.school_priority, data={**SAID, **extra})
    update = SchoolUpdate.objects.get(made_on="2026-11-20")
    assert (update.author, update.priority) == (ash.contributor, ash.school_priority)
    priority = SchoolPriority.objects.get(pk=ash.school_priority.pk)
    assert priority.title == "Daily phonics for all of Year 1"
    assert priority.owner == ash.members["contributor"]


def test_without_words_it_is_refused_and_kept(ash, visit):
    data = {**SAID, "status": "", "narrative": "<p>Typed with care</p>"}
    response = visit("contributor").post("school_update_add", ash.school_priority, data=data)
    assert response.status_code == 422
    assert "Typed with care" in response.content.decode()


def test_hidden_progress_is_not_said(ash, visit):
    change_record(ash.school_priority, by=ash.by, progress_audience="board")
    for who in ["contributor", "school_leader", "leader"]:
        assert visit(who).get("school_update_add", ash.school_priority).status_code == 403
        assert visit(who).get("school_update_edit", ash.school_update).status_code == 404
        assert visit(who).get("school_update_evidence", ash.school_update).status_code == 404


def test_who_may_correct(cast, ash, visit):
    url = visit("leader").url("school_update_edit", ash.school_update)
    assert statuses(url, everybody(cast)) == expected({"leader": 200, "school_leader": 200}, 403)


def test_its_author_corrects_it_while_they_lead(ash, visit):
    contributor = visit("contributor")
    contributor.post("school_update_add", ash.school_priority, data=SAID)
    update = SchoolUpdate.objects.get(made_on="2026-11-20")
    data = form_of(contributor.get("school_update_edit", update))
    contributor.post("school_update_edit", update, data={**data, "status": "on_track"})
    assert SchoolPriority.objects.get(pk=ash.school_priority.pk).status == "on_track"
    change_record(ash.school_priority, by=ash.by, owner=ash.members["leader"])
    assert contributor.get("school_update_edit", update).status_code == 403


def test_evidence_is_served_to_save_and_only_to_readers(cast, ash, visit):
    file = SimpleUploadedFile("Report of the visit.pdf", PDF)
    visit("contributor").post(
        "school_update_add", ash.school_priority, data={**SAID, "evidence_file": file}
    )
    update = SchoolUpdate.objects.get(made_on="2026-11-20")
    response = visit("governor").get("school_update_evidence", update)
    assert b"".join(response.streaming_content) == PDF
    assert response["Content-Disposition"] == 'attachment; filename="Report of the visit.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "Report" not in update.evidence_file.name
    url = visit("leader").url("school_update_evidence", update)
    assert statuses(url, everybody(cast)) == expected({}, 200)
    assert "Report of the visit.pdf" in visit("governor").text(
        "school_priority_detail", ash.school_priority
    )


def test_evidence_can_be_taken_away(ash, visit):
    file = SimpleUploadedFile("visit.pdf", PDF)
    writer = visit("school_leader")
    writer.post("school_update_add", ash.school_priority, data={**SAID, "evidence_file": file})
    update = SchoolUpdate.objects.get(made_on="2026-11-20")
    data = form_of(writer.get("school_update_edit", update))
    writer.post("school_update_edit", update, data={**data, "evidence_file-clear": "on"})
    update.refresh_from_db()
    assert (update.evidence_file.name, update.evidence_name) == ("", "")
    assert writer.get("school_update_evidence", update).status_code == 404


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("virus.exe", b"MZ", "exe"),
        ("page.html", b"<script>", "html"),
        ("really.pdf", b"MZ\x90\x00", "is not the kind of file that its name says"),
        ("table.csv", b"a,b\x00", "is not the kind of file that its name says"),
        ("large.pdf", PDF + bytes(10 * 1024 * 1024), "larger than 10 MB"),
    ],
)
def test_evidence_that_is_refused(ash, visit, name, content, message):
    data = {**SAID, "evidence_file": SimpleUploadedFile(name, content)}
    response = visit("contributor").post("school_update_add", ash.school_priority, data=data)
    assert response.status_code == 422
    assert message in response.content.decode()
    assert "Two classes wait." in response.content.decode()
    assert SchoolUpdate.objects.count() == 1


def test_a_dangerous_link_is_refused(ash, visit):
    data = {**SAID, "evidence_link": "javascript:alert(1)"}
    response = visit("contributor").post("school_update_add", ash.school_priority, data=data)
    assert response.status_code == 422
