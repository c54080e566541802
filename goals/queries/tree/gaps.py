"""What of a plan is linked to nothing, as far as its reader may see, and where to mend it."""

from dataclasses import dataclass

from trustplan.trusts.access import Permission
from trustplan.trusts.years import label as academic_year

from .build import Builder
from .filters import Filters
from .nodes import Node
from .schools import SCHOOL_PRIORITY


@dataclass
class Gap:
    """One kind of gap: a sentence, and the records that it is about."""

    title: str
    nodes: list[Node]


def gaps_of(builder: Builder, filters: Filters) -> list[Gap]:
    """The gaps, each with those of its records that the filters leave; none that is empty."""
    year = academic_year(builder.rows.year)
    goal, priority = builder.goal, builder.priority
    found = [
        Gap(f"{capital(priority.many)} that serve no {goal.one}", without_goal(builder)),
        Gap(f"{capital(goal.many)} without a {priority.one} in {year}", without_priority(builder)),
        Gap(f"School priorities that answer no {priority.one} of the trust", schools_own(builder)),
        Gap(f"KPIs that measure nothing in {year}", measuring_nothing(builder)),
    ]
    for gap in found:
        gap.nodes = filters.keep(gap.nodes, builder.access.membership_id)
    return [gap for gap in found if gap.nodes]


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def without_goal(builder: Builder) -> list[Node]:
    nodes = []
    for one in builder.rows.priorities.values():
        if not set(builder.rows.linked("goal", one.pk)) & builder.rows.goals.keys():
            node = builder.priority_node(one)
            node.says = one.unlinked_because and f"because {one.unlinked_because}"
            if one.editable_by(builder.access):
                node.repair = builder.address("priority_edit", one.pk)
                node.repair_label = f"Link it to a {builder.goal.one}"
            nodes.append(node)
    return nodes


def without_priority(builder: Builder) -> list[Node]:
    """The goals that no priority of the year serves, those with actions of their own last."""
    nodes = []
    for goal in builder.rows.goals.values():
        if goal.pk not in builder.served:
            node = builder.goal_node(goal)
            node.branches = []
            if builder.rows.plan.may_be_added_to_by(builder.access):
                add = builder.address("priority_add", builder.rows.plan.pk)
                node.repair = f"{add}?goal={goal.pk}&year={builder.rows.year}"
                node.repair_label = f"Add a {builder.priority.one}"
            nodes.append(node)
    return sorted(nodes, key=lambda node: node.says.startswith("carries"))


def schools_own(builder: Builder) -> list[Node]:
    rows = builder.rows
    answering = {one.school_priority_id for answers in rows.answers.values() for one in answers}
    nodes = []
    for one in rows.school_priorities.values():
        school = rows.schools.get(one.plan.school_id)
        if one.pk not in answering and school:
            node = builder.objective_node(SCHOOL_PRIORITY, one)
            node.before, node.school_id = school.label, school.pk
            if builder.access.can(Permission.EDIT_SCHOOL, school.pk):
                plan = builder.address("improvement_plan_detail", one.plan_id)
                node.repair, node.repair_label = f"{plan}#questions-heading", "Let it answer one"
            nodes.append(node)
    return nodes


def measuring_nothing(builder: Builder) -> list[Node]:
    rows = builder.rows
    subjects = rows.goals.keys() | rows.priorities.keys() | rows.school_priorities.keys()
    used = {key for subject in subjects for key in rows.linked("measure", subject)}
    nodes = []
    for measure in rows.measures.values():
        if measure.pk not in used:
            node = builder.measure_node(measure)
            if rows.plan.editable_by(builder.access):
                node.repair = node.url + "#served-heading"
                node.repair_label = "See how to link it"
            nodes.append(node)
    return nodes
