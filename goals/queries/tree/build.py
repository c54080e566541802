"""A plan's rows as a tree: theme, goal, priority of the year, what schools answer, actions."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from kpis.models import Measure
from kpis.queries import words as figure_in_words
from kpis.spark import Spark, spark
from trustplan.progress.age import age
from trustplan.progress.models import Status

from ...models import Goal, Priority, Theme
from .nodes import Branch, Kind, Node, counted, with_branches
from .rows import Rows, Work
from .schools import SCHOOL_PRIORITY, schools_branch

ACTION, MEASURE, THEME = Kind("action", "actions"), Kind("KPI", "KPIs"), Kind("theme", "themes")


class Builder:
    """Makes nodes of rows, in the trust's own words."""

    def __init__(self, rows: Rows):
        self.rows, self.access = rows, rows.access
        self.today = timezone.localdate()
        words = rows.plan.trust.words
        self.goal = Kind(words["goal"], words["goals"])
        self.priority = Kind(words["priority"], words["priorities"])
        self.served: dict[UUID, list[Priority]] = {}
        for one in rows.priorities.values():
            for goal in rows.linked("goal", one.pk):
                self.served.setdefault(goal, []).append(one)

    def tree(self) -> list[Node]:
        """Themes with their goals, then the goals without a theme; without themes goals alone."""
        under: dict = {theme.pk: [] for theme in self.rows.themes}
        loose = []
        for goal in self.rows.goals.values():
            under.get(goal.theme_id, loose).append(self.goal_node(goal))
        themes = [self.theme_node(theme, under[theme.pk]) for theme in self.rows.themes]
        return [*themes, *loose]

    def theme_node(self, theme: Theme, goals: list[Node]) -> Node:
        plan = self.rows.plan.get_absolute_url()
        node = Node(THEME, theme.pk, theme.title, url=f"{plan}#{theme.anchor}")
        return with_branches(node, Branch(goals, is_open=True))

    def goal_node(self, goal: Goal) -> Node:
        values = self.rows.links["value"].get(goal.pk, [])
        node = self.objective_node(self.goal, goal)
        node.tier = goal.tier
        node.value_ids = frozenset(pk for pk, _ in values)
        node.chips = [*([] if goal.tier == Goal.Tier.BOARD else [goal.get_tier_display()])]
        node.chips += [name for _, name in values]
        parts = [*self.measure_nodes(goal.pk), *self.action_nodes(goal)]
        priorities = [self.priority_node(one) for one in self.served.get(goal.pk, [])]
        if not priorities:
            own = "carries its own actions" if self.rows.work.get(goal.pk) else ""
            node.says = own or f"No {self.priority.one} this year"
        return with_branches(node, Branch(parts), Branch(priorities, is_open=True))

    def priority_node(self, priority: Priority) -> Node:
        node = self.objective_node(self.priority, priority)
        parts = [*self.measure_nodes(priority.pk), *self.action_nodes(priority)]
        return with_branches(node, Branch(parts), schools_branch(self, priority))

    def objective_node(self, kind: Kind, record: Any) -> Node:
        """A goal, a priority or a school's priority as a line, without what is below it."""
        shown = record.shows_progress(self.access)
        last = record.last_update
        said = f"updated {age(last, self.today)}" if last else "no update yet"
        return Node(
            kind,
            record.pk,
            record.title,
            url=record.get_absolute_url(),
            code=record.code,
            status=record.status if shown else "",
            owner=str(record.owner) if record.owner_id else "",
            owner_id=record.owner_id,
            age=said if shown else "",
        )

    def action_nodes(self, subject: Any) -> list[Node]:
        """The actions of a goal, a priority or a school's priority."""
        work = self.rows.work.get(subject.pk, [])
        if not work:
            return []
        shown, page = subject.shows_progress(self.access), subject.get_absolute_url()
        return [self.action_node(one, shown, page) for one in work]

    def action_node(self, work: Work, shown: bool, page: str) -> Node:
        prefix = "schoolaction" if work.kind == "school" else "action"
        late = bool(work.due and work.due < self.today and work.status != Status.COMPLETE)
        return Node(
            ACTION,
            work.key,
            work.title,
            url=f"{page}#{prefix}-{work.key}",
            status=work.status if shown else "",
            owner=work.owner or "",
            owner_id=work.owner_id,
            due=work.due,
            is_overdue=shown and late,
        )

    def measure_nodes(self, subject: UUID) -> list[Node]:
        """The KPIs that measure something, as far as the reader may read them."""
        there = self.rows.measures
        return [
            self.measure_node(there[pk])
            for pk in self.rows.linked("measure", subject)
            if pk in there
        ]

    def measure_node(self, measure: Measure) -> Node:
        return Node(
            MEASURE,
            measure.pk,
            measure.name,
            url=measure.get_absolute_url(),
            owner=str(measure.owner) if measure.owner_id else "",
            owner_id=measure.owner_id,
            says=figure_in_words(measure, self.access),
            spark=small_trend(measure) if measure.shows_figures(self.access) else None,
        )

    def address(self, name: str, *args: Any) -> str:
        return reverse(name, args=[self.access.trust.slug, *args])


def small_trend(measure: Measure) -> Spark | None:
    """The drawing of the trust's figures, of which the words beside it name the last."""
    readings = {one.year: one.value for one in measure.trust_readings}
    targets = {one.year: one.value for one in measure.trust_targets}
    return spark(readings, targets, measure.show)


def summary(builder: Builder, nodes: Iterable[Node]) -> str:
    """How many records some nodes are, each once wherever it stands, from the goals down."""
    kinds = [builder.goal, builder.priority, SCHOOL_PRIORITY, ACTION, MEASURE]
    there = [node for node in nodes if node.kind in kinds]
    return counted(sorted(there, key=lambda node: kinds.index(node.kind)))
