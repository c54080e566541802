"""The line of sight above what is due: for any number of subjects, in two queries."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from schools.models import SchoolAction, SchoolPriority
from trustplan.trusts.access import Access
from trustplan.ui.sight import Step

from ...models import Action, Answer, Goal, Priority, PriorityGoal

Lines = list[list[Step]]


def lines_above(subjects: Iterable[Any], access: Access) -> dict[UUID, Lines]:
    """What each subject serves, from the goal down, as far as the reader may see; by id."""
    subjects = list(subjects)
    ours = {found.pk for one in subjects if (found := school_priority_of(one))}
    answers = Answer.objects.visible_to(access).filter(school_priority__in=ours)
    answered = list(answers.select_related("priority")) if ours else []
    wanted = {one.priority_id for one in answered}
    wanted |= {found.pk for one in subjects if (found := priority_of(one))}
    links = PriorityGoal.objects.visible_to(access).filter(priority__in=wanted)
    served: dict[UUID, list[Goal]] = {}
    for link in links.select_related("goal").order_by("goal__position") if wanted else []:
        served.setdefault(link.priority_id, []).append(link.goal)
    return {one.pk: lines(one, answered, served, access) for one in subjects}


def lines(subject: Any, answered: list[Answer], served: dict, access: Access) -> Lines:
    """The lines of one subject, without itself."""
    words = access.trust.words
    if isinstance(subject, Goal):
        return []
    if isinstance(subject, Action) and subject.goal_id:
        return [[step(words["goal"], subject.goal)]]
    if own := school_priority_of(subject):
        here = [step("school priority", own)] if own is not subject else []
        found = [one.priority for one in answered if one.school_priority_id == own.pk]
        above = [line for one in found for line in lines_of(one, served, words)]
        return [[*line, *here] for line in above] or ([here] if here else [])
    if isinstance(subject, Action):
        return lines_of(subject.priority, served, words)
    return [line[:-1] for line in lines_of(subject, served, words) if len(line) > 1]


def lines_of(priority: Priority, served: dict, words: dict[str, str]) -> Lines:
    """A line for each goal that a priority serves, down to the priority itself."""
    here = step(words["priority"], priority)
    goals = served.get(priority.pk, [])
    return [[step(words["goal"], goal), here] for goal in goals] or [[here]]


def priority_of(subject: Any) -> Priority | None:
    """The trust's priority that a subject is, or is an action of."""
    if isinstance(subject, Action):
        return subject.priority if subject.priority_id else None
    return subject if isinstance(subject, Priority) else None


def school_priority_of(subject: Any) -> SchoolPriority | None:
    """The school's priority that a subject is, or is an action of."""
    if isinstance(subject, SchoolAction):
        return subject.priority
    return subject if isinstance(subject, SchoolPriority) else None


def step(kind: str, record: Any) -> Step:
    return Step(kind[:1].upper() + kind[1:], str(record), record.get_absolute_url())
