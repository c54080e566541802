"""Invitations: a link that works once, for seven days, for one address."""

import hashlib
import re

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.urls import reverse
from django.utils import timezone
from django_scopes import scope

from tests.cast import PASSWORD, make_user
from trustplan.accounts.models import User
from trustplan.trusts.actions import delete_record
from trustplan.trusts.models import Invitation, Membership
from trustplan.trusts.scoping import enter

ACCEPT = "/invitations/accept"
NEW = {"name": "Nia New", "password": "plum violin harbour"}


def url(it, name, *args):
    return reverse(name, args=[it.trust.slug, *args])


def page(response) -> str:
    return response.content.decode()


@pytest.fixture
def admin(client, cast, settings):
    settings.ORIGIN = "https://plan.example"
    admin = type(client)()
    admin.force_login(cast.ash.administrator)
    return admin


@pytest.fixture
def invite(admin, cast, mailoutbox, django_capture_on_commit_callbacks):
    """Invite somebody through the screen; gives the path of the link in the e-mail."""

    def act(email="nia@new.example", role="school_leader", schools=(), **more) -> str:
        sent = {"email": email, "name": "Nia New", "role": role, "limited_to_schools": "all"} | more
        if schools:
            sent |= {"limited_to_schools": "some", "schools": [school.pk for school in schools]}
        with django_capture_on_commit_callbacks(execute=True):
            answer = admin.post(url(cast.ash, "invitation_add"), sent)
        assert answer.status_code == 302, page(answer)
        return link_in(mailoutbox[-1])

    return act


def link_in(mail) -> str:
    return re.search(r"https://plan\.example(/invitations/\S+)", mail.body)[1]


def invitation_to(it, email="nia@new.example") -> Invitation:
    with scope(trust=it.trust):
        return Invitation.everything.filter(email=email).latest("created_at")


def test_a_new_person_makes_an_account_and_is_in(client, cast, invite, mailoutbox):
    link = invite(schools=[cast.ash.birch])
    assert mailoutbox[-1].to == ["nia@new.example"]
    assert "for Birch Primary School" in mailoutbox[-1].body
    opened = client.get(link, follow=True)
    assert "Ash Grove Trust" in page(opened)
    answer = client.post(ACCEPT, NEW)
    assert answer["Location"] == cast.ash.trust.get_absolute_url()
    access = enter(User.objects.get(email="nia@new.example"), "ash-grove")
    assert [(role.role, role.schools) for role in access.roles] == [
        ("school_leader", {cast.ash.birch.pk})
    ]
    assert EmailAddress.objects.get(email="nia@new.example").verified
    assert client.get(reverse("account_detail")).status_code == 200


def test_only_a_digest_of_128_bits_or_more_is_kept(cast, invite):
    token = invite().rpartition("/")[2]
    kept = invitation_to(cast.ash)
    assert len(token) >= 22
    assert kept.token_digest == hashlib.sha256(token.encode()).hexdigest()
    assert kept.expires_at - timezone.now() <= timezone.timedelta(days=7)


def test_the_token_leaves_the_address_and_the_page(client, cast, invite):
    link = invite()
    opened = client.get(link)
    assert opened["Location"] == ACCEPT
    assert opened["Referrer-Policy"] == "same-origin"
    assert link.rpartition("/")[2] not in page(client.get(ACCEPT))


def test_a_mail_scanner_uses_up_nothing(client, invite):
    link = invite()
    for _ in range(3):
        type(client)().get(link, follow=True)
        type(client)().head(link)
    client.get(link)
    assert client.post(ACCEPT, NEW).status_code == 302


def test_a_link_works_once(client, cast, invite):
    link = invite()
    client.get(link)
    client.post(ACCEPT, NEW)
    second = type(client)()
    shown = second.get(link, follow=True)
    assert shown.status_code == 410
    assert "has been used" in page(shown)
    assert second.post(ACCEPT, NEW).status_code == 410


def test_a_link_is_too_old_after_seven_days(client, invite):
    link = invite()
    with time_machine.travel(timezone.now() + timezone.timedelta(days=7, minutes=1)):
        shown = client.get(link, follow=True)
        assert shown.status_code == 410
        assert "too old" in page(shown)
        assert client.post(ACCEPT, NEW).status_code == 410
    assert not User.objects.filter(email="nia@new.example").exists()


def test_a_cancelled_link_says_so(client, admin, cast, invite):
    link = invite()
    it = invitation_to(cast.ash)
    admin.post(url(cast.ash, "invitation_delete", it.pk))
    shown = client.get(link, follow=True)
    assert shown.status_code == 410
    assert "cancelled" in page(shown)
    assert client.post(ACCEPT, NEW).status_code == 410


def test_a_made_up_link_says_what_to_do(client, db):
    shown = client.get("/invitations/made-up", follow=True)
    assert shown.status_code == 404
    assert "newest e-mail" in page(shown)
    assert type(client)().get(ACCEPT).status_code == 404


