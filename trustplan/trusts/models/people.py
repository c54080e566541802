"""The people of a trust: membership, the roles granted to it, and invitations."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from ..access import Permission
from ..roles import Role
from .records import EVERY, TrustRecord


class Reminders(models.TextChoices):
    """How often somebody is reminded by e-mail of the updates that they owe."""

    WEEKLY = "weekly", "Once a week"
    DAILY = "daily", "Every day on which something is due"
    NEVER = "never", "Never"


class Membership(TrustRecord):
    """A person's place in one trust. What they may do there is granted role by role."""

    RESTORABLE = False

    SECTION = "People"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    job_title = models.CharField(max_length=150, blank=True)
    reminders = models.CharField(
        "remind me by e-mail", max_length=10, choices=Reminders, default=Reminders.WEEKLY
    )
    # So that nobody has two on one day, however often the command runs.
    reminded_on = models.DateField(null=True, editable=False)

    class Meta:
        ordering = ["user__name", "id"]
        verbose_name = "member"
        constraints = [
            models.UniqueConstraint(
                fields=["trust", "user"],
                condition=Q(deletion=None),
                name="membership_once_in_a_trust",
            )
        ]

    def __str__(self) -> str:
        return str(self.user)

    @classmethod
    def visibility(cls, access) -> Q:
        """Memberships are read by those who manage people, and by their holder."""
        return EVERY if access.can(Permission.MANAGE_PEOPLE) else Q(user=access.user)

    def above(self, access) -> list:
        """The list of people is not for everybody who may read of their own membership."""
        return super().above(access) if access.can(Permission.MANAGE_PEOPLE) else []

    def editable_by(self, access) -> bool:
        return access.can(Permission.MANAGE_PEOPLE)

    def get_absolute_url(self) -> str:
        return f"{self.get_list_url()}#{self.anchor}"

    def get_list_url(self) -> str:
        return reverse("people", args=[self.trust.slug])


class Grant(TrustRecord):
    """One role that a person holds in a trust, for all its schools or for those that rows of
    ``schools`` name. The flag is explicit, so that a limit never widens by losing its last row.
    """

    PARENTS = ("membership",)
    RESTORABLE = False

    membership = models.ForeignKey(Membership, models.CASCADE, related_name="grants")
    role = models.CharField(max_length=20, choices=Role)
    limited_to_schools = models.BooleanField("only for certain schools", default=False)

    class Meta:
        ordering = ["created_at", "id"]
        verbose_name = "role"
        constraints = [
            models.UniqueConstraint(
                fields=["membership", "role"],
                condition=Q(deletion=None),
                name="grant_once_in_a_membership",
                violation_error_message="This person has this role already.",
            )
        ]

    def __str__(self) -> str:
        return self.get_role_display()

    @classmethod
    def visibility(cls, access) -> Q:
        """Roles are read by those who manage people, and by their holder."""
        return EVERY if access.can(Permission.MANAGE_PEOPLE) else Q(membership__user=access.user)

    def why_kept(self, by) -> str:
        """A trust never loses its last administrator, nor anyone this role by a slip."""
        if self.role != Role.ADMINISTRATOR or self.limited_to_schools:
            return ""
        if by is not None and self.membership.user_id == by.pk:
            return (
                "You cannot take the administrator’s role from yourself: another administrator can."
            )
        others = (
            type(self)
            .objects.filter(
                trust_id=self.trust_id,
                role=Role.ADMINISTRATOR,
                limited_to_schools=False,
                membership__deletion=None,
                membership__user__is_active=True,
            )
            .exclude(pk=self.pk)
        )
        return "" if others.exists() else "A trust needs an administrator: this is its only one."


class Invitation(TrustRecord):
    """An invitation to join a trust, bound to one address, good once and for seven days.

    Only a digest of the token is kept: the link itself stands in the e-mail alone.
    """

    RESTORABLE = False

    SECTION = "People"

    email = models.EmailField("e-mail address")
    name = models.CharField("full name", max_length=150)
    job_title = models.CharField(max_length=150, blank=True)
    role = models.CharField(max_length=20, choices=Role)
    limited_to_schools = models.BooleanField("only for certain schools", default=False)
    token_digest = models.CharField(max_length=64, editable=False, db_index=True)
    expires_at = models.DateTimeField(editable=False)
    accepted_at = models.DateTimeField(null=True, editable=False)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(accepted_at=None, accepted_by=None)
                | Q(accepted_at__isnull=False, accepted_by__isnull=False),
                name="invitation_accepted_by_and_at",
            )
        ]

    def __str__(self) -> str:
        return f"Invitation to {self.email}"

    @property
    def is_open(self) -> bool:
        return self.accepted_at is None and self.expires_at > timezone.now()

    @classmethod
    def visibility(cls, access) -> Q:
        return EVERY if access.can(Permission.MANAGE_PEOPLE) else Q(pk__in=[])

    def editable_by(self, access) -> bool:
        return access.can(Permission.MANAGE_PEOPLE)

    def get_absolute_url(self) -> str:
        return f"{self.get_list_url()}#{self.anchor}"

    def get_list_url(self) -> str:
        return reverse("people", args=[self.trust.slug])
