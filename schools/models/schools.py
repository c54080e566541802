"""Schools, while they belong to the trust and after they have left it."""

from django.core.validators import MaxValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from trustplan.progress.models import dates_in_order
from trustplan.trusts.access import Permission
from trustplan.trusts.models import EVERY, OrderedRecord
from trustplan.ui.addresses import address
from trustplan.ui.sight import Step


class Phase(models.TextChoices):
    """Phases of education as the register of schools (GIAS) names them.

    Special and alternative provision are "not applicable" there; people look for their names.
    """

    NURSERY = "nursery", "Nursery"
    PRIMARY = "primary", "Primary"
    MIDDLE_PRIMARY = "middle_primary", "Middle deemed primary"
    SECONDARY = "secondary", "Secondary"
    MIDDLE_SECONDARY = "middle_secondary", "Middle deemed secondary"
    ALL_THROUGH = "all_through", "All-through"
    POST_16 = "post_16", "16 plus"
    SPECIAL = "special", "Special"
    ALTERNATIVE = "alternative", "Alternative provision"


def of_schools(access, field: str) -> Q:
    """The condition that a school is one whose plans and figures this person may read."""
    schools = access.schools_where(Permission.READ_SCHOOL)
    return EVERY if schools is None else Q(**{f"{field}__in": schools})


def still_there(path: str = "") -> Q:
    """The condition that a school has not left the trust; on its last day it still belongs.

    ``path`` leads to the school, such as ``school__``.
    """
    today = timezone.localdate()
    return Q(**{f"{path}left_on": None}) | Q(**{f"{path}left_on__gte": today})


class School(OrderedRecord):
    """An academy of the trust."""

    SECTION = "Schools"

    SEARCHED = ("name", "short_name", "urn", "head")

    name = models.CharField("name of the school", max_length=200)
    short_name = models.CharField(
        max_length=40, blank=True, help_text="For tables, such as “Ashfield”."
    )
    urn = models.CharField(
        "URN",
        max_length=6,
        blank=True,
        validators=[RegexValidator(r"^\d{6}$", "A URN has six digits.")],
        help_text="The school’s six digits in the national register of schools.",
    )
    phase = models.CharField(max_length=20, choices=Phase)
    age_low = models.PositiveSmallIntegerField(
        "youngest age", null=True, blank=True, validators=[MaxValueValidator(19)]
    )
    age_high = models.PositiveSmallIntegerField(
        "oldest age", null=True, blank=True, validators=[MaxValueValidator(25)]
    )
    head = models.CharField("headteacher", max_length=150, blank=True)
    joined_on = models.DateField("joined the trust on", null=True, blank=True)
    left_on = models.DateField("left the trust on", null=True, blank=True)

    class Meta(OrderedRecord.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["trust", "urn"],
                condition=Q(deletion=None) & ~Q(urn=""),
                name="school_urn_once",
                violation_error_message="Another school of the trust has this URN.",
            ),
            models.CheckConstraint(
                condition=Q(age_low=None) | Q(age_high=None) | Q(age_high__gte=F("age_low")),
                name="school_ages_in_order",
                violation_error_message="The oldest age cannot be below the youngest.",
            ),
            dates_in_order("school_dates_in_order", "joined_on", "left_on"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def crumb(self) -> Step:
        return Step("", self.label, self.get_absolute_url())

    @property
    def label(self) -> str:
        return self.short_name or self.name

    @property
    def ages(self) -> str:
        """The ages taught, as far as they are known: ``4 to 11``, ``from 4``, ``up to 11``."""
        match self.age_low, self.age_high:
            case None, None:
                return ""
            case low, None:
                return f"from {low}"
            case None, high:
                return f"up to {high}"
            case low, high:
                return f"{low} to {high}"

    @property
    def has_left(self) -> bool:
        """Whether the school has left the trust; on its last day it still belongs."""
        return self.left_on is not None and self.left_on < timezone.localdate()

    @classmethod
    def visibility(cls, access) -> Q:
        return of_schools(access, "pk")

    def editable_by(self, access) -> bool:
        return access.can(Permission.MANAGE_SCHOOLS)

    def get_absolute_url(self) -> str:
        return address("school_detail", self.trust.slug, pk=self.pk)

    def get_list_url(self) -> str:
        return reverse("school_list", args=[self.trust.slug])
