"""The plan on a page: one landscape side, whatever the plan.

What a plan says there is set in the largest type that fits, down to 7.5 points, and only then
shortened: step by step, in the order of ``LADDER``, saying each time how much more the full plan
has.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from trustplan.ui.templatetags.ui import brief

from .columns import lines, split
from .parts import StatusWord


@dataclass(frozen=True)
class PagePriority:
    code: str
    title: str
    owner: str = ""
    status: StatusWord | None = None


@dataclass(frozen=True)
class PageGoal:
    """A goal with the year's priorities under it; ``more`` is how many are left out."""

    code: str
    title: str
    owner: str = ""
    status: StatusWord | None = None
    priorities: tuple[PagePriority, ...] = ()
    more: int = 0


@dataclass(frozen=True)
class PageGroup:
    """Goals under a theme; without a heading where the plan has no themes."""

    heading: str
    goals: tuple[PageGoal, ...] = ()


@dataclass(frozen=True)
class PageMeasure:
    name: str
    value: str
    when: str
    target: str


@dataclass(frozen=True)
class Block:
    """A goal, under the heading of its group where it is the first of that."""

    heading: str
    goal: PageGoal | None

    @property
    def height(self) -> float:
        """How many lines it takes, about."""
        height = 2.2 * bool(self.heading)
        if self.goal:
            height += 1.2 * lines(f"{self.goal.code} {self.goal.title}") + 1
            height += bool(self.goal.status) + bool(self.goal.more)
            for one in self.goal.priorities:
                height += lines(f"{one.code} {one.title}") + 0.5
                height += lines(f"{one.status.word if one.status else ''} {one.owner}".strip())
        return height


# The smallest type has about 50 lines in each of three columns, set with an open hand.
MOST_LINES = 230


@dataclass(frozen=True)
class Cut:
    """How much a version of the page shows, in points, characters and pieces."""

    size: float = 10.5
    vision: int = 450
    values: int = 10
    measures: int = 8
    priorities: int = 99
    letters: int = 500
    goals: int = 99
    groups: int = 99


SMALLEST = Cut(size=7.5)
SHORT = replace(SMALLEST, vision=300, measures=6)
# First the type, then the KPIs, then the later priorities of each goal, then the ends of long
# titles, and last of all goals themselves. Each version is no longer than the one before it.
LADDER = (
    *(Cut(size=size) for size in (10.5, 9.75, 9, 8.25)),
    SMALLEST,
    SHORT,
    *(replace(SHORT, priorities=most) for most in (6, 4, 3)),
    replace(SHORT, priorities=3, letters=110),
    replace(SHORT, priorities=2, letters=90),
    replace(SHORT, vision=220, measures=5, priorities=1, letters=80, values=6),
    replace(SHORT, vision=220, measures=5, priorities=1, letters=70, values=6, goals=14),
    replace(SHORT, vision=160, measures=4, priorities=0, letters=60, values=6, goals=12),
    replace(SHORT, vision=99, measures=3, priorities=0, letters=50, values=4, goals=8, groups=5),
)


@dataclass(frozen=True)
class Page:
    """The plan on a page: what it says, and whom it tells of."""

    title: str
    year: int
    audience: str
    as_at: datetime
    subtitle: str = ""
    draft: bool = False
    kind: str = "Plan on a page"
    vision: str = ""
    values: tuple[str, ...] = ()
    groups: tuple[PageGroup, ...] = ()
    measures: tuple[PageMeasure, ...] = ()
    cut: Cut = field(default=LADDER[0])
    more: tuple[str, ...] = ()
    schools: frozenset[UUID] = frozenset()
    subjects: frozenset[UUID] = frozenset()

    def versions(self) -> Iterator["Page"]:
        """The page in versions, each shorter than the one before it.

        Those that say more than any side holds are not worth laying out.
        """
        versions = [shortened(self, cut) for cut in LADDER]
        yield from (one for one in versions[:-1] if one.length <= MOST_LINES)
        yield versions[-1]

    @property
    def blocks(self) -> list["Block"]:
        """Goals in their order, the first of each group under its heading."""
        return [
            Block(group.heading if place == 0 else "", goal)
            for group in self.groups
            for place, goal in enumerate(group.goals or (None,))
        ]

    @property
    def length(self) -> float:
        """How many lines the goals take together, about."""
        return sum(block.height for block in self.blocks)

    @property
    def columns(self) -> list[list["Block"]]:
        """The blocks in columns of about the same height; none are empty."""
        blocks = self.blocks
        wanted = 3 if len(blocks) > 4 else 2
        places = split([block.height for block in blocks], wanted)
        return [[blocks[place] for place in column] for column in places if column]


def shortened(page: Page, cut: Cut) -> Page:
    """The page with no more than a version of it shows."""
    groups, goals_left = [], cut.goals
    for group in page.groups[: cut.groups]:
        goals = tuple(shorter_goal(goal, cut) for goal in group.goals[:goals_left])
        goals_left -= len(goals)
        if goals or not group.goals:
            groups.append(PageGroup(brief(group.heading, cut.letters), goals))
    kept = sum(len(group.goals) for group in groups)
    left_out = {
        ("goal", "goals"): sum(len(group.goals) for group in page.groups) - kept,
        ("KPI", "KPIs"): len(page.measures) - cut.measures,
        ("value", "values"): len(page.values) - cut.values,
    }
    more = [f"{count} more {words[count > 1]}" for words, count in left_out.items() if count > 0]
    return replace(
        page,
        cut=cut,
        vision=brief(page.vision, cut.vision),
        values=tuple(brief(one, 60) for one in page.values[: cut.values]),
        measures=tuple(
            replace(one, name=brief(one.name, min(90, cut.letters)))
            for one in page.measures[: cut.measures]
        ),
        groups=tuple(groups),
        more=tuple(more),
    )


def shorter_goal(goal: PageGoal, cut: Cut) -> PageGoal:
    priorities = tuple(
        replace(one, title=brief(one.title, cut.letters))
        for one in goal.priorities[: cut.priorities]
    )
    more = len(goal.priorities) - len(priorities)
    return replace(goal, title=brief(goal.title, cut.letters), priorities=priorities, more=more)
