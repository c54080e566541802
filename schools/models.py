"""Schools and their improvement plans. A school's plan is whole without any goal of the trust."""

from django.core.validators import MaxValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from trustplan.progress.models import (
    AbstractAction,
    AbstractMilestone,
    AbstractUpdate,
    cost_field,
    dates_in_order,
    owner_field,
    status_field,
)
from trustplan.trusts import years
from trustplan.trusts.access import Permission
from trustplan.trusts.models import AudiencedRecord, LinkRecord, OrderedRecord, TrustRecord
from trustplan.ui.richtext import RichTextField


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
    # Every row, said explicitly: an empty condition would vanish from an "or".
    return Q(pk__isnull=False) if schools is None else Q(**{f"{field}__in": schools})


def still_there(path: str = "") -> Q:
    """The condition that a school has not left the trust; on its last day it still belongs.

    ``path`` leads to the school, such as ``school__``.
    """
    today = timezone.localdate()
    return Q(**{f"{path}left_on": None}) | Q(**{f"{path}left_on__gte": today})


class School(OrderedRecord):
    """An academy of the trust."""

    name = models.CharField("name of the school", max_length=200)
    short_name = models.CharField(
        max_length=40, blank=True, help_text="For tables, such as “Ashfield”."
    )
    urn = models.CharField(
        "URN",
        max_length=6,
        blank=True,
        validators=[RegexValidator(r"^\d{6}$", "A URN has six digits.")],
        help_text="The six-digit unique reference number in the register of schools.",
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
        return reverse("school_detail", args=[self.trust.slug, self.pk])

    def get_list_url(self) -> str:
        return reverse("school_list", args=[self.trust.slug])


class GrantSchool(LinkRecord):
    """A school that a granted role is limited to."""

    PARENTS = ("grant", "school")

    grant = models.ForeignKey("trusts.Grant", models.CASCADE, related_name="school_limits")
    school = models.ForeignKey(School, models.CASCADE, related_name="+")

    class Meta(LinkRecord.Meta):
        verbose_name = "limit to a school"
        verbose_name_plural = "limits to schools"
        constraints = [
            models.UniqueConstraint(
                fields=["grant", "school"], condition=Q(deletion=None), name="grant_school_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.school)


class InvitationSchool(LinkRecord):
    """A school that an invitation's role will be limited to."""

    PARENTS = ("invitation", "school")

    invitation = models.ForeignKey(
        "trusts.Invitation", models.CASCADE, related_name="school_limits"
    )
    school = models.ForeignKey(School, models.CASCADE, related_name="+")

    class Meta(LinkRecord.Meta):
        verbose_name = "limit to a school"
        verbose_name_plural = "limits to schools"

    def __str__(self) -> str:
        return str(self.school)


class ImprovementPlan(TrustRecord):
    """A school's improvement plan for one academic year."""

    PARENTS = ("school",)

    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        SHARED = "shared", "Shared for comment"
        AGREED = "agreed", "Agreed"
        EVALUATED = "evaluated", "Evaluated"

    school = models.ForeignKey(School, models.CASCADE, related_name="improvement_plans")
    year = models.PositiveSmallIntegerField("academic year", choices=years.choices)
    state = models.CharField(max_length=20, choices=State, default=State.DRAFT)
    introduction = RichTextField(
        blank=True, help_text="Where the school stands and what this year is about."
    )

    class Meta:
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(
                fields=["trust", "school", "year"],
                condition=Q(deletion=None),
                name="improvement_plan_once_a_year",
                violation_error_message="The school has a plan for this year already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.school} improvement plan {years.label(self.year)}"

    def editable_by(self, access) -> bool:
        return access.can(Permission.EDIT_SCHOOL, self.school_id)

    def get_absolute_url(self) -> str:
        return reverse("improvement_plan_detail", args=[self.trust.slug, self.pk])


class SchoolPriority(AudiencedRecord):
    """A priority of a school's plan: what it will improve this year, and how it will know."""

    PARENTS = ("plan",)
    PROGRESS_FIELDS = ("status",)

    plan = models.ForeignKey(ImprovementPlan, models.CASCADE, related_name="priorities")
    code = models.CharField(max_length=10, blank=True)
    title = models.CharField("priority", max_length=500)
    rationale = RichTextField("why this, and why now", blank=True)
    success_criteria = RichTextField("how we will know it has worked", blank=True)
    owner = owner_field("lead")
    starts = models.DateField("from", null=True, blank=True)
    ends = models.DateField("to", null=True, blank=True)
    cost = cost_field()
    status = status_field()

    class Meta(AudiencedRecord.Meta):
        verbose_name_plural = "school priorities"
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "code"],
                condition=Q(deletion=None) & ~Q(code=""),
                name="school_priority_code_once",
                violation_error_message="Another priority of this plan has this code.",
            ),
            dates_in_order("school_priority_dates_in_order"),
        ]

    def __str__(self) -> str:
        return self.title

    @classmethod
    def visibility(cls, access) -> Q:
        return super().visibility(access) & Q(plan__in=ImprovementPlan.objects.visible_to(access))

    def editable_by(self, access) -> bool:
        return self.plan.editable_by(access)

    def get_absolute_url(self) -> str:
        return reverse("school_priority_detail", args=[self.trust.slug, self.pk])


class SchoolAction(AbstractAction):
    PARENTS = ("priority",)

    priority = models.ForeignKey(SchoolPriority, models.CASCADE, related_name="actions")

    class Meta(AbstractAction.Meta):
        constraints = [dates_in_order("school_action_dates_in_order", "starts", "due")]


class SchoolMilestone(AbstractMilestone):
    PARENTS = ("action",)

    action = models.ForeignKey(SchoolAction, models.CASCADE, related_name="milestones")


class SchoolUpdate(AbstractUpdate):
    PARENTS = ("priority",)

    priority = models.ForeignKey(SchoolPriority, models.CASCADE, related_name="updates")
