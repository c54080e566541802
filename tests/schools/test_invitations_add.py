"""Many people are invited from one table, after a preview of it."""

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django_tasks_db.models import DBTaskResult

from tests.screens import text_of, tree
from trustplan.trusts.models import Invitation
from trustplan.trusts.tasks import invitation_write

TABLE = """E-mail;Name;Role;Schools
head@example.org;Hella Head;School leader;Birch
jo.shah@example.org;;Trustee;
gov@example.org;Gus Gov;Local governor;Birch Primary School, Cedar
"""
WRONG = """name,email,role,school
One,not an address,Trustee,
Two,two@example.org,Emperor,
Three,three@example.org,Local governor,Nowhere
Four,leader@ash-grove.example,Trustee,
Five,invited@ash-grove.example,Trustee,
Six,six@example.org,Trustee,
Again,SIX@example.org,Trustee,
Seven,seven@example.org,School leader,
Eight,eight@example.org,Trust administrator,Birch
"""


def preview(response) -> dict:
    """What a browser would send of a preview that nobody touched."""
    sent = {}
    for field in tree(response).select(".rows-form input, .rows-form select"):
        if field.name == "select":
            chosen = field.find("option", selected=True)
            sent[field["name"]] = chosen["value"] if chosen else ""
        elif field.get("type") != "checkbox" or field.has_attr("checked"):
            sent[field["name"]] = field.get("value", "on")
    del sent["csrfmiddlewaretoken"]
    return sent


def test_a_file_becomes_invitations_once_and_the_worker_writes(visit, ash):
    visitor = visit("administrator")
    file = SimpleUploadedFile("people.csv", TABLE.encode("utf-16"))
    page = visitor.post("invitations_add", data={"file": file})
    assert page.status_code == 200
    assert not Invitation.objects.filter(email="head@example.org").exists()
    sent = preview(page)
    assert visitor.post("invitations_add", data=sent).status_code == 302
    assert visitor.post("invitations_add", data=sent).status_code == 422
    made = {one.email: one for one in Invitation.objects.filter(email__endswith="@example.org")}
    schools = {
        email: (one.name, one.role, [limit.school.label for limit in one.school_limits.all()])
        for email, one in made.items()
    }
    assert schools == {
        "head@example.org": ("Hella Head", "school_leader", ["Birch"]),
        "jo.shah@example.org": ("Jo Shah", "trustee", []),
        "gov@example.org": ("Gus Gov", "governor", ["Birch", "Cedar"]),
    }
    waiting = [task.args_kwargs["args"] for task in DBTaskResult.objects.all()]
    assert len(waiting) == 3
    assert mail.outbox == []


def test_each_is_written_to_once(visit, ash, django_capture_on_commit_callbacks):
    visitor = visit("administrator")
    sent = preview(visitor.post("invitations_add", data={"table": TABLE}))
    visitor.post("invitations_add", data=sent)
    invitation = Invitation.objects.get(email="head@example.org")
    with django_capture_on_commit_callbacks(execute=True):
        for _ in range(2):
            invitation_write.call(str(ash.trust.pk), str(invitation.pk), ash.administrator.pk)
    assert [letter.to for letter in mail.outbox] == [["head@example.org"]]


def test_what_is_wrong_is_told_beside_the_row_and_nobody_is_invited(visit, ash):
    visitor = visit("administrator")
    page = visitor.post("invitations_add", data={"table": WRONG})
    sent = preview(page)
    refused = visitor.post("invitations_add", data=sent)
    assert (refused.status_code, preview(refused)) == (422, sent)
    shown = text_of(refused)
    for words in [
        "Row 1: This is not an e-mail address.",
        "Row 2: Choose a role.",
        "Row 3: There is no school called “Nowhere”.",
        "Row 4: This person is a member already.",
        "Row 5: There is an open invitation to this address.",
        "Row 7: This address stands in the list twice.",
        "Row 8: Name the schools, or write “all”.",
        "Row 9: An administrator looks after the whole trust.",
    ]:
        assert words in shown
    assert "“Emperor” is not a role here." in text_of(page)
    for number in (1, 2, 3, 4, 5, 7, 8, 9):
        del sent[f"wanted-{number}"]
    assert visitor.post("invitations_add", data=sent).status_code == 302
    assert Invitation.objects.filter(email__endswith="@example.org").count() == 1


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"table": "a@example.org\n" * 502},
        {"file": SimpleUploadedFile("book.xlsx", b"PK\x03\x04\0\0")},
        {"file": SimpleUploadedFile("big.csv", b"a" * (1024 * 1024 + 1))},
    ],
    ids=["nothing", "too many", "a workbook", "too large"],
)
def test_what_cannot_be_read_is_told(visit, data):
    assert visit("administrator").post("invitations_add", data=data).status_code == 422


def test_the_table_to_fill_in_can_be_sent_back(visit, ash):
    visitor = visit("administrator")
    table = visitor.get("invitations_template")
    assert table["Content-Disposition"].startswith("attachment")
    file = SimpleUploadedFile("people.csv", table.content)
    assert "row-wrong" not in visitor.post("invitations_add", data={"file": file}).content.decode()
