"""The words by which records are found: derived from them, and made again at any time."""

from django.db import models
from django.db.models import Q
from django_scopes import ScopedManager

from ..ids import uuid7


class SearchEntry(models.Model):
    """The words of one record, as plain small letters, each with a space before it.

    Those of ``WORDING`` are for whoever reads the record; those of ``PROGRESS``, which hold the
    others as well, for whoever sees its progress too. The actions keep them in step.
    """

    class Part(models.TextChoices):
        WORDING = "wording", "Wording"
        PROGRESS = "progress", "Progress"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    trust = models.ForeignKey("trusts.Trust", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=100)
    record_id = models.UUIDField()
    part = models.CharField(max_length=10, choices=Part)
    title = models.TextField()
    words = models.TextField()

    objects = ScopedManager(trust="trust")

    class Meta:
        verbose_name_plural = "search entries"
        constraints = [
            models.UniqueConstraint(fields=["record_id", "part"], name="search_entry_once"),
            models.CheckConstraint(condition=~Q(words=""), name="search_entry_has_words"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}:{self.title}"
