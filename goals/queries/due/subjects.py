"""The five kinds of record that people are asked about, and which of them are in force."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from schools.models import (
    ImprovementPlan,
    SchoolAction,
    SchoolPriority,
    SchoolUpdate,
    still_there,
)
from trustplan.progress.models import AbstractUpdate, Status
from trustplan.trusts import years
from trustplan.trusts.access import Access

from ...models import Action, Goal, Priority, StrategicPlan, Update


@dataclass(frozen=True)
class Source:
    """A kind of subject: its table, that of its updates with the field that leads to it, what
    is read along, and the condition that one is in force on a day.
    """

    kind: str
    model: type
    update: type[AbstractUpdate]
    field: str
    along: tuple[str, ...]
    in_force: Callable[[date], Q]

    def rows(self, access: Access, today: date, **only: Any) -> QuerySet:
        """The subjects in force whose progress this person may see, each with ``said_last``, the
        id of its last update, and ``said_on``, the day of it.
        """
        said = self.update.objects.filter(**{self.field: OuterRef("pk")})
        return (
            self.visible(access)
            .filter(self.in_force(today), begun(today), **only)
            .exclude(status=Status.COMPLETE)
            .annotate(
                said_last=Subquery(said.values("pk")[:1]),
                said_on=Subquery(said.values("made_on")[:1]),
            )
        )

    def visible(self, access: Access) -> QuerySet:
        """The subjects of this kind whose progress this person may see."""
        model: Any = self.model
        return self.all_visible(access).filter(model.progress_visibility(access))

    def all_visible(self, access: Access) -> QuerySet:
        """The subjects of this kind that this person may read, with what is read along."""
        model: Any = self.model
        return model.objects.visible_to(access).select_related("owner__user", *self.along)


def begun(today: date) -> Q:
    return Q(starts=None) | Q(starts__lte=today)


def plan_in_force(path: str, today: date) -> Q:
    """The plan is approved, not replaced by another, and runs in this year."""
    year = years.of(today)
    return Q(
        **{
            f"{path}plan__state": StrategicPlan.State.APPROVED,
            f"{path}plan__first_year__lte": year,
            f"{path}plan__last_year__gte": year,
            f"{path}plan__deletion": None,
            f"{path}deletion": None,
            f"{path}dropped_on": None,
        }
    )


def goal_in_force(today: date, path: str = "") -> Q:
    return plan_in_force(path, today)


def priority_in_force(today: date, path: str = "") -> Q:
    return plan_in_force(path, today) & Q(**{f"{path}year": years.of(today)})


def action_in_force(today: date) -> Q:
    """What it is an action of is in force."""
    return goal_in_force(today, "goal__") | priority_in_force(today, "priority__")


def school_priority_in_force(today: date, path: str = "") -> Q:
    """Of the plan of this year, not yet evaluated, of a school that has not left."""
    of_this_year = Q(
        **{
            f"{path}plan__year": years.of(today),
            f"{path}plan__deletion": None,
            f"{path}deletion": None,
        }
    )
    evaluated = Q(**{f"{path}plan__state": ImprovementPlan.State.EVALUATED})
    return of_this_year & ~evaluated & still_there(f"{path}plan__school__")


def school_action_in_force(today: date) -> Q:
    return school_priority_in_force(today, "priority__")


SOURCES = (
    Source("goal", Goal, Update, "goal", ("plan",), goal_in_force),
    Source("priority", Priority, Update, "priority", ("plan",), priority_in_force),
    Source("action", Action, Update, "action", ("goal__plan", "priority__plan"), action_in_force),
    Source(
        "school_priority",
        SchoolPriority,
        SchoolUpdate,
        "priority",
        ("plan__school",),
        school_priority_in_force,
    ),
    Source(
        "school_action",
        SchoolAction,
        SchoolUpdate,
        "action",
        ("priority__plan__school",),
        school_action_in_force,
    ),
)


def source_of(kind: str) -> Source:
    """The kind of subject of that name."""
    return next(source for source in SOURCES if source.kind == kind)
