"""The rows of a plan's tree: what one person may read of one year, in twelve queries.

Links of all kinds come in one query and actions of both tables in another; what is at the ends
of a link is looked up among the records that the person may read, and left out if not there.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import CharField, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from kpis.models import Measure, SchoolPriorityMeasure
from kpis.queries import with_trust_figures
from schools.models import School, SchoolAction, SchoolPriority, SchoolUpdate
from trustplan.trusts.access import Access

from ...models import (
    Action,
    Answer,
    Goal,
    GoalMeasure,
    GoalValue,
    Priority,
    PriorityGoal,
    PriorityMeasure,
    PrioritySchool,
    StrategicPlan,
    Theme,
    Update,
)
from ..coverage_matrix import schools_with_plans


class Work(NamedTuple):
    """An action of a goal, a priority or a school's priority (``subject``)."""

    kind: str
    subject: UUID
    key: UUID
    title: str
    owner_id: UUID | None
    owner: str | None
    due: date | None
    status: str
    position: int


@dataclass
class Rows:
    """See the module's docstring. ``links`` are by kind and the id of their first end."""

    plan: StrategicPlan
    access: Access
    year: int
    themes: list[Theme]
    goals: dict[UUID, Any]
    priorities: dict[UUID, Any]
    schools: dict[UUID, Any]
    school_priorities: dict[UUID, Any]
    measures: dict[UUID, Measure]
    answers: dict[UUID, list[Answer]]
    links: dict[str, dict[UUID, list[tuple[UUID, str]]]]
    work: dict[UUID, list[Work]]

    def linked(self, kind: str, key: UUID) -> list[UUID]:
        return [other for other, _ in self.links[kind].get(key, [])]

    def schools_of(self, priority: Priority) -> list[School]:
        """The schools in the reader's sight that a priority applies to."""
        named = set(self.linked("school", priority.pk))
        return [one for one in self.schools.values() if not named or one.pk in named]


def rows_of(plan: StrategicPlan, access: Access, year: int) -> Rows:
    """What this person may read of a plan in one year. What was dropped is left out."""
    goals = Goal.objects.visible_to(access).filter(plan=plan, dropped_on=None)
    priorities = Priority.objects.visible_to(access).filter(plan=plan, year=year, dropped_on=None)
    school_priorities = SchoolPriority.objects.visible_to(access).filter(plan__year=year)
    measures = Measure.objects.visible_to(access)
    return Rows(
        plan=plan,
        access=access,
        year=year,
        themes=list(plan.themes.all()),
        goals=by_id(with_last_update(goals, Update, "goal")),
        priorities=by_id(with_last_update(priorities, Update, "priority")),
        schools=by_id(schools_with_plans(access, year)),
        school_priorities=by_id(
            with_last_update(school_priorities, SchoolUpdate, "priority").select_related("plan")
        ),
        measures=by_id(with_trust_figures(measures, access)),
        answers=answers_by_priority(plan, access, year),
        links=links_by_kind(plan, year),
        work=work_by_subject(plan, year),
    )


def by_id(records: QuerySet) -> dict[UUID, Any]:
    return {record.pk: record for record in records}


def with_last_update(subjects: QuerySet, updates: Any, subject: str) -> QuerySet:
    """Subjects with their owner, and as ``last_update`` the day of their latest update."""
    of_it = updates.objects.filter(**{subject: OuterRef("pk")}).order_by("-made_on")
    return subjects.select_related("owner__user").annotate(
        last_update=Subquery(of_it.values("made_on")[:1])
    )


def answers_by_priority(plan: StrategicPlan, access: Access, year: int) -> dict:
    found = defaultdict(list)
    answers = Answer.objects.visible_to(access).filter(priority__plan=plan, priority__year=year)
    for answer in answers.select_related("improvement_plan"):
        found[answer.priority_id].append(answer)
    return found


def links_by_kind(plan: StrategicPlan, year: int) -> dict:
    """All links of the plan's goals and of the year's priorities, by kind and first end."""
    of_goal, of_year = Q(goal__plan=plan), Q(priority__plan=plan, priority__year=year)
    rows = [
        link_rows("value", GoalValue.objects.filter(of_goal), "goal_id", "value_id", "value__name"),
        link_rows("measure", GoalMeasure.objects.filter(of_goal), "goal_id", "measure_id"),
        link_rows("goal", PriorityGoal.objects.filter(of_year), "priority_id", "goal_id"),
        link_rows("school", PrioritySchool.objects.filter(of_year), "priority_id", "school_id"),
        link_rows("measure", PriorityMeasure.objects.filter(of_year), "priority_id", "measure_id"),
        link_rows(
            "measure",
            SchoolPriorityMeasure.objects.filter(priority__plan__year=year),
            "priority_id",
            "measure_id",
        ),
    ]
    found: dict = defaultdict(lambda: defaultdict(list))
    for kind, first, second, label in rows[0].union(*rows[1:]):
        found[kind][first].append((second, label))
    return found


def link_rows(kind: str, links: QuerySet, first: str, second: str, label: str = "") -> QuerySet:
    """Links as rows of one shape, so that all kinds fit into one query."""
    named = F(label) if label else Value("", CharField())
    return links.order_by().values_list(Value(kind, CharField()), first, second, named)


def work_by_subject(plan: StrategicPlan, year: int) -> dict[UUID, list[Work]]:
    """The actions of the plan and of the schools' plans, in order, by what they are part of."""
    of_trust = Action.objects.filter(
        Q(goal__plan=plan) | Q(priority__plan=plan, priority__year=year)
    )
    of_schools = SchoolAction.objects.filter(priority__plan__year=year)
    rows = work_rows("trust", of_trust, Coalesce("goal_id", "priority_id")).union(
        work_rows("school", of_schools, F("priority_id"))
    )
    found = defaultdict(list)
    for row in sorted((Work(*row) for row in rows), key=lambda one: (one.position, one.key)):
        found[row.subject].append(row)
    return found


def work_rows(kind: str, actions: QuerySet, subject: Any) -> QuerySet:
    return actions.order_by().values_list(
        Value(kind, CharField()),
        subject,
        "pk",
        "title",
        "owner_id",
        "owner__user__name",
        "due",
        "status",
        "position",
    )
