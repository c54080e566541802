"""The line of sight upwards: from a school's priority to the board goals that it serves.

What a school's plan answers belongs to the trust's plan, which this app does not know: the
rows are reached through reverse relations, and each is one that the reader may see.
"""

from django.db.models import Model, Prefetch, QuerySet

from trustplan.trusts.access import Access
from trustplan.ui.sight import Step

from ..models import SchoolPriority

# What a goal or priority of the trust needs for its name and its address: a line says no more.
NAMING = ("trust", "code", "title")


def related_model(model: type[Model], relation: str) -> type[Model]:
    """The model at the other end of a relation."""
    return model._meta.get_field(relation).related_model


def with_line_of_sight(priorities: QuerySet, access: Access) -> QuerySet:
    """School priorities with the trust's priorities that they answer, and the goals of those."""
    answers = related_model(SchoolPriority, "answers")
    links = related_model(related_model(answers, "priority"), "goal_links")
    goals = (
        links.objects.visible_to(access)
        .select_related("goal")
        .only("priority", "goal", *(f"goal__{name}" for name in NAMING))
        .order_by("goal__position")
    )
    answered = (
        answers.objects.visible_to(access)
        .select_related("priority")
        .only("school_priority", "priority", *(f"priority__{name}" for name in NAMING))
    )
    return priorities.prefetch_related(
        Prefetch("answers", answered),
        Prefetch("answers__priority__goal_links", goals),
    )


def lines_of_sight(priority: SchoolPriority, words: dict[str, str]) -> list[list[Step]]:
    """One line for each goal that a school's priority serves, from the goal down.

    ``priority`` comes from ``with_line_of_sight``; ``words`` are the trust's own.
    """
    here = Step("", "This priority")  # its words are the heading below: the line stays one line
    lines = []
    for answer in priority.answers.all():
        answered = step(words["priority"], answer.priority)
        goals = [step(words["goal"], link.goal) for link in answer.priority.goal_links.all()]
        lines += [[goal, answered, here] for goal in goals] or [[answered, here]]
    return lines


def step(kind: str, record) -> Step:
    return Step(kind[:1].upper() + kind[1:], str(record), record.get_absolute_url())
