"""The parts that a document is put together from: plain values, ready to be printed in order.

Headings have levels: 2 a chapter, below it groups and items, so that no level is ever skipped.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from kpis.trend import Trend
from trustplan.progress.tally import Tally


@dataclass(frozen=True)
class Fact:
    """A label and a short value: who owns it, from when to when."""

    label: str
    value: str


@dataclass(frozen=True)
class Prose:
    """A heading and rich text below it."""

    heading: str
    html: str


@dataclass(frozen=True)
class StatusWord:
    """A status by its value, which chooses shape and colour, and the word for it."""

    value: str
    word: str


@dataclass(frozen=True)
class Progress:
    """Status, and what was last said about it (empty where nothing was)."""

    status: StatusWord
    narrative: str = ""
    made_on: date | None = None
    author: str = ""


@dataclass(frozen=True)
class MilestoneLine:
    title: str
    due: date | None
    reached_on: date | None
    overdue: bool


@dataclass(frozen=True)
class ActionRow:
    """An action with its milestones. ``status`` is missing where progress is not to be shown."""

    title: str
    owner: str
    starts: date | None
    due: date | None
    cost: str
    status: StatusWord | None
    overdue: bool
    evidence: str
    milestones: list[MilestoneLine]

    @property
    def has_more(self) -> bool:
        """Whether there is something to say of it below its row."""
        return bool(self.milestones or self.evidence)


@dataclass(frozen=True)
class ActionTable:
    """Actions, and which columns any of them has something for."""

    rows: list[ActionRow]
    has_cost: bool
    has_status: bool

    @property
    def columns(self) -> int:
        return 3 + self.has_cost + self.has_status


@dataclass
class MeasureRow:
    """A measure; ``anchor`` is the place of its chart, if the document has one."""

    name: str
    before: str
    now: str
    target: str
    anchor: str = ""
    has_chart: bool = False


@dataclass(frozen=True)
class YearRow:
    """A measure's figure and target of one year, as people read them; empty where unknown."""

    year: int
    figure: str
    target: str


@dataclass(frozen=True)
class Chart:
    """A measure year by year: what it comes to in words, the drawing, and every figure of it."""

    anchor: str
    name: str
    takeaway: str
    trend: Trend
    rows: list[YearRow]


@dataclass(frozen=True)
class MeasureTable:
    """Measures with the figures of the year before, the year, and its target."""

    year_before: int
    year: int
    rows: list[MeasureRow]

    @property
    def has_figures(self) -> bool:
        """Whether there is a figure or a target in any row: names alone are no table."""
        return any(row.before or row.now or row.target for row in self.rows)


@dataclass(frozen=True)
class Reference:
    """Another item: how it is related, its name and, where the document holds it, its place."""

    label: str
    title: str
    anchor: str = ""
    serves: tuple["Reference", ...] = ()


@dataclass(frozen=True)
class Declined:
    """A priority of the trust's that a school says is not its own, and why."""

    priority: Reference
    because: str


@dataclass
class Item:
    """A goal or a priority, as it is printed. What is empty is left out."""

    anchor: str
    level: int
    code: str
    title: str
    kind: str = ""
    notes: list[str] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    reasons: list[Prose] = field(default_factory=list)
    aims: list[str] = field(default_factory=list)
    success: str = ""
    progress: Progress | None = None
    actions: ActionTable | None = None
    measures: MeasureTable | None = None
    items: list["Item"] = field(default_factory=list)
    elsewhere: list[Reference] = field(default_factory=list)

    @property
    def part_level(self) -> int:
        """The level of the headings inside it."""
        return min(self.level + 1, 6)


@dataclass
class Group:
    """Goals under a theme or a tier, with what the theme says of itself."""

    anchor: str
    heading: str
    html: str = ""
    strands: list[Prose] = field(default_factory=list)
    statements: list[str] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)


@dataclass
class Chapter:
    """A part of the document that the contents name."""

    anchor: str
    heading: str
    new_page: bool = False
    listed: bool = True  # its items, in the contents
    facts: list[Fact] = field(default_factory=list)
    html: str = ""
    parts: list[Prose] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    declined: list[Declined] = field(default_factory=list)
    charts: list[Chart] = field(default_factory=list)
    tally: Tally | None = None

    @property
    def has_more(self) -> bool:
        """Whether there are groups or items below its heading."""
        return bool(self.groups or self.items)

    @property
    def says_something(self) -> bool:
        """Whether there is anything below its heading."""
        rows = self.facts or self.parts or self.declined or self.charts
        return bool(self.html or rows or self.has_more or self.tally)


@dataclass
class Booklet:
    """A whole document: its cover, its chapters, and whom it tells of."""

    title: str
    kind: str
    year: int
    audience: str
    as_at: datetime
    subtitle: str = ""
    draft: bool = False
    chapters: list[Chapter] = field(default_factory=list)
    schools: frozenset[UUID] = frozenset()
    subjects: frozenset[UUID] = frozenset()
