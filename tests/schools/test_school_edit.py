"""Adding a school and changing its details."""

import pytest

from schools.models import School
from tests.screens import everybody, expected, form_of, statuses, tree
from trustplan.trusts.models import Deletion

NEW = {"name": "Dogwood Infant School", "phase": "primary"}


def test_who_may_add(cast, visit):
    url = visit("leader").url("school_add")
    allowed = {"administrator": 200, "leader": 200}
    assert statuses(url, everybody(cast)) == expected(allowed, 403)
    assert statuses(url, everybody(cast), "post", {}) == expected(
        {"administrator": 422, "leader": 422}, 403
    )


def test_who_may_change(cast, ash, visit):
    url = visit("leader").url("school_edit", ash.cedar)
    declared = {"administrator": 200, "leader": 200}
    hidden = dict.fromkeys(["school_leader", "contributor", "governor"], 404)
    assert statuses(url, everybody(cast)) == expected({**declared, **hidden}, 403)


def test_add(ash, visit):
    response = visit("administrator").post("school_add", data=NEW)
    school = School.objects.get(name=NEW["name"])
    assert response.status_code == 302
    assert response["Location"] == school.get_absolute_url()
    assert school.history.get().history_user == ash.administrator
    assert list(School.objects.all())[-1] == school


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"name": ""}, "required"),
        ({"urn": "12"}, "A URN has six digits."),
        ({"urn": "123456"}, "Another school of the trust has this URN."),
        ({"age_low": "11", "age_high": "4"}, "The oldest age cannot be below the youngest."),
        ({"joined_on": "2026-09-01", "left_on": "2020-09-01"}, "It cannot end before it starts."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(ash, visit, wrong, message):
    visit("leader").post("school_edit", ash.birch, data={**NEW, "urn": "123456", "version": "1"})
    typed = {**NEW, "head": "Typed with care", **wrong}
    response = visit("leader").post("school_add", data=typed)
    assert response.status_code == 422
    text = response.content.decode()
    assert message in text
    assert "Typed with care" in text
    assert not School.objects.filter(head="Typed with care").exists()


def test_change(ash, visit):
    leader = visit("leader")
    data = form_of(leader.get("school_edit", ash.birch))
    response = leader.post("school_edit", ash.birch, data={**data, "head": "Hana Head"}, htmx=True)
    assert response.status_code == 302
    ash.birch.refresh_from_db()
    assert (ash.birch.head, ash.birch.version) == ("Hana Head", 2)
    assert ash.birch.history.first().history_user == ash.leader


def test_a_stale_edit_shows_both_texts(ash, visit):
    leader, administrator = visit("leader"), visit("administrator")
    data = form_of(leader.get("school_edit", ash.birch))
    administrator.post("school_edit", ash.birch, data={**data, "head": "Theirs"})
    response = leader.post("school_edit", ash.birch, data={**data, "head": "Mine"})
    assert response.status_code == 409
    shown = tree(response).find(class_="conflict").get_text(" ")
    assert "Theirs" in shown
    assert "Mine" in shown
    assert School.objects.get(pk=ash.birch.pk).head == "Theirs"
    over = School.objects.get(pk=ash.birch.pk).version
    again = leader.post("school_edit", ash.birch, data={**form_of(response), "over": over})
    assert again.status_code == 302
    assert School.objects.get(pk=ash.birch.pk).head == "Mine"


def test_delete_and_restore_bring_back_all_of_it(ash, visit):
    before = counts(ash)
    leader = visit("leader")
    assert leader.post("record_delete", ash.birch.kind(), ash.birch).status_code == 302
    assert leader.get("school_detail", ash.birch).status_code == 404
    assert counts(ash) != before
    leader.post("deletion_restore", Deletion.objects.get())
    assert counts(ash) == before


def counts(ash) -> list:
    """What hangs on Birch, row by row."""
    rows = []
    for record in [
        ash.birch,
        ash.birch_plan,
        ash.school_priority,
        ash.school_action,
        ash.school_milestone,
        ash.school_update,
        ash.answer,
        ash.reading,
        ash.grant_school,
        ash.school_priority_measure,
    ]:
        rows.append((type(record).objects.filter(pk=record.pk).count(), str(record)))
    return rows
