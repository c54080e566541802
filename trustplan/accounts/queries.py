"""What others ask about accounts."""

from collections.abc import Iterable

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db.models import QuerySet

from .models import User


def with_two_steps(users: Iterable[int]) -> set[int]:
    """Which of these people sign in with a second step. One query."""
    rows = Authenticator.objects.filter(user_id__in=users, type=Authenticator.Type.TOTP)
    return set(rows.values_list("user_id", flat=True))


def with_two_steps_at_all() -> QuerySet:
    """The ids of all people who sign in with a second step, to be a part of another query."""
    return Authenticator.objects.filter(type=Authenticator.Type.TOTP).values("user_id")


def person_at(email: str) -> User | None:
    """Whose address this is, however it is capitalised."""
    return User.objects.filter(email__iexact=email).first()


def has_address(user: User, email: str) -> bool:
    """Whether a person has shown this address to be theirs."""
    return EmailAddress.objects.filter(user=user, email__iexact=email, verified=True).exists()
