"""Strategic goals and the priorities of each year."""

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
from trustplan.trusts.models import AudiencedRecord, OrderedRecord, all_of
from trustplan.ui.addresses import address
from trustplan.ui.richtext import RichTextField
from trustplan.ui.sight import Step

from .plan import StrategicPlan, Theme


class Objective(AudiencedRecord):
    """What goals and priorities share: wording, owner, dates, status, and being dropped."""

    PARENTS = ("plan",)
    PROGRESS_FIELDS = ("status",)
    SEARCHED: tuple[str, ...] = (
        "title",
        "code",
        "success_criteria",
        "added_because",
        "dropped_because",
    )
    # The latest update says how it is going.
    NOT_RESTORED = ("status",)

    code = models.CharField(max_length=10, blank=True)
    title = models.TextField("wording")
    success_criteria = RichTextField("how we will know it has worked", blank=True)
    owner = owner_field()
    starts = models.DateField("from", null=True, blank=True)
    ends = models.DateField("to", null=True, blank=True)
    status = status_field()
    added_on = models.DateField(
        "added on", null=True, blank=True, help_text="Where it joined a plan that had begun."
    )
    added_because = models.TextField("why it was added", blank=True)
    dropped_on = models.DateField("dropped on", null=True, blank=True, editable=False)
    dropped_because = models.TextField("reason", blank=True, editable=False)

    class Meta(AudiencedRecord.Meta):
        abstract = True
        constraints = [
            dates_in_order("%(class)s_dates_in_order"),
            models.CheckConstraint(
                condition=Q(added_because="") | Q(added_on__isnull=False),
                name="%(class)s_added_on_a_day",
                violation_error_message="Say on which day it was added.",
            ),
            models.CheckConstraint(
                condition=Q(dropped_on=None, dropped_because="")
                | Q(dropped_on__isnull=False) & ~Q(dropped_because=""),
                name="%(class)s_dropped_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code}. {self.title}" if self.code else self.title

    @property
    def is_dropped(self) -> bool:
        return self.dropped_on is not None

    @classmethod
    def visibility(cls, access) -> Q:
        return all_of(super().visibility(access), cls.within("plan", access))

    def editable_by(self, access) -> bool:
        needed = Permission.EDIT_BOARD_RECORDS if self.is_restricted else Permission.EDIT_PLAN
        return access.can(needed)


class Goal(Objective):
    """A strategic goal of the plan: why it matters, and how far it has come."""

    SEARCHED = (*Objective.SEARCHED, "why")
    WORDS = ("goal", "goals")

    class Tier(models.TextChoices):
        BOARD = "board", "Board"
        EDUCATION = "education", "Leadership: educational"
        FINANCE = "finance", "Leadership: financial"
        OPERATIONS = "operations", "Leadership: operational"

    plan = models.ForeignKey(StrategicPlan, models.CASCADE, related_name="goals")
    theme = models.ForeignKey(Theme, models.SET_NULL, null=True, blank=True, related_name="goals")
    tier = models.CharField("whose goal it is", max_length=20, choices=Tier, default=Tier.BOARD)
    why = RichTextField("why this is important", blank=True)
    update_rhythm = rhythm_field(Rhythm.TERM)

    class Meta(Objective.Meta):
        constraints = [
            *Objective.Meta.constraints,
            models.UniqueConstraint(
                fields=["plan", "code"],
                condition=Q(deletion=None) & ~Q(code=""),
                name="goal_code_once",
                violation_error_message="Another goal of this plan has this code.",
            ),
        ]

    def get_absolute_url(self) -> str:
        return address("goal_detail", self.trust.slug, pk=self.pk)

    @property
    def crumb(self) -> Step:
        word = self.trust.words["goal"]
        name = f"{word[:1].upper()}{word[1:]} {self.code}" if self.code else self.title
        return Step("", name, self.get_absolute_url())

    def above(self, access) -> list[list[Step]]:
        theme = self.theme if self.theme and not self.theme.deletion_id else None
        return [*super().above(access), *([[theme.crumb]] if theme else [])]

    @classmethod
    def goes_with(cls, ids, access) -> list:
        """The priorities that serve these goals and no other. Those that the person may not
        change stay, and serve none."""
        served = Priority.objects.filter(goal_links__goal__in=ids, goal_links__deletion=None)
        if access is not None:
            served = served.visible_to(access)
        return [
            priority
            for priority in served.distinct().prefetch_related("goal_links")
            if {link.goal_id for link in priority.goal_links.all()} <= ids
            and (access is None or (priority.editable_by(access) and priority.is_whole_to(access)))
        ]


class Aim(OrderedRecord):
    """One of the aims that spell a goal out in detail."""

    PARENTS = ("goal",)
    SEARCHED = ("text",)

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="aims")
    text = models.TextField("aim")

    def __str__(self) -> str:
        return self.text if len(self.text) <= 80 else f"{self.text[:79]}…"


class Priority(Objective):
    """What the trust will do about its goals in one academic year."""

    SEARCHED = (*Objective.SEARCHED, "rationale", "unlinked_because")
    WORDS = ("priority", "priorities")
    _goals_for: list[Goal] | None = None

    plan = models.ForeignKey(StrategicPlan, models.CASCADE, related_name="priorities")
    year = models.PositiveSmallIntegerField("academic year", choices=years.choices)
    rationale = RichTextField("why this, and why this year", blank=True)
    cost = cost_field()
    update_rhythm = rhythm_field(Rhythm.HALF_TERM)
    unlinked_because = models.TextField(
        "why it serves no goal", blank=True, help_text="Needed before the plan is approved."
    )
    carried_from = carried_from_field()

    class Meta(Objective.Meta):
        verbose_name_plural = "priorities"
        constraints = [
            *Objective.Meta.constraints,
            models.UniqueConstraint(
                fields=["plan", "year", "code"],
                condition=Q(deletion=None) & ~Q(code=""),
                name="priority_code_once",
                violation_error_message="Another priority of this year has this code.",
            ),
            carried_once("priority_carried_once"),
        ]

    def siblings(self) -> models.QuerySet:
        return super().siblings().filter(year=self.year)

    def get_absolute_url(self) -> str:
        return address("priority_detail", self.trust.slug, pk=self.pk)

    def above(self, access) -> list[list[Step]]:
        plans, _ = super().above(access)
        plan = Step("", str(self.plan), f"{self.plan.get_absolute_url()}?year={self.year}")
        goals = [goal.crumb for goal in self.goals_for(access)]
        return [plans, [plan], *([goals] if goals else [])]

    def goals_for(self, access) -> list[Goal]:
        """The goals it serves that this person may read, asked for once."""
        if self._goals_for is None:
            serves = {"priority_links__priority": self, "priority_links__deletion": None}
            self._goals_for = list(Goal.objects.visible_to(access).filter(**serves))
        return self._goals_for
