"""What the tree of a plan is made of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from uuid import UUID

from kpis.spark import Spark
from trustplan.progress.templatetags.progress import mark
from trustplan.ui.templatetags.ui import day


class Kind(NamedTuple):
    """What a node is called, one and several of them."""

    one: str
    many: str


@dataclass
class Node:
    """A line of the tree. What its reader may not see of it is empty.

    ``age`` says in words how old the last update is; ``says`` is what stands in the place of an
    update: a figure, a reason. ``repair`` is the address that links it, where it is linked to
    nothing and the reader may change that.
    """

    kind: Kind
    key: UUID
    title: str
    url: str = ""
    code: str = ""
    before: str = ""
    status: str = ""
    owner: str | None = None
    owner_id: UUID | None = None
    age: str = ""
    due: date | None = None
    is_overdue: bool = False
    says: str = ""
    spark: Spark | None = None
    school_id: UUID | None = None
    chips: list[str] = field(default_factory=list)
    branches: list["Branch"] = field(default_factory=list)
    value_ids: frozenset[UUID] = frozenset()
    tier: str = ""
    is_match: bool = True
    shown_under: str = ""
    repair: str = ""
    repair_label: str = ""

    @property
    def meta(self) -> str:
        """What it is, whose, how old its last update is, by when: in one line."""
        said = [
            "" if self.kind.one == "theme" else self.kind.one[:1].upper() + self.kind.one[1:],
            "" if self.owner is None else self.owner or "nobody owns it",
            self.age,
            f"by {day(self.due)}" if self.due else "",
        ]
        return " · ".join(one for one in said if one)

    @property
    def status_mark(self) -> str:
        """The status as its word and shape; nothing where there is none to see."""
        return mark(self.status) if self.status else ""

    @property
    def has_more(self) -> bool:
        """Whether there is more to say than fits into ``meta``."""
        more = self.is_overdue, self.spark, self.says, self.chips, self.shown_under, self.repair
        return any(more)

    @property
    def level(self) -> str:
        """The name of its level, for the look of the line."""
        return self.kind.one.replace(" ", "-").lower()


@dataclass
class Branch:
    """Some of a node's children. ``fact`` says of them what stays true if some are not shown."""

    nodes: list[Node]
    fact: str = ""
    is_open: bool = False

    @property
    def label(self) -> str:
        return self.fact or counted(self.nodes)


def walk(nodes: Iterable[Node]) -> Iterator[Node]:
    """Nodes with all that is below them, from the top."""
    for node in nodes:
        yield node
        for branch in node.branches:
            yield from walk(branch.nodes)


def counted(nodes: Iterable[Node]) -> str:
    """How many there are of each kind, each node once: "3 priorities, 1 KPI"."""
    numbers: dict[Kind, set] = {}
    for node in nodes:
        numbers.setdefault(node.kind, set()).add(node.key)
    return ", ".join(number_of(kind, len(keys)) for kind, keys in numbers.items())


def number_of(kind: Kind, number: int) -> str:
    return f"{number} {kind.one if number == 1 else kind.many}"


def with_branches(node: Node, *branches: Branch) -> Node:
    """The node with those of the branches that hold something."""
    node.branches = [branch for branch in branches if branch.nodes]
    return node
