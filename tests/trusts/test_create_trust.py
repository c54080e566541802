"""Making a trust: by the operator from the shell, or by anyone where a setting allows it."""

import re

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django_scopes import scope

from tests.cast import make_user
from trustplan.accounts.models import User
from trustplan.trusts.actions.trusts import create_trust, found_trust
from trustplan.trusts.models import Invitation, Membership, Trust
from trustplan.trusts.scoping import enter

WHO = {"admin_email": "ada@elm.example", "admin_name": "Ada Elm"}


@pytest.fixture(autouse=True)
def _origin(settings, db):
    settings.ORIGIN = "https://plan.example"


def run(capsys, name="Elm Tree Trust", **options) -> str:
    call_command("create_trust", name, **(WHO | options))
    return capsys.readouterr().out


def test_the_command_invites_a_person_who_becomes_administrator_and_leader(client, capsys):
    link = re.search(r"https://plan\.example(/invitations/\S+)", run(capsys))[1]
    client.get(link)
    answer = client.post("/invitations/accept", {"name": "Ada Elm", "password": "plum violin bay"})
    assert answer["Location"] == "/t/elm-tree-trust/"
    access = enter(User.objects.get(email="ada@elm.example"), "elm-tree-trust")
    assert [role.role for role in access.roles] == ["administrator", "leader"]


def test_a_second_administrator_is_not_a_leader_as_well(client, capsys):
    link = re.search(r"https://plan\.example(/invitations/\S+)", run(capsys))[1]
    trust = Trust.objects.get()
    with scope(trust=trust):
        Membership.objects.create(trust=trust, user=make_user("first@elm.example", "First"))
    client.get(link)
    client.post("/invitations/accept", {"name": "Ada Elm", "password": "plum violin bay"})
    access = enter(User.objects.get(email="ada@elm.example"), "elm-tree-trust")
    assert [role.role for role in access.roles] == ["administrator"]


def test_the_command_can_be_repeated(capsys, mailoutbox):
    run(capsys, slug="elm")
    assert "Nothing changed" in run(capsys, slug="elm")
    assert "Nothing changed" in run(capsys)
    assert Trust.objects.count() == 1
    with scope(trust=Trust.objects.get()):
        assert Invitation.objects.count() == 1


@pytest.mark.parametrize(
    "options", [{"admin_email": "no address"}, {"slug": "not a slug"}, {"slug": "x" * 61}]
)
def test_the_command_refuses_what_cannot_be_and_makes_nothing(capsys, options):
    with pytest.raises(CommandError):
        run(capsys, **options)
    assert not Trust.objects.exists()


def test_short_names_are_derived_and_free():
    slugs = [create_trust(name=name).slug for name in ["Elm Tree", "Elm tree!", "Élm Tree", "树"]]
    assert slugs == ["elm-tree", "elm-tree-2", "elm-tree-3", "trust"]
    assert len(create_trust(name="long " * 40).slug) <= 60


def test_the_founder_can_do_everything_at_once(client):
    ada = make_user("ada@elm.example", "Ada Elm")
    trust = found_trust(name="Elm Tree Trust", by=ada)
    client.force_login(ada)
    shown = client.get(trust.get_absolute_url()).content.decode()
    for step in ["Say who you are", "Add your schools", "Invite people", "Start a plan"]:
        assert step in shown
    assert client.get(reverse("plan_add", args=[trust.slug])).status_code == 200
    assert trust.history.get().history_user == ada


def test_an_administrator_alone_is_told_who_writes_plans(client, cast):
    trust = create_trust(name="Elm Tree Trust")
    with scope(trust=trust):
        from trustplan.trusts.actions import create_record
        from trustplan.trusts.models import Grant

        member = create_record(Membership(trust=trust, user=cast.stranger), by=None)
        create_record(Grant(trust=trust, membership=member, role="administrator"), by=None)
    client.force_login(cast.stranger)
    shown = client.get(trust.get_absolute_url()).content.decode()
    assert "Trust leaders write the plan" in shown


def test_trusts_are_made_by_anyone_only_where_that_is_allowed(client, settings):
    client.force_login(make_user("ada@elm.example", "Ada Elm"))
    new = reverse("trust_create")
    assert client.get(new).status_code == 404
    assert client.post(new, {"name": "Elm"}).status_code == 404
    settings.OPEN_TRUST_CREATION = True
    assert client.get(new).status_code == 200
    assert client.post(new, {"name": ""}).status_code == 422
    assert client.post(new, {"name": "Elm"})["Location"] == "/t/elm/"
