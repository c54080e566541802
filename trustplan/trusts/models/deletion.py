"""The act of deleting records, which can be undone."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django_scopes import ScopedManager

from ..ids import uuid7


class Deletion(models.Model):
    """One act of deleting: who, when, and what it was. Restoring it brings back all it took."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    trust = models.ForeignKey("trusts.Trust", models.CASCADE, related_name="+")
    record_kind = models.CharField(max_length=100)
    record_id = models.UUIDField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    restored_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    restored_at = models.DateTimeField(null=True)

    objects = ScopedManager(trust="trust")

    class Meta:
        ordering = ["-made_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(restored_by=None, restored_at=None)
                | Q(restored_by__isnull=False, restored_at__isnull=False),
                name="deletion_restored_by_and_at",
            )
        ]

    def __str__(self) -> str:
        return f"{self.record_kind} deleted on {self.made_at:%-d %B %Y}"
