"""The trust itself: who it is, what it calls things, what it stands for, its terms."""

import uuid

from django.core.validators import FileExtensionValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from simple_history.models import HistoricalRecords

from trustplan.ui.richtext import RichTextField
from trustplan.ui.sight import Step

from .. import years
from ..access import Permission
from ..ids import uuid7
from .records import OrderedRecord, TrustRecord


class BoardMember(models.TextChoices):
    TRUSTEE = "trustee", "Trustees"
    DIRECTOR = "director", "Directors"


class PriorityWord(models.TextChoices):
    PRIORITY = "priority", "Priorities"
    OBJECTIVE = "objective", "Objectives"


class GoalWord(models.TextChoices):
    STRATEGIC_GOAL = "strategic goal", "Strategic goals"
    STRATEGIC_AIM = "strategic aim", "Strategic aims"
    STRATEGIC_OBJECTIVE = "strategic objective", "Strategic objectives"


def logo_path(trust: "Trust", filename: str) -> str:
    """A random name: what people call their files is not kept in a path."""
    return f"logos/{uuid.uuid4()}.png"


class Trust(models.Model):
    """A multi-academy trust. Everything else belongs to exactly one."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    name = models.CharField("name of the trust", max_length=200)
    slug = models.SlugField("short name in addresses", max_length=60, unique=True)
    logo = models.ImageField(
        upload_to=logo_path,
        blank=True,
        validators=[FileExtensionValidator(["png", "jpg", "jpeg"])],
        help_text="A PNG or JPEG file of at most 2 MB.",
    )
    colour = models.CharField(
        max_length=7,
        default="#1d4f76",
        validators=[RegexValidator(r"^#[0-9a-fA-F]{6}$", "Enter a colour such as #1d4f76.")],
        help_text="The trust’s own colour, used in headings and on the covers of documents.",
    )
    vision = RichTextField(blank=True)
    board_name = models.CharField("name of the board", max_length=80, default="Board of trustees")
    board_member_word = models.CharField(
        "its members are called",
        max_length=20,
        choices=BoardMember,
        default=BoardMember.TRUSTEE,
    )
    local_board_name = models.CharField(
        "name of a school’s board", max_length=80, default="Local governing board"
    )
    goal_word = models.CharField(
        "the plan sets", max_length=30, choices=GoalWord, default=GoalWord.STRATEGIC_GOAL
    )
    priority_word = models.CharField(
        "each year sets", max_length=20, choices=PriorityWord, default=PriorityWord.PRIORITY
    )
    created_at = models.DateTimeField(auto_now_add=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("trust_home", args=[self.slug])

    def above(self, access) -> list[list[Step]]:
        """The page where the trust says who it is stands above the forms that change that."""
        return [[Step("", "About us", reverse("trust_about", args=[self.slug]))]]

    @property
    def words(self) -> dict[str, str]:
        """The trust's own words, singular and plural, for pages and documents."""
        article = "an" if self.priority_word[0] in "aeiou" else "a"
        return {
            "goal": self.goal_word,
            "goals": f"{self.goal_word}s",
            "priority": self.priority_word,
            "a_priority": f"{article} {self.priority_word}",
            "priorities": self.get_priority_word_display().lower(),
            "board": self.board_name,
            "board_members": f"{self.board_member_word}s",
            "local_board": self.local_board_name,
        }


class TrustPart(OrderedRecord):
    """A part of what the trust says about itself: its administrator and its leaders write it."""

    SECTION = "About us"

    class Meta(OrderedRecord.Meta):
        abstract = True

    def editable_by(self, access) -> bool:
        return access.can(Permission.MANAGE_TRUST) or access.can(Permission.EDIT_PLAN)

    def get_absolute_url(self) -> str:
        return f"{reverse('trust_about', args=[self.trust.slug])}#{self.anchor}"


class Commitment(TrustPart):
    """What the vision promises one audience: pupils, staff, families."""

    SEARCHED = ("audience", "text")

    audience = models.CharField("to whom", max_length=100)
    text = RichTextField("the commitment")

    def __str__(self) -> str:
        return f"Our commitment to {self.audience}"


class Value(TrustPart):
    """A value of the trust, and what it means there."""

    SEARCHED = ("name", "meaning")

    name = models.CharField("value", max_length=100)
    meaning = RichTextField(blank=True)

    def __str__(self) -> str:
        return self.name


class Principle(TrustPart):
    """A principle by which the trust works, in prose that goals can cite."""

    SEARCHED = ("title", "text")

    title = models.CharField("principle", max_length=200)
    text = RichTextField("what it means", blank=True)

    def __str__(self) -> str:
        return self.title


class Term(models.TextChoices):
    AUTUMN = "1-autumn", "Autumn"
    SPRING = "2-spring", "Spring"
    SUMMER = "3-summer", "Summer"


class TermDates(TrustRecord):
    """A term of an academic year, with the half-term break that divides it."""

    SECTION = "Term dates"

    year = models.PositiveSmallIntegerField("academic year", choices=years.choices)
    term = models.CharField(max_length=10, choices=Term)
    starts = models.DateField("first day of term")
    half_term_starts = models.DateField("half-term begins")
    half_term_ends = models.DateField("half-term ends")
    ends = models.DateField("last day of term")

    class Meta:
        ordering = ["-year", "term"]
        verbose_name = "term"
        constraints = [
            models.UniqueConstraint(
                fields=["trust", "year", "term"],
                condition=Q(deletion=None),
                name="term_once_a_year",
                violation_error_message="The dates of this term are already there.",
            ),
            models.CheckConstraint(
                condition=Q(
                    starts__lt=F("half_term_starts"),
                    half_term_starts__lte=F("half_term_ends"),
                    half_term_ends__lt=F("ends"),
                ),
                name="term_dates_in_order",
                violation_error_message="The four dates must follow one another.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_term_display()} term {years.label(self.year)}"

    def editable_by(self, access) -> bool:
        return access.can(Permission.MANAGE_TRUST)

    def get_absolute_url(self) -> str:
        return f"{reverse('term_list', args=[self.trust.slug])}#{self.anchor}"
