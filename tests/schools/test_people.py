"""Who belongs, in which roles: the screen, and that a change counts at once."""

import pytest
from django.urls import reverse
from django_scopes import scope

from trustplan.trusts.actions import create_record, delete_record, restore_deletion
from trustplan.trusts.models import Grant, Membership
from trustplan.trusts.scoping import enter


def url(it, name, *args):
    return reverse(name, args=[it.trust.slug, *args])


def page(response) -> str:
    return response.content.decode()


@pytest.fixture
def admin(client, cast):
    client.force_login(cast.ash.administrator)
    return client


def test_people_shows_everybody_with_roles_and_schools(admin, cast):
    shown = page(admin.get(url(cast.ash, "people")))
    assert "School leader of Ash Grove Trust" in shown
    assert "for Birch" in shown
    assert "Ivy Invited" in shown
    assert "Dean Moor" not in shown


def test_people_is_for_administrators_alone(client, cast):
    client.force_login(cast.ash.leader)
    assert client.get(url(cast.ash, "people")).status_code == 403
    client.force_login(cast.dean.administrator)
    assert client.get(url(cast.ash, "people")).status_code == 404


def test_the_queries_do_not_grow_with_the_people(admin, cast, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from tests.cast import make_user

    def count() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            admin.get(url(cast.ash, "people"))
        return len(queries)

    before = count()
    with scope(trust=cast.ash.trust):
        for number in range(5):
            user = make_user(f"more{number}@ash.example", f"More {number}")
            member = create_record(Membership(trust=cast.ash.trust, user=user), by=cast.ash.by)
            grant = Grant(trust=cast.ash.trust, membership=member, role="trustee")
            create_record(grant, by=cast.ash.by)
    assert count() == before <= 20


def test_a_role_is_given_for_certain_schools(admin, cast):
    it = cast.ash
    sent = {"role": "governor", "limited_to_schools": "some", "schools": [it.cedar.pk]}
    answer = admin.post(url(it, "grant_add", it.members["trustee"].pk), sent)
    assert answer.status_code == 302
    access = enter(it.trustee, it.trust.slug)
    held = {role.role: role.schools for role in access.roles}
    assert held == {"trustee": None, "governor": {it.cedar.pk}}


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"role": "governor", "limited_to_schools": "some"}, "Choose the schools"),
        ({"role": "trustee", "limited_to_schools": "all"}, "has this role already"),
        ({"role": "emperor", "limited_to_schools": "all"}, "Select a valid choice"),
    ],
)
def test_a_role_that_cannot_be_is_refused(admin, cast, sent, says):
    answer = admin.post(url(cast.ash, "grant_add", cast.ash.members["trustee"].pk), sent)
    assert answer.status_code == 422
    assert says in page(answer)


def test_an_administrator_is_the_whole_trusts(admin, cast):
    it = cast.ash
    sent = {"role": "administrator", "limited_to_schools": "some", "schools": [it.cedar.pk]}
    answer = admin.post(url(it, "grant_add", it.members["trustee"].pk), sent)
    assert "looks after the whole trust" in page(answer)


def test_a_school_of_another_trust_is_no_choice(admin, cast):
    it = cast.ash
    sent = {"role": "governor", "limited_to_schools": "some", "schools": [cast.dean.birch.pk]}
    answer = admin.post(url(it, "grant_add", it.members["trustee"].pk), sent)
    assert answer.status_code == 422


def test_a_limit_can_be_widened_and_narrowed(admin, cast):
    it = cast.ash
    with scope(trust=it.trust):
        grant = it.members["school_leader"].grants.get()
    where = url(it, "grant_edit", grant.pk)
    admin.post(where, {"version": 1, "limited_to_schools": "all"})
    assert enter(it.school_leader, it.trust.slug).roles[0].schools is None
    admin.post(where, {"version": 2, "limited_to_schools": "some", "schools": [it.cedar.pk]})
    assert enter(it.school_leader, it.trust.slug).roles[0].schools == {it.cedar.pk}
    stale = admin.post(where, {"version": 1, "limited_to_schools": "all"})
    assert stale.status_code == 409


