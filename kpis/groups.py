"""The measures of a trust under the goals that they serve."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from trustplan.trusts.access import Access

from .models import Measure
from .queries import MeasureLine, words


@dataclass(frozen=True)
class MovableLine(MeasureLine):
    """A line with its neighbours' places among all measures that the reader sees."""

    up: str = ""
    down: str = ""


@dataclass
class Group:
    """The measures of a goal, or those that serve none: then ``goal`` is ``None``."""

    goal: Any
    lines: list[MovableLine] = field(default_factory=list)


def by_goal(measures: Sequence[Measure], access: Access) -> list[Group]:
    """Each measure once, under the first goal it serves; last those that serve none.

    ``measures`` came ``with_latest_figures``, in their order.
    """
    goals = first_goals(access)
    members: dict[Any, list[Measure]] = {goal: [] for goal in goals.values()}
    members[None] = []
    for measure in measures:
        members[goals.get(measure.pk)].append(measure)
    places = {measure.pk: place for place, measure in enumerate(measures)}
    return [
        Group(goal, movable(inside, places, access)) for goal, inside in members.items() if inside
    ]


def first_goals(access: Access) -> dict:
    """The first goal of the newest plan that each measure serves, in the goals' order."""
    link = Measure._meta.get_field("goal_links").related_model
    rows = (
        link.objects.visible_to(access)
        .select_related("goal")
        .defer("goal__why", "goal__success_criteria")
        .order_by("-goal__plan__first_year", "goal__position", "goal_id")
    )
    goals: dict = {}
    for row in rows:
        goals.setdefault(row.measure_id, row.goal)
    return goals


def movable(inside: list[Measure], places: dict, access: Access) -> list[MovableLine]:
    """Lines whose moves change places with the neighbour that people see."""
    order = [str(places[measure.pk]) for measure in inside]
    ups, downs = ["", *order[:-1]], [*order[1:], ""]
    return [
        MovableLine(measure, words(measure, access), up, down)
        for measure, up, down in zip(inside, ups, downs, strict=True)
    ]
