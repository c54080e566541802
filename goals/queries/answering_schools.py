"""How many schools answer each of some priorities: in three queries, of names and numbers alone.

What the schools say stays unread: a plan of a large trust has hundreds of answers.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from schools.models import School
from trustplan.trusts.access import Access

from ..models import Answer, Priority, PrioritySchool
from .coverage_matrix import ANSWERED, DECLINED, was_there_in

NAMED = 3


@dataclass
class Answering:
    """The names of the schools that answer a priority, decline it, or have said nothing."""

    answered: list[str] = field(default_factory=list)
    declined: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)

    def add(self, school: School, state: str) -> None:
        names = {ANSWERED: self.answered, DECLINED: self.declined}.get(state, self.silent)
        names.append(school.label)

    @property
    def words(self) -> str:
        """In one line: "36 of 40 schools answer, 3 decline; not yet: Ash"."""
        number = len(self.answered) + len(self.declined) + len(self.silent)
        if number < 2:
            return self.of_one if number else ""
        said = f"{len(self.answered)} of {number} schools answer"
        if self.declined:
            said += f", {len(self.declined)} {'declines' if len(self.declined) == 1 else 'decline'}"
        return f"{said}; not yet: {some_of(self.silent)}" if self.silent else said

    @property
    def of_one(self) -> str:
        """What the only school says whose plan this person reads."""
        if self.silent:
            return f"{self.silent[0]} does not answer yet"
        return f"{self.answered[0]} answers" if self.answered else f"{self.declined[0]} declines"


def some_of(names: list[str]) -> str:
    """A few names and how many more there are."""
    if len(names) <= NAMED + 1:
        return ", ".join(names)
    return f"{', '.join(names[:NAMED])} and {len(names) - NAMED} others"


def answering(priorities: Iterable[Priority], access: Access) -> dict[UUID, Answering]:
    """What the schools whose plans a person reads say to priorities, by the priority's id."""
    asked = [one for one in priorities if not one.is_dropped]
    schools = list(School.objects.visible_to(access))
    named: dict[UUID, set] = defaultdict(set)
    links = PrioritySchool.objects.filter(priority__in=asked)
    for priority_id, school_id in links.values_list("priority_id", "school_id"):
        named[priority_id].add(school_id)
    said = answers_to(asked, access)
    found = {}
    for one in asked:
        found[one.pk] = Answering()
        meant = named.get(one.pk)
        for school in schools:
            answer = said.get((one.pk, school.pk), "")
            applies = school.pk in meant if meant else True
            if was_there_in(school, one.year) and (applies or answer):
                found[one.pk].add(school, answer)
    return found


def answers_to(priorities: list[Priority], access: Access) -> dict[tuple[UUID, UUID], str]:
    """Whether a school answers or only declines a priority, by the ids of both."""
    rows = Answer.objects.visible_to(access).filter(priority__in=priorities).order_by()
    said: dict[tuple[UUID, UUID], str] = {}
    for priority_id, school_id, by in rows.values_list(
        "priority_id", "improvement_plan__school_id", "school_priority_id"
    ):
        if by or (priority_id, school_id) not in said:
            said[priority_id, school_id] = ANSWERED if by else DECLINED
    return said
