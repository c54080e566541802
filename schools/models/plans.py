"""A school's improvement plan and its priorities, whole without any goal of the trust."""

from django.db import models
from django.db.models import Q

from trustplan.progress.models import (
    carried_from_field,
    carried_once,
    cost_field,
    dates_in_order,
    owner_field,
    rhythm_field,
    status_field,
)
from trustplan.progress.rhythm import Rhythm
from trustplan.trusts import years
from trustplan.trusts.access import Permission
from trustplan.trusts.models import AudiencedRecord, TrustRecord, all_of, any_of
from trustplan.ui.addresses import address
from trustplan.ui.richtext import RichTextField
from trustplan.ui.sight import Step

from .schools import School


class ImprovementPlan(TrustRecord):
    """A school's improvement plan for one academic year."""

    PARENTS = ("school",)
    SEARCHED = ("school__name", "introduction")
    NOT_RESTORED = ("state",)

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

    @property
    def crumb(self) -> Step:
        return Step("", f"Plan {years.label(self.year)}", self.get_absolute_url())

    def editable_by(self, access) -> bool:
        return access.can(Permission.EDIT_SCHOOL, self.school_id)

    def get_absolute_url(self) -> str:
        return address("improvement_plan_detail", self.trust.slug, pk=self.pk)


class SchoolPriority(AudiencedRecord):
    """A priority of a school's plan: what it will improve this year, and how it will know."""

    PARENTS = ("plan",)
    PROGRESS_FIELDS = ("status",)
    SEARCHED = ("title", "code", "rationale", "success_criteria")
    NOT_RESTORED = ("status",)

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
    update_rhythm = rhythm_field(Rhythm.HALF_TERM)
    carried_from = carried_from_field()
    dropped_on = models.DateField("dropped on", null=True, blank=True, editable=False)
    dropped_because = models.TextField("reason", blank=True, editable=False)

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
            carried_once("school_priority_carried_once"),
            models.CheckConstraint(
                condition=Q(dropped_on=None, dropped_because="")
                | Q(dropped_on__isnull=False) & ~Q(dropped_because=""),
                name="school_priority_dropped_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_dropped(self) -> bool:
        return self.dropped_on is not None

    @classmethod
    def visibility(cls, access) -> Q:
        return all_of(super().visibility(access), cls.within("plan", access))

    @classmethod
    def _in_audience(cls, audience: str, access) -> Q:
        """A role that is limited to schools brings its audience to those schools alone."""
        everywhere = [held.reads for held in access.roles if held.schools is None]
        if access.audiences <= frozenset().union(*everywhere):
            return super()._in_audience(audience, access)
        conditions = []
        for held in access.roles:
            here = Q() if held.schools is None else Q(plan__school__in=held.schools)
            conditions.append(here & Q(**{f"{audience}__in": held.reads & access.audiences}))
        return any_of(*conditions)

    @classmethod
    def audiences_of(cls, state, access) -> frozenset[str]:
        if access.reads_alike:
            return access.audiences
        return access.audiences_at(state.plan.school_id)

    def editable_by(self, access) -> bool:
        return self.plan.editable_by(access)

    def get_absolute_url(self) -> str:
        return address("school_priority_detail", self.trust.slug, pk=self.pk)