def test_another_trusts_people_cannot_be_touched(admin, cast):
    it, other = cast.ash, cast.dean
    member = other.members["trustee"]
    for name, record in [
        ("membership_edit", member),
        ("grant_add", member),
        ("grant_edit", other.grant),
        ("invitation_resend", other.invitation),
        ("membership_delete", member),
        ("grant_delete", other.grant),
        ("invitation_delete", other.invitation),
    ]:
        assert admin.get(url(it, name, record.pk)).status_code == 404, name
        assert admin.post(url(it, name, record.pk), {}).status_code == 404, name


def test_the_job_title_changes(admin, cast):
    it = cast.ash
    where = url(it, "membership_edit", it.members["clerk"].pk)
    admin.post(where, {"version": 1, "job_title": "Governance professional"})
    assert "Governance professional" in page(admin.get(url(it, "people")))


def take_away(client, it, record):
    return client.post(url(it, f"{record._meta.model_name}_delete", record.pk))


def test_taking_a_role_away_counts_at_once(admin, client, cast):
    it = cast.ash
    clerk = type(client)()
    clerk.force_login(it.clerk)
    home = url(it, "trust_home")
    assert clerk.get(home).status_code == 200
    with scope(trust=it.trust):
        grant = it.members["clerk"].grants.get()
    assert take_away(admin, it, grant)["Location"].startswith(url(it, "people"))
    assert clerk.get(home).status_code == 403
    assert "no role in any trust" in page(clerk.get(reverse("home")))


def test_taking_a_person_away_counts_at_once_and_can_be_undone(admin, client, cast):
    it = cast.ash
    clerk = type(client)()
    clerk.force_login(it.clerk)
    home = url(it, "trust_home")
    assert clerk.get(home).status_code == 200
    assert take_away(admin, it, it.members["clerk"])["Location"] == url(it, "people")
    assert clerk.get(home).status_code == 404
    with scope(trust=it.trust):
        membership = Membership.everything.get(pk=it.members["clerk"].pk)
        assert {grant.deletion for grant in Grant.everything.filter(membership=membership)} == {
            membership.deletion
        }
        restore_deletion(membership.deletion, by=it.administrator)
    assert clerk.get(home).status_code == 200


def test_losing_the_last_school_leaves_nothing_to_read(client, cast):
    it = cast.ash
    client.force_login(it.governor)
    with scope(trust=it.trust):
        delete_record(it.birch, by=it.administrator)
    assert enter(it.governor, it.trust.slug).roles[0].schools == frozenset()


def test_a_deactivated_person_is_refused_at_the_next_request(client, cast):
    it = cast.ash
    client.force_login(it.leader)
    assert client.get(url(it, "trust_home")).status_code == 200
    it.leader.is_active = False
    it.leader.save()
    answer = client.get(url(it, "trust_home"))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("account_login"))


def test_nobody_takes_the_administrators_role_from_themselves(admin, cast):
    it = cast.ash
    with scope(trust=it.trust):
        grant = it.members["administrator"].grants.get()
    for record in [grant, it.members["administrator"]]:
        answer = take_away(admin, it, record)
        assert answer.status_code == 422
        assert "You cannot take the administrator’s role from yourself" in page(answer)
    assert admin.get(url(it, "people")).status_code == 200


def test_the_only_administrator_stays(admin, cast):
    it = cast.ash
    with scope(trust=it.trust):
        grant = it.members["administrator"].grants.get()
        assert "needs an administrator" in grant.why_kept(it.leader)
        second = Grant(trust=it.trust, membership=it.members["leader"], role="administrator")
        create_record(second, by=it.by)
        assert grant.why_kept(it.leader) == ""


def test_who_belongs_is_hidden_from_those_who_do_not_manage_people(client, cast):
    it = cast.ash
    with scope(trust=it.trust):
        grant = it.members["clerk"].grants.get()
    history = url(it, "record_history", grant.kind(), grant.pk)
    client.force_login(it.trustee)
    assert client.get(history).status_code == 404
    client.force_login(it.clerk)
    assert client.get(history).status_code == 200