def test_sending_again_replaces_the_link(
    client, admin, cast, invite, mailoutbox, django_capture_on_commit_callbacks
):
    old = invite()
    it = invitation_to(cast.ash)
    with django_capture_on_commit_callbacks(execute=True):
        admin.post(url(cast.ash, "invitation_resend", it.pk))
    new = link_in(mailoutbox[-1])
    assert new != old
    assert client.get(old, follow=True).status_code == 404
    client.get(new)
    assert client.post(ACCEPT, NEW).status_code == 302


def test_somebody_who_has_an_account_signs_in_first(client, cast, invite):
    sam = cast.stranger
    link = invite(email="Stranger@Example.org")
    shown = client.get(link, follow=True)
    assert "has a Trustplan account already" in page(shown)
    assert "Choose a password" not in page(client.post(ACCEPT, NEW))
    sent = {"login": sam.email, "password": PASSWORD, "next": ACCEPT}
    answer = client.post(f"{reverse('account_login')}?next={ACCEPT}", sent)
    assert answer["Location"] == ACCEPT
    assert client.post(ACCEPT)["Location"] == cast.ash.trust.get_absolute_url()
    assert enter(sam, "ash-grove").roles[0].role == "school_leader"


def test_somebody_else_cannot_accept(client, cast, invite):
    link = invite()
    client.force_login(cast.stranger)
    for shown in [client.get(link, follow=True), client.post(ACCEPT)]:
        assert shown.status_code == 403
        assert "This invitation is to somebody else" in page(shown)
    with scope(trust=cast.ash.trust):
        assert not Membership.objects.filter(user=cast.stranger).exists()


def test_an_unconfirmed_address_proves_nothing(client, cast, invite):
    link = invite()
    eve = make_user("eve@example.org", "Eve")
    eve.emailaddress_set.create(email="nia@new.example", verified=False)
    client.force_login(eve)
    assert client.get(link, follow=True).status_code == 403


@pytest.mark.parametrize("password", ["short", "password1234", "nia@new.example"])
def test_a_weak_password_is_refused(client, invite, password):
    client.get(invite())
    answer = client.post(ACCEPT, NEW | {"password": password})
    assert answer.status_code == 422
    assert "There is a problem" in page(answer)
    assert not User.objects.filter(email="nia@new.example").exists()


@pytest.mark.parametrize(
    ("email", "says"),
    [
        ("trustee@ash-grove.example", "is a member already"),
        ("INVITED@ash-grove.example", "send it again"),
        ("no address", "valid e"),
    ],
)
def test_an_invitation_that_makes_no_sense_is_refused(admin, cast, mailoutbox, email, says):
    sent = {"email": email, "name": "Nia", "role": "trustee", "limited_to_schools": "all"}
    answer = admin.post(url(cast.ash, "invitation_add"), sent)
    assert answer.status_code == 422
    assert says in page(answer)
    assert not mailoutbox


def test_a_limited_role_keeps_its_limit_when_its_school_goes(client, cast, invite):
    link = invite(schools=[cast.ash.birch])
    with scope(trust=cast.ash.trust):
        delete_record(cast.ash.birch, by=cast.ash.administrator)
    client.get(link)
    client.post(ACCEPT, NEW)
    access = enter(User.objects.get(email="nia@new.example"), "ash-grove")
    assert access.roles[0].schools == frozenset()


def test_the_mail_goes_out_only_once_the_invitation_is_kept(admin, cast, mailoutbox):
    sent = {"email": "nia@new.example", "name": "Nia", "role": "trustee"}
    sent["limited_to_schools"] = "all"
    admin.post(url(cast.ash, "invitation_add"), sent)
    assert not mailoutbox, "the test's transaction is still open"


def test_the_digest_is_in_no_history(admin, cast, invite):
    invite()
    it = invitation_to(cast.ash)
    shown = page(admin.get(url(cast.ash, "record_history", it.kind(), it.pk)))
    assert it.token_digest not in shown


@pytest.mark.parametrize("role", ["leader", "clerk", "chair", "trustee", "governor"])
def test_only_administrators_invite(client, cast, role):
    client.force_login(getattr(cast.ash, role))
    assert client.get(url(cast.ash, "invitation_add")).status_code == 403
    assert client.post(url(cast.ash, "invitation_add"), {}).status_code == 403


def test_a_mail_server_that_is_away_does_not_undo_it(
    admin, cast, settings, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = "nowhere.Backend"
    sent = {"email": "nia@new.example", "name": "Nia New", "role": "trustee"}
    with django_capture_on_commit_callbacks(execute=True):
        answer = admin.post(url(cast.ash, "invitation_add"), sent | {"limited_to_schools": "all"})
    assert answer.status_code == 302
    assert invitation_to(cast.ash).is_open
