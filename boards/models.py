"""Documents: what a trust hands round on paper, made from its records on one day and then fixed.

A document never says more than its readers may read: it is made with the reading rights of the
person who asked for it, narrowed to one audience, and afterwards it is hidden from everyone who
could not have read all of it.
"""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from goals.models import StrategicPlan
from schools.models import of_schools
from trustplan.trusts import years
from trustplan.trusts.access import Permission
from trustplan.trusts.models import Audience, TrustRecord

from .choices import Section, Sort, sections_of

# Whoever makes a document says every two seconds that it is at work: who has said nothing for so
# long has died over it. With a sweep every ten seconds that is within a minute of a restart.
STRANDED_AFTER = timedelta(seconds=40)


def document_path(document: "Document", filename: str) -> str:
    """A random name below the trust's own folder: the address tells nothing."""
    return f"documents/{document.trust_id}/{uuid.uuid4()}.pdf"


class Document(TrustRecord):
    """A PDF of a plan for one audience, from the asking for it to the finished file."""

    SECTION = "Documents"

    GOES_UNSEEN = True
    SEARCHED = ("plan__title", "improvement_plan__school__name")
    RESTORABLE = False

    class State(models.TextChoices):
        QUEUED = "queued", "Waiting"
        RUNNING = "running", "Being made"
        DONE = "done", "Ready"
        FAILED = "failed", "Not made"
        CANCELLED = "cancelled", "Cancelled"

    plan = models.ForeignKey(StrategicPlan, models.CASCADE, null=True, related_name="documents")
    improvement_plan = models.ForeignKey(
        "schools.ImprovementPlan", models.CASCADE, null=True, related_name="documents"
    )
    sort = models.CharField("kind of document", max_length=10, choices=Sort, default=Sort.ANNUAL)
    year = models.PositiveSmallIntegerField("academic year", choices=years.choices)
    sections = models.JSONField("what it holds", default=list, blank=True)
    all_schools = models.BooleanField("of all schools", default=True)
    audience = models.CharField("who it is for", max_length=10, choices=Audience)
    from_draft = models.BooleanField("made from a draft", default=False)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    step = models.CharField(max_length=100, default="Waiting for its turn")
    # How far within the step: "page 12 of about 40".
    detail = models.CharField(max_length=100, blank=True)
    percent = models.PositiveSmallIntegerField(default=0)
    # Which try it is: what an earlier one still reports counts for nothing.
    attempt = models.PositiveSmallIntegerField(default=0)
    task = models.UUIDField(null=True)
    alive_at = models.DateTimeField(null=True)
    file = models.FileField(upload_to=document_path, blank=True)
    pages = models.PositiveIntegerField(null=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    as_at = models.DateTimeField("as things stood on", null=True)
    error = models.CharField("what went wrong", max_length=300, blank=True)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    cancelled_at = models.DateTimeField(null=True)
    tell_by_email = models.BooleanField("tell me by e-mail when it is ready", default=False)
    # Of what it says, without the day: two documents with the same one say the same.
    edition = models.CharField(max_length=12, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(plan__isnull=False, improvement_plan=None)
                | Q(plan=None, improvement_plan__isnull=False),
                name="document_of_one_plan",
            ),
            models.CheckConstraint(
                condition=~Q(state="done")
                | ~Q(file="") & Q(as_at__isnull=False, finished_at__isnull=False),
                name="document_done_has_file",
            ),
            models.CheckConstraint(
                condition=Q(sort=Sort.SCHOOL, plan=None) | ~Q(sort=Sort.SCHOOL) & ~Q(plan=None),
                name="document_sort_fits_plan",
            ),
            models.CheckConstraint(
                condition=Q(state="cancelled", cancelled_by__isnull=False)
                & Q(cancelled_at__isnull=False)
                | ~Q(state="cancelled") & Q(cancelled_by=None, cancelled_at=None),
                name="document_cancelled_says_who",
            ),
            models.CheckConstraint(
                condition=~Q(state="failed") | ~Q(error=""), name="document_failed_says_why"
            ),
        ]

    def __str__(self) -> str:
        if self.improvement_plan_id:
            return str(self.improvement_plan)
        name = f"{self.plan} {years.label(self.year)}"
        return f"{name} on a page" if self.sort == Sort.PAGE else name

    @classmethod
    def visibility(cls, access) -> Q:
        """Who may read all of it. Until it is made it is nobody's but its maker's."""
        if not access.can(Permission.EXPORT):
            return Q(pk__in=[])
        # Rows of deleted schools and people count as well: the words are in the file still.
        beyond = DocumentSchool.everything.exclude(of_schools(access, "school"))
        about_me = DocumentSubject.everything.filter(membership__user=access.user)
        condition = (
            Q(audience__in=access.audiences)
            & (Q(state=cls.State.DONE) | Q(made_by=access.user))
            & ~Q(pk__in=beyond.values("document"))
            & ~Q(pk__in=about_me.values("document"))
            & (Q(plan=None) | Q(plan__in=StrategicPlan.objects.visible_to(access)))
            & of_plan_in_schools(access)
        )
        return condition if access.can(Permission.READ_DRAFTS) else condition & Q(from_draft=False)

    def editable_by(self, access) -> bool:
        """Its maker may delete it, and so may those who write the plan or the board's records."""
        return (
            self.made_by_id == getattr(access.user, "pk", None)
            or access.can(Permission.EDIT_PLAN)
            or access.can(Permission.EDIT_BOARD_RECORDS)
        )

    def get_absolute_url(self) -> str:
        return reverse("document_detail", args=[self.trust.slug, self.pk])

    @property
    def what(self) -> str:
        """What sort of document it is, in words."""
        return Sort(self.sort).label

    @property
    def holds(self) -> list[str]:
        """The sections that it holds, in words and in their order."""
        return [Section(one).label for one in sections_of(self.sort, self.sections)]

    @property
    def step_in_words(self) -> str:
        """How far it is, as a sentence."""
        if self.is_stranded:
            return "The document was not made."
        return {
            self.State.QUEUED: "Waiting for its turn. It is made as soon as the one before it is.",
            self.State.RUNNING: f"{self.step}.",
            self.State.DONE: "Your document is ready.",
            self.State.FAILED: "The document was not made.",
            self.State.CANCELLED: "The document was cancelled.",
        }[self.State(self.state)]

    @property
    def state_in_words(self) -> str:
        """Its state for a list, where a worker may have died over it."""
        return "Not made" if self.is_stranded else self.State(self.state).label

    @property
    def seen(self) -> str:
        """How far it is, as a page that watches it being made knows what it shows already."""
        return f"{self.step} {self.detail} {self.percent}"

    @property
    def chosen_schools(self) -> list:
        """The ids of the schools that were asked for, where not all were."""
        rows = DocumentSchool.everything.filter(document=self, chosen=True)
        return list(rows.values_list("school_id", flat=True))

    def get_list_url(self) -> str:
        return reverse("document_list", args=[self.trust.slug])

    @property
    def is_stranded(self) -> bool:
        """Whether whoever made it must have died over it."""
        return (
            self.state == self.State.RUNNING
            and self.alive_at is not None
            and timezone.now() - self.alive_at > STRANDED_AFTER
        )

    @property
    def can_be_retried(self) -> bool:
        return self.state in {self.State.FAILED, self.State.CANCELLED} or self.is_stranded

    @property
    def is_under_way(self) -> bool:
        return self.state in {self.State.QUEUED, self.State.RUNNING} and not self.is_stranded


def of_plan_in_schools(access) -> Q:
    """The condition that a school's document is of a school this person may read."""
    return Q(improvement_plan=None) | of_schools(access, "improvement_plan__school")


class DocumentPart(TrustRecord):
    """What a document holds that not everybody may read."""

    PARENTS = ("document",)
    GOES_UNSEEN = True
    MENTIONED = False
    RESTORABLE = False

    class Meta:
        abstract = True


class DocumentSchool(DocumentPart):
    """A school of which a document tells something, or of which it was asked to tell."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="school_rows")
    # Not CASCADE: when the school is deleted, the document still tells of it.
    school = models.ForeignKey("schools.School", models.RESTRICT, related_name="+")
    chosen = models.BooleanField("asked for", default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "school"], name="document_school_once")
        ]

    def __str__(self) -> str:
        return f"{self.document} tells of {self.school}"


class DocumentSubject(DocumentPart):
    """A person whom something in a document is about that they may not read."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="subject_rows")
    membership = models.ForeignKey("trusts.Membership", models.RESTRICT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "membership"], name="document_subject_once")
        ]

    def __str__(self) -> str:
        return f"{self.document} tells of {self.membership}"
