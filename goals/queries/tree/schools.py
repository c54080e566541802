"""What schools answer to a priority, as a branch of the tree."""

from typing import TYPE_CHECKING

from trustplan.trusts.access import Permission
from trustplan.trusts.years import label as academic_year

from ...models import Answer, Priority
from .nodes import Branch, Kind, Node, with_branches

if TYPE_CHECKING:
    from .build import Builder

SCHOOL = Kind("school", "schools")
SCHOOL_PRIORITY = Kind("school priority", "school priorities")


def schools_branch(builder: "Builder", priority: Priority) -> Branch:
    """Each school that a priority applies to, with what its plan says, under how many answer."""
    schools = builder.rows.schools_of(priority)
    answers: dict = {school.pk: [] for school in schools}
    for answer in builder.rows.answers.get(priority.pk, []):
        answers.get(answer.improvement_plan.school_id, []).append(answer)
    nodes = [node for one in schools for node in school_nodes(builder, one, answers[one.pk])]
    says = [said_by(answers[school.pk]) for school in schools]
    return Branch(nodes, in_words([school.label for school in schools], says))


def said_by(answers: list[Answer]) -> str:
    """``answers``, ``declines`` or, without any answer, nothing."""
    if not answers:
        return ""
    return "declines" if all(answer.is_declined for answer in answers) else "answers"


def in_words(schools: list[str], says: list[str]) -> str:
    """How many schools answer, decline and are silent; one school alone by its name.

    >>> in_words(["Birch", "Cedar"], ["answers", "declines"])
    '1 of 2 schools answers, 1 declines'
    """
    if len(schools) == 1:
        return f"{schools[0]} {says[0] or 'has not answered yet'}"
    answering, declining = says.count("answers"), says.count("declines")
    verb = "answers" if answering == 1 else "answer"
    words = f"{answering} of {len(schools)} schools {verb}"
    if declining:
        words += f", {declining} {'declines' if declining == 1 else 'decline'}"
    return words


def school_nodes(builder: "Builder", school, answers: list[Answer]) -> list[Node]:
    """What one school does about a priority: its own priorities, or why there are none."""
    there = builder.rows.school_priorities
    nodes = [
        school_priority_node(builder, school, there[answer.school_priority_id])
        for answer in answers
        if answer.school_priority_id in there
    ]
    return nodes or [silent_node(builder, school, answers)]


def school_priority_node(builder: "Builder", school, record) -> Node:
    node = builder.objective_node(SCHOOL_PRIORITY, record)
    node.before, node.school_id = school.label, school.pk
    parts = Branch([*builder.measure_nodes(record.pk), *builder.action_nodes(record)])
    return with_branches(node, parts)


def silent_node(builder: "Builder", school, answers: list[Answer]) -> Node:
    """A school that declines, has not answered yet, or has no plan for the year."""
    node = Node(SCHOOL, school.pk, school.label, school_id=school.pk)
    if answers:
        node.says = f"Not ours, because {answers[0].declined_because}"
        node.url = answers[0].get_absolute_url()
    elif school.plan_id:
        node.says = "Not answered yet"
        node.url = builder.address("improvement_plan_detail", school.plan_id)
        if builder.access.can(Permission.EDIT_SCHOOL, school.pk):
            node.repair, node.repair_label = f"{node.url}#questions-heading", "Answer it"
    else:
        node.says = f"No plan for {academic_year(builder.rows.year)} yet"
        node.url = school.get_absolute_url()
    return node
