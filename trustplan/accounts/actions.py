"""The only writers of a person's account beside allauth's own forms."""

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.db import transaction
from django.http import HttpRequest

from .models import User


@transaction.atomic
def create_person(*, email: str, name: str, password: str | None) -> User:
    """Make an account for somebody who has shown that the address is theirs.

    Without a password they can sign in only after setting one.
    """
    user = User.objects.create_user(email, password, name=name)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def rename_person(user: User, *, name: str) -> User:
    """Give a person the name that they want to be called by."""
    user.name = name
    user.save(update_fields=["name"])
    return user


def use_shortcuts(user: User, *, on: bool) -> User:
    """Let single keys do something for a person, or not."""
    user.shortcuts = on
    user.save(update_fields=["shortcuts"])
    return user


@transaction.atomic
def close_account(user: User) -> User:
    """Let somebody in no more, and end every session they have open."""
    user.is_active = False
    user.save(update_fields=["is_active"])
    for session in UserSession.objects.filter(user=user):
        session.end()
    return user


def renew_session(request: HttpRequest) -> None:
    """Give a session a new key, under which it still stands among the person's sessions."""
    key = request.session.session_key
    request.session.cycle_key()
    UserSession.objects.filter(session_key=key).update(session_key=request.session.session_key)
