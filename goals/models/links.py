"""What is linked to a goal or a priority: values, schools, measures, and schools' answers."""

from django.db import models
from django.db.models import Q

from trustplan.trusts.access import Permission
from trustplan.trusts.models import LinkRecord, TrustRecord, all_of

from .objectives import Goal, Priority


def once(name: str, *fields: str) -> models.UniqueConstraint:
    return models.UniqueConstraint(fields=fields, condition=Q(deletion=None), name=name)


class GoalLink(LinkRecord):
    class Meta(LinkRecord.Meta):
        abstract = True

    def __str__(self) -> str:
        return f"{self.parent}: {getattr(self, self.PARENTS[1])}"


class GoalValue(GoalLink):
    """A value of the trust that a goal serves."""

    PARENTS = ("goal", "value")
    goal = models.ForeignKey(Goal, models.CASCADE, related_name="value_links")
    value = models.ForeignKey("trusts.Value", models.CASCADE, related_name="goal_links")

    class Meta(GoalLink.Meta):
        constraints = [once("goal_value_once", "goal", "value")]


class GoalSchool(GoalLink):
    """A school that a goal applies to. A goal without any applies to every school."""

    PARENTS = ("goal", "school")
    goal = models.ForeignKey(Goal, models.CASCADE, related_name="school_links")
    school = models.ForeignKey("schools.School", models.CASCADE, related_name="goal_links")

    class Meta(GoalLink.Meta):
        constraints = [once("goal_school_once", "goal", "school")]


class GoalMeasure(GoalLink):
    """A measure that shows whether a goal is being reached."""

    PARENTS = ("goal", "measure")
    goal = models.ForeignKey(Goal, models.CASCADE, related_name="measure_links")
    measure = models.ForeignKey("kpis.Measure", models.CASCADE, related_name="goal_links")

    class Meta(GoalLink.Meta):
        constraints = [once("goal_measure_once", "goal", "measure")]


class PriorityGoal(GoalLink):
    """A goal that a priority serves."""

    PARENTS = ("priority", "goal")
    priority = models.ForeignKey(Priority, models.CASCADE, related_name="goal_links")
    goal = models.ForeignKey(Goal, models.CASCADE, related_name="priority_links")

    class Meta(GoalLink.Meta):
        constraints = [once("priority_goal_once", "priority", "goal")]


class PrioritySchool(GoalLink):
    """A school that a priority applies to. A priority without any applies to every school."""

    PARENTS = ("priority", "school")
    priority = models.ForeignKey(Priority, models.CASCADE, related_name="school_links")
    school = models.ForeignKey("schools.School", models.CASCADE, related_name="priority_links")

    class Meta(GoalLink.Meta):
        constraints = [once("priority_school_once", "priority", "school")]


class PriorityMeasure(GoalLink):
    """A measure that shows whether a priority has worked."""

    PARENTS = ("priority", "measure")
    priority = models.ForeignKey(Priority, models.CASCADE, related_name="measure_links")
    measure = models.ForeignKey("kpis.Measure", models.CASCADE, related_name="priority_links")

    class Meta(GoalLink.Meta):
        constraints = [once("priority_measure_once", "priority", "measure")]


class Answer(TrustRecord):
    """What a school's plan says to a priority of the trust: a priority of its own that answers
    it, or why it is not the school's ("not ours, because …").
    """

    PARENTS = ("improvement_plan", "priority", "school_priority")
    GOES_UNSEEN = True
    SEARCHED = ("declined_because",)

    priority = models.ForeignKey(Priority, models.CASCADE, related_name="answers")
    improvement_plan = models.ForeignKey(
        "schools.ImprovementPlan", models.CASCADE, related_name="answers"
    )
    school_priority = models.ForeignKey(
        "schools.SchoolPriority",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="answers",
        verbose_name="answered by",
    )
    declined_because = models.TextField("not ours, because", blank=True)

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(school_priority__isnull=False, declined_because="")
                | Q(school_priority=None) & ~Q(declined_because=""),
                name="answer_or_reason",
                violation_error_message="Choose a priority that answers, or say why not.",
            ),
            once("answer_once", "priority", "school_priority"),
            models.UniqueConstraint(
                fields=["priority", "improvement_plan"],
                condition=Q(deletion=None, school_priority=None),
                name="answer_declined_once",
                violation_error_message="The plan has declined it already.",
            ),
        ]

    def __str__(self) -> str:
        if self.school_priority_id:
            return f"{self.priority}: {self.school_priority}"
        return f"{self.priority}: not ours, because {self.declined_because}"

    @property
    def is_declined(self) -> bool:
        return self.school_priority_id is None

    @classmethod
    def visibility(cls, access) -> Q:
        return all_of(
            cls.within("priority", access),
            cls.within("improvement_plan", access),
            Q(school_priority=None) | cls.within("school_priority", access),
        )

    def editable_by(self, access) -> bool:
        return access.can(Permission.EDIT_SCHOOL, self.improvement_plan.school_id)

    def get_absolute_url(self) -> str:
        return f"{self.improvement_plan.get_absolute_url()}#answer-{self.priority_id}"
