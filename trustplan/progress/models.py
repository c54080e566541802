"""How it is going: status, and the abstract bases of actions, milestones and updates.

Each app that has actions or updates makes concrete tables of these, with real foreign keys.
"""

import uuid
from datetime import date
from functools import reduce
from operator import or_
from pathlib import PurePath

from django.conf import settings
from django.core.validators import FileExtensionValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from trustplan.trusts.models import OrderedRecord, TrustRecord
from trustplan.ui.richtext import RichTextField

from .rhythm import Rhythm

EVIDENCE_TYPES = ["pdf", "docx", "xlsx", "pptx", "odt", "ods", "png", "jpg", "jpeg", "txt", "csv"]


class Status(models.TextChoices):
    """How it is going, as its owner claims it."""

    NOT_STARTED = "not_started", "Not started"
    ON_TRACK = "on_track", "On track"
    AT_RISK = "at_risk", "At risk"
    OFF_TRACK = "off_track", "Off track"
    COMPLETE = "complete", "Complete"


def status_field() -> models.CharField:
    return models.CharField(max_length=20, choices=Status, default=Status.NOT_STARTED)


def owner_field(name: str = "owner") -> models.ForeignKey:
    return models.ForeignKey(
        "trusts.Membership",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=name,
    )


def rhythm_field(default: Rhythm) -> models.CharField:
    return models.CharField(
        "how often an update is asked for", max_length=10, choices=Rhythm, default=default
    )


def cost_field() -> models.DecimalField:
    return models.DecimalField(
        "cost in pounds",
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )


def dates_in_order(name: str, first: str = "starts", last: str = "ends") -> models.CheckConstraint:
    """A constraint that one date does not lie before another; either may be unknown."""
    return models.CheckConstraint(
        condition=Q(**{f"{first}__isnull": True})
        | Q(**{f"{last}__isnull": True})
        | Q(**{f"{last}__gte": F(first)}),
        name=name,
        violation_error_message="It cannot end before it starts.",
    )


def carried_from_field() -> models.ForeignKey:
    """What a priority continues from the year before."""
    return models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="carried_to",
        verbose_name="continues",
    )


def carried_once(name: str) -> models.UniqueConstraint:
    return models.UniqueConstraint(
        fields=["carried_from"],
        condition=models.Q(deletion=None, carried_from__isnull=False),
        name=name,
        violation_error_message="It is continued already.",
    )


def of_exactly_one(name: str, *fields: str) -> models.CheckConstraint:
    """A constraint that one of several foreign keys is set, and no other."""
    ways = (Q(**{f"{field}__isnull": field != there for field in fields}) for there in fields)
    return models.CheckConstraint(condition=reduce(or_, ways), name=name)


class AbstractAction(OrderedRecord):
    """Something that somebody will do by a day."""

    PROGRESS_FIELDS = ("status", "evidence")
    SEARCHED = ("title", "evidence")
    NOT_RESTORED = ("status",)

    title = models.CharField("action", max_length=500)
    owner = owner_field("who")
    starts = models.DateField("from", null=True, blank=True)
    due = models.DateField("by when", null=True, blank=True)
    cost = cost_field()
    status = status_field()
    evidence = models.TextField("evidence", blank=True)
    update_rhythm = rhythm_field(Rhythm.HALF_TERM)

    class Meta(OrderedRecord.Meta):
        abstract = True
        verbose_name = "action"

    def __str__(self) -> str:
        return self.title

    @property
    def is_overdue(self) -> bool:
        return bool(self.due and self.due < timezone.localdate() and self.status != Status.COMPLETE)


class AbstractMilestone(OrderedRecord):
    """A point on the way of an action that is reached or not."""

    PROGRESS_FIELDS = ("reached_on",)
    SEARCHED = ("title",)

    title = models.CharField("milestone", max_length=300)
    due = models.DateField("by when", null=True, blank=True)
    reached_on = models.DateField("reached on", null=True, blank=True)

    class Meta(OrderedRecord.Meta):
        abstract = True
        verbose_name = "milestone"

    def __str__(self) -> str:
        return self.title

    @property
    def is_overdue(self) -> bool:
        return bool(self.due and self.due < timezone.localdate() and not self.reached_on)


def evidence_path(update: "AbstractUpdate", filename: str) -> str:
    """A random name below the trust's own folder; only the ending is kept."""
    return f"evidence/{update.trust_id}/{uuid.uuid4()}{PurePath(filename).suffix.lower()}"


class AbstractUpdate(TrustRecord):
    """What somebody says of how it is going on one day, with evidence.

    "No change" is an answer too, with a day of its own, and needs no words.
    """

    PROGRESS_FIELDS = (
        "status",
        "narrative",
        "needs",
        "unchanged",
        "evidence_link",
        "evidence_name",
    )
    PART = "progress"
    SEARCHED = ("narrative", "needs")
    # The subject's status follows the latest of them.
    NOT_RESTORED = ("status", "made_on")

    status = models.CharField("how is it going?", max_length=20, choices=Status)
    narrative = RichTextField("in a sentence or two", blank=True)
    needs = models.TextField("what do you need?", blank=True)
    unchanged = models.BooleanField("no change", default=False, editable=False)
    made_on = models.DateField("on", default=date.today)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+"
    )
    evidence_link = models.URLField(
        "link to evidence", blank=True, help_text="An address that begins with https://."
    )
    evidence_file = models.FileField(
        "evidence as a file",
        upload_to=evidence_path,
        blank=True,
        validators=[FileExtensionValidator(EVIDENCE_TYPES)],
        help_text="At most 10 MB: a document, spreadsheet, presentation or picture.",
    )
    evidence_name = models.CharField(max_length=200, blank=True, editable=False)

    class Meta:
        abstract = True
        ordering = ["-made_on", "-id"]
        verbose_name = "update"
        constraints = [
            models.CheckConstraint(
                condition=Q(unchanged=True) | ~Q(narrative=""),
                name="%(class)s_says_something",
                violation_error_message="Say it in a sentence, or choose “No change”.",
            )
        ]

    def __str__(self) -> str:
        return f"Update of {self.made_on:%-d %B %Y}"

    @classmethod
    def visibility(cls, access) -> Q:
        """An update is progress through and through: its subject's audience for that reads it."""
        return cls.progress_visibility(access)
