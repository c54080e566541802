"""Measures, which people call KPIs, with targets and readings. One is whole without any goal."""

from decimal import ROUND_HALF_UP, Decimal

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from schools.models import School, of_schools
from trustplan.progress.models import owner_field
from trustplan.trusts import years
from trustplan.trusts.access import Permission
from trustplan.trusts.models import EVERY, AudiencedRecord, LinkRecord, TrustRecord
from trustplan.ui.addresses import address
from trustplan.ui.richtext import RichTextField


class Unit(models.TextChoices):
    PERCENT = "percent", "Per cent"
    NUMBER = "number", "Number"
    SCORE = "score", "Score"
    POUNDS = "pounds", "Pounds"
    DAYS = "days", "Days"


class Direction(models.TextChoices):
    HIGHER = "higher", "Higher is better"
    LOWER = "lower", "Lower is better"
    NEUTRAL = "neutral", "Neither"


def value_field(name: str) -> models.DecimalField:
    return models.DecimalField(name, max_digits=14, decimal_places=4)


class Measure(AudiencedRecord):
    """A key performance indicator: what is counted, in what unit, and which way is better."""

    SECTION = "KPIs"

    SEARCHED = ("name", "definition")

    name = models.CharField("name of the KPI", max_length=300)
    definition = RichTextField(
        blank=True, help_text="What is counted, for whom, and where it comes from."
    )
    unit = models.CharField(max_length=10, choices=Unit, default=Unit.PERCENT)
    decimals = models.PositiveSmallIntegerField(default=1, validators=[MaxValueValidator(4)])
    direction = models.CharField(max_length=10, choices=Direction, default=Direction.HIGHER)
    owner = owner_field()

    class Meta(AudiencedRecord.Meta):
        verbose_name = "KPI"
        constraints = [
            models.CheckConstraint(condition=Q(decimals__lte=4), name="measure_decimals_at_most_4")
        ]

    def __str__(self) -> str:
        return self.name

    def editable_by(self, access) -> bool:
        needed = Permission.EDIT_BOARD_RECORDS if self.is_restricted else Permission.EDIT_MEASURES
        return access.can(needed)

    def get_absolute_url(self) -> str:
        return address("measure_detail", self.trust.slug, pk=self.pk)

    def get_list_url(self) -> str:
        return reverse("measure_list", args=[self.trust.slug])

    def show(self, value: Decimal | None) -> str:
        """A value as people read it, rounded to the measure's decimals, halves away from zero."""
        if value is None:
            return ""
        rounded = value.quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP)
        match self.unit:
            case Unit.PERCENT:
                return f"{rounded:,}%"
            case Unit.POUNDS:
                return f"£{rounded:,}" if rounded >= 0 else f"−£{-rounded:,}"
            case Unit.DAYS:
                return f"{rounded:,} days"
        return f"{rounded:,}"


class MeasureValue(TrustRecord):
    """A figure of a measure for one year, of one school or, without one, of the trust."""

    PARENTS = ("measure",)
    PART = "figures"

    year = models.PositiveSmallIntegerField("academic year", choices=years.choices)
    value = value_field("value")
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        abstract = True
        ordering = ["year", "id"]

    @classmethod
    def visibility(cls, access) -> Q:
        seen = Q(measure__in=Measure.objects.filter(Measure.figures_visibility(access)))
        where = of_schools(access, "school")
        return seen if where == EVERY else seen & (Q(school=None) | where)

    @property
    def shown(self) -> str:
        """The value as people read it."""
        return self.measure.show(self.value)

    @property
    def whose(self) -> str:
        """Whose value it is and of which year: "Birch, 2025/26"."""
        return f"{self.school.label if self.school else 'the trust'}, {years.label(self.year)}"


def once_a_year(name: str, message: str) -> list[models.UniqueConstraint]:
    """One live value a year for each school and one for the trust, which is no school."""
    return [
        models.UniqueConstraint(
            fields=["measure", "school", "year"],
            condition=Q(deletion=None),
            name=f"{name}_once_a_year",
            violation_error_message=message,
        ),
        models.UniqueConstraint(
            fields=["measure", "year"],
            condition=Q(deletion=None, school=None),
            name=f"{name}_of_trust_once_a_year",
            violation_error_message=message,
        ),
    ]


class Target(MeasureValue):
    """The value that a measure should reach in a year."""

    measure = models.ForeignKey(Measure, models.CASCADE, related_name="targets")
    school = models.ForeignKey(
        School,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="targets",
        help_text="Leave empty for a target of the whole trust.",
    )

    class Meta(MeasureValue.Meta):
        constraints = once_a_year("target", "There is a target for this year already.")

    def __str__(self) -> str:
        return f"Target {years.label(self.year)}: {self.measure.show(self.value)}"


class Reading(MeasureValue):
    """The value that a measure had in a year."""

    measure = models.ForeignKey(Measure, models.CASCADE, related_name="readings")
    school = models.ForeignKey(
        School,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="readings",
        help_text="Leave empty for a figure of the whole trust.",
    )

    class Meta(MeasureValue.Meta):
        verbose_name = "figure"
        constraints = once_a_year("reading", "There is a figure for this year already.")

    def __str__(self) -> str:
        return f"{years.label(self.year)}: {self.measure.show(self.value)}"

    def editable_by(self, access) -> bool:
        """Whoever enters the school's figures, and whoever writes the measure."""
        entered = self.school_id and access.can(Permission.ENTER_READINGS, self.school_id)
        return bool(entered) or self.measure.editable_by(access)


class SchoolPriorityMeasure(LinkRecord):
    """A measure by which a school will know that its priority has worked."""

    PARENTS = ("priority", "measure")

    priority = models.ForeignKey(
        "schools.SchoolPriority", models.CASCADE, related_name="measure_links"
    )
    measure = models.ForeignKey(Measure, models.CASCADE, related_name="school_priority_links")

    class Meta(LinkRecord.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["priority", "measure"],
                condition=Q(deletion=None),
                name="school_priority_measure_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.priority} is measured by {self.measure}"
