"""The strategic plan, its prose and its themes."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from trustplan.trusts import years
from trustplan.trusts.access import Permission
from trustplan.trusts.models import EVERY, OrderedRecord, TrustRecord
from trustplan.ui.addresses import address
from trustplan.ui.richtext import RichTextField


class StrategicPlan(TrustRecord):
    """What a trust sets out to do over a span of academic years."""

    SECTION = "Plans"

    SEARCHED = ("title", "foreword", "goals_heading", "priorities_heading")

    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        APPROVED = "approved", "Approved"
        SUPERSEDED = "superseded", "Superseded"

    class Layout(models.TextChoices):
        UNDER_GOALS = "under_goals", "Under the goals they serve"
        OWN_LIST = "own_list", "As a list of their own"

    title = models.CharField("title of the plan", max_length=200)
    first_year = models.PositiveSmallIntegerField("first year", choices=years.choices)
    last_year = models.PositiveSmallIntegerField("last year", choices=years.choices)
    state = models.CharField(max_length=20, choices=State, default=State.DRAFT, editable=False)
    foreword = RichTextField(blank=True)
    goals_heading = models.CharField("heading above the goals", max_length=200, blank=True)
    priorities_heading = models.CharField(
        "heading above a year’s priorities", max_length=200, blank=True
    )
    why_heading = models.CharField(
        "heading of the reasons for a goal", max_length=100, default="Why this is important"
    )
    layout = models.CharField(
        "show the year’s priorities",
        max_length=20,
        choices=Layout,
        default=Layout.UNDER_GOALS,
    )
    supersedes = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="superseded_by",
        verbose_name="replaces",
        help_text="An earlier plan that this one takes the place of once it is approved.",
    )

    class Meta:
        ordering = ["-first_year", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_year__gte=F("first_year")),
                name="plan_years_in_order",
                violation_error_message="The last year cannot lie before the first.",
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def span(self) -> str:
        """The years as people say them: 2024–2027 is 2024/25 to 2026/27."""
        return f"{self.first_year}–{self.last_year + 1}"

    @property
    def goals_title(self) -> str:
        """The heading above the goals: the plan's own, or the trust's word with the span."""
        return self.goals_heading or f"{self.trust.get_goal_word_display()} {self.span}"

    def priorities_title(self, year: int) -> str:
        """The heading above a year's priorities: the plan's own, or the trust's word."""
        word = self.trust.get_priority_word_display()
        return self.priorities_heading or f"{word} for {years.label(year)}"

    @property
    def years(self) -> range:
        """The academic years of the plan, each as the year it begins in."""
        return range(self.first_year, self.last_year + 1)

    @property
    def shown_year(self) -> int:
        """The year whose priorities matter now: this one, or the nearest that the plan has."""
        return min(max(years.current(), self.first_year), self.last_year)

    def year_asked_for(self, text: str) -> int:
        """The year that an address names if the plan has it, else the one that matters now."""
        asked = {str(year): year for year in self.years}
        return asked.get(text, self.shown_year)

    @classmethod
    def visibility(cls, access) -> Q:
        if access.can(Permission.READ_DRAFTS):
            return EVERY
        return ~Q(state=cls.State.DRAFT)

    @classmethod
    def was_readable(cls, state, access) -> bool:
        return access.can(Permission.READ_DRAFTS) or state.state != cls.State.DRAFT

    def editable_by(self, access) -> bool:
        return access.can(Permission.EDIT_PLAN)

    def may_be_added_to_by(self, access) -> bool:
        """Whether this person may add goals and priorities, if only those of the board alone."""
        return self.editable_by(access) or access.can(Permission.EDIT_BOARD_RECORDS)

    def get_absolute_url(self) -> str:
        return address("plan_detail", self.trust.slug, pk=self.pk)

    def get_list_url(self) -> str:
        return reverse("plan_list", args=[self.trust.slug])


class PlanSection(OrderedRecord):
    """Prose with a heading, at any of the places where a plan can hold it."""

    PARENTS = ("plan",)
    SEARCHED = ("heading", "text")

    class Place(models.TextChoices):
        FRONT = "1-front", "Before the goals"
        MIDDLE = "2-middle", "Between the goals and the year’s priorities"
        BACK = "3-back", "After the priorities"

    plan = models.ForeignKey(StrategicPlan, models.CASCADE, related_name="sections")
    place = models.CharField(max_length=10, choices=Place, default=Place.FRONT)
    heading = models.CharField(max_length=200)
    text = RichTextField(blank=True)

    class Meta:
        ordering = ["place", "position", "id"]
        verbose_name = "section"

    def __str__(self) -> str:
        return self.heading


class Theme(OrderedRecord):
    """An area of the plan that groups strands and goals."""

    PARENTS = ("plan",)
    SEARCHED = ("title", "description")

    plan = models.ForeignKey(StrategicPlan, models.CASCADE, related_name="themes")
    title = models.CharField("theme", max_length=200)
    description = RichTextField("what it is about", blank=True)

    def __str__(self) -> str:
        return self.title


class ThemePart(OrderedRecord):
    PARENTS = ("theme",)

    class Meta(OrderedRecord.Meta):
        abstract = True


class Strand(ThemePart):
    """A line of work within a theme."""

    SEARCHED = ("title", "description")

    theme = models.ForeignKey(Theme, models.CASCADE, related_name="strands")
    title = models.CharField("strand", max_length=300)
    description = RichTextField("what it involves", blank=True)

    def __str__(self) -> str:
        return self.title


class Statement(ThemePart):
    """A statement of what a theme will look like once it is done."""

    SEARCHED = ("text",)

    theme = models.ForeignKey(Theme, models.CASCADE, related_name="statements")
    text = models.TextField("what will this look like?")

    class Meta(ThemePart.Meta):
        verbose_name = "statement"

    def __str__(self) -> str:
        return self.text if len(self.text) <= 80 else f"{self.text[:79]}…"
