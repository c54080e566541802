"""Records that link two others, so that every link has an author and a history."""

from dataclasses import dataclass

from django.apps import apps
from django.db import models
from django.db.models import Q
from django_scopes import ScopedManager

from .records import LiveManager, TrustRecord, all_of


class LiveLinkManager(LiveManager):
    """A link is live while both of its ends are."""

    def get_queryset(self):
        ends = {f"{end}__deletion": None for end in self.model.PARENTS}
        return super().get_queryset().filter(**ends)


class LinkRecord(TrustRecord):
    """A row that links two records: ``PARENTS`` names its ends, the one that owns it first."""

    GOES_UNSEEN = True
    MENTIONED = False
    RESTORABLE = False

    objects = ScopedManager(trust="trust", _manager_class=LiveLinkManager)

    class Meta:
        abstract = True
        ordering = ["created_at", "id"]

    @classmethod
    def visibility(cls, access) -> Q:
        return all_of(*(cls.within(name, access) for name in cls.PARENTS))


@dataclass(frozen=True)
class Link:
    """How a record is linked to several others: by rows of a link model.

    ``name`` is the link model ("goals.PriorityGoal"), ``source`` and ``target`` its two ends.
    """

    name: str
    source: str
    target: str

    @property
    def model(self) -> type[LinkRecord]:
        return apps.get_model(self.name)

    @property
    def target_id(self) -> str:
        return f"{self.target}_id"

    def rows(self, record: TrustRecord) -> models.QuerySet:
        return self.model.objects.filter(**{self.source: record}).select_related(self.target)

    def row(self, record: TrustRecord, target_id) -> LinkRecord:
        """A new row, not yet saved."""
        ends = {f"{self.source}_id": record.pk, self.target_id: target_id}
        return self.model(trust_id=record.trust_id, **ends)
