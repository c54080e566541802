"""Who may read a document: whoever may read all of it, and nobody else."""

import pytest
from django.urls import reverse

from boards.models import Document
from tests.cast import add
from tests.screens import everybody, expected, statuses
from trustplan.trusts.actions import change_record, delete_record, restore_deletion
from trustplan.trusts.models import Grant
from trustplan.trusts.roles import Role
from trustplan.trusts.scoping import enter

pytestmark = pytest.mark.django_db

NOBODY = {"administrator": 403, "contributor": 403}
# Those limited to Birch do not read what tells of Cedar.
UNLIMITED = {"leader": 200, "clerk": 200, "chair": 200, "trustee": 200}


def who(ash, cast, document, name="document_detail") -> dict:
    return statuses(reverse(name, args=[ash.trust.slug, document.pk]), everybody(cast))


@pytest.mark.parametrize("name", ["document_detail", "document_download"])
def test_for_everyone_in_the_trust(ash, cast, make_document, name):
    document = make_document(ash.trustee, "trust")
    change_record(ash.leader_goal, by=ash.by, about=None)
    found = who(ash, cast, document, name)
    # It tells of the leader's performance: hidden from the leader, whoever made it.
    assert found == expected({**NOBODY, **UNLIMITED, "leader": 404}, otherwise=404)


def test_for_the_board(ash, cast, make_document):
    document = make_document(ash.trustee, "board")
    board = {"clerk": 200, "chair": 200, "trustee": 200}
    assert who(ash, cast, document) == expected({**NOBODY, **board}, otherwise=404)


def test_made_by_somebody_limited_to_a_school(ash, cast, make_document):
    change_record(ash.goal_school.goal, by=ash.by, about=None)
    document = make_document(ash.governor, "trust")
    everyone = {**UNLIMITED, "school_leader": 200, "governor": 200}
    assert who(ash, cast, document) == expected({**NOBODY, **everyone}, otherwise=404)


def test_a_school_that_is_deleted_is_told_of_still(ash, cast, make_document):
    change_record(ash.leader_goal, by=ash.by, about=None)
    document = make_document(ash.trustee, "trust")
    delete_record(ash.cedar, by=ash.by)
    assert who(ash, cast, document)["governor"] == 404
    assert who(ash, cast, document)["leader"] == 200


def test_who_left_and_came_back_does_not_read_of_themselves(ash, cast, make_document):
    document = make_document(ash.trustee, "trust")
    gone = delete_record(ash.members["leader"], by=ash.by)
    assert who(ash, cast, document)["leader"] == 404
    restore_deletion(gone, by=ash.by)
    assert who(ash, cast, document)["leader"] == 404


def test_a_school_plan_is_read_by_its_readers(ash, cast, make_document):
    document = make_document(ash.leader, "trust", improvement_plan=ash.cedar_plan, year=2026)
    assert who(ash, cast, document) == expected({**NOBODY, **UNLIMITED}, otherwise=404)


def test_until_it_is_made_it_is_its_makers(ash, cast, make_document):
    change_record(ash.leader_goal, by=ash.by, about=None)
    document = make_document(ash.trustee, "trust")
    change_record(document, by=ash.by, state="failed", error="No.")
    assert who(ash, cast, document) == expected({**NOBODY, "trustee": 200}, otherwise=404)


def test_what_was_made_from_a_draft(ash, cast, make_document):
    document = make_document(ash.trustee, "trust", plan=ash.draft, year=2028)
    delete_record(ash.cedar, by=ash.by)
    assert document.from_draft
    change_record(ash.draft, by=ash.by, state="approved")
    found = who(ash, cast, document)
    assert found["governor"] == 404
    assert found["school_leader"] == 200


def test_rights_that_were_lost(ash, make_document):
    document = make_document(ash.trustee, "board")
    for grant in ash.members["trustee"].grants.all():
        delete_record(grant, by=ash.by)
    add(ash, Grant, membership=ash.members["trustee"], role=Role.GOVERNOR)
    access = enter(ash.trustee, ash.trust.slug)
    assert not Document.objects.visible_to(access).filter(pk=document.pk).exists()


def test_who_may_delete_it(ash, cast, make_document):
    change_record(ash.leader_goal, by=ash.by, about=None)
    document = make_document(ash.trustee, "trust")
    url = reverse("record_delete", args=[ash.trust.slug, document.kind(), document.pk])
    allowed = {"leader": 200, "clerk": 200, "chair": 200, "trustee": 200}
    assert statuses(url, everybody(cast)) == expected(allowed, otherwise=404)
