"""What is shown of a tree: filters as an address names them, and what they leave."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode
from uuid import UUID

from trustplan.progress.models import Status
from trustplan.trusts.access import Access

from ...models import Goal
from .nodes import Node, walk
from .rows import Rows

NAMES = ("mine", "status", "school", "value", "tier")


@dataclass(frozen=True)
class Chip:
    """A filter that is set, in words, and the address without it."""

    label: str
    url: str


@dataclass(frozen=True)
class Filters:
    """Each is a text as it stands in the address; an empty one filters nothing."""

    mine: str = ""
    status: str = ""
    school: str = ""
    value: str = ""
    tier: str = ""

    @property
    def are_set(self) -> bool:
        return any(getattr(self, name) for name in NAMES)

    @property
    def query(self) -> str:
        """The filters as an address carries them."""
        return urlencode({name: getattr(self, name) for name in NAMES if getattr(self, name)})

    def keep(self, nodes: list[Node], owner_id: UUID | None) -> list[Node]:
        """The nodes that match or have something below that does; the rest is cut off.

        A branch in which something was found is opened.
        """
        if not self.are_set:
            return nodes
        kept = [node for node in nodes if self.holds(node, owner_id)]
        return [node for node in kept if node.is_match or node.branches]

    def holds(
        self, node: Node, owner_id: UUID | None, within: bool = False, at: UUID | None = None
    ) -> bool:
        """Mark a node and what is below it, and say whether any of it is left.

        ``within`` says that something above carries the value and the tier that are asked for,
        ``at`` whose school's part of the tree this is.
        """
        at = node.school_id or at
        within = within or not (self.value or self.tier) or self.of_goal(node)
        node.is_match = within and self.of_node(node, owner_id, at)
        for branch in node.branches:
            branch.nodes = [one for one in branch.nodes if self.holds(one, owner_id, within, at)]
            branch.is_open = True
        node.branches = [branch for branch in node.branches if branch.nodes]
        return node.is_match or bool(node.branches)

    def of_goal(self, node: Node) -> bool:
        """Whether a goal carries the value and the tier."""
        valued = not self.value or UUID(self.value) in node.value_ids
        return bool(node.tier) and valued and self.tier in {"", node.tier}

    def of_node(self, node: Node, owner_id: UUID | None, at: UUID | None) -> bool:
        """Whether a line itself is the person's own, stands so, and is of the school."""
        own = not self.mine or (owner_id is not None and node.owner_id == owner_id)
        here = not self.school or at == UUID(self.school)
        return own and here and self.status in {"", node.status} and node.kind.one != "theme"


def choices_of(rows: Rows) -> dict[str, list[tuple[str, str]]]:
    """What each filter can be set to, in words, from what the reader may read."""
    values = {pk: name for links in rows.links["value"].values() for pk, name in links}
    tiers = {goal.tier for goal in rows.goals.values()}
    choices = {
        "status": list(Status.choices),
        "school": [(str(one.pk), one.label) for one in rows.schools.values()],
        "value": sorted(((str(pk), name) for pk, name in values.items()), key=lambda one: one[1]),
        "tier": [(value, label) for value, label in Goal.Tier.choices if value in tiers],
    }
    return {name: options for name, options in choices.items() if len(options) > 1}


def filters_asked_for(given, choices: dict, access: Access) -> Filters:
    """The filters that an address names, as far as there is such a choice."""
    found = {name: given.get(name, "") for name in choices}
    chosen = {name: one for name, one in found.items() if one in dict(choices[name])}
    mine = "1" if given.get("mine") and access.membership_id else ""
    return Filters(mine=mine, **chosen)


def chips_of(filters: Filters, choices: dict, year: int) -> list[Chip]:
    """The filters that are set, each with the address that removes it."""
    chips = []
    for name in NAMES:
        chosen = getattr(filters, name)
        if chosen:
            rest = replace(filters, **{name: ""}).query
            label = "Only mine" if name == "mine" else dict(choices[name])[chosen]
            chips.append(Chip(label, f"?year={year}{'&' if rest else ''}{rest}"))
    return chips


def once(nodes: list[Node]) -> None:
    """Show what a record leads to once: further places of it name the first one."""
    first: dict[UUID, str] = {}
    for goal in walk(nodes):
        for branch in goal.branches:
            for node in branch.nodes:
                place = goal.code or goal.title
                if node.branches and first.setdefault(node.key, place) != place:
                    node.branches, node.shown_under = [], first[node.key]
