"""Turning records into printable parts for one reader, and noting whom the parts tell of."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from kpis.models import Measure
from schools.models import School
from trustplan.progress.models import AbstractAction, AbstractUpdate
from trustplan.trusts.access import Access
from trustplan.trusts.models import Audience, AudiencedRecord
from trustplan.ui.templatetags.ui import day, pounds, sentence

from ..choices import Section
from . import sources
from .choice import EVERYTHING, Choice
from .parts import (
    ActionRow,
    ActionTable,
    Fact,
    MeasureRow,
    MeasureTable,
    MilestoneLine,
    Progress,
    StatusWord,
)


@dataclass
class Reader:
    """Who the document is written for, what of the trust's they know, and whom it tells of."""

    access: Access
    year: int
    choice: Choice = EVERYTHING
    known_schools: dict[UUID, School] = field(default_factory=dict)
    known_measures: dict[UUID, Measure] = field(default_factory=dict)
    schools: set[UUID] = field(default_factory=set)
    subjects: set[UUID] = field(default_factory=set)
    # The measures whose figures the document shows, in the order in which it does.
    charted: dict[UUID, Measure] = field(default_factory=dict)
    # Whether it is a school's own plan, whose charts are of its own figures.
    about_one_school: bool = False

    @classmethod
    def of(cls, access: Access, year: int, choice: Choice = EVERYTHING) -> "Reader":
        schools = School.objects.visible_to(access)
        if choice.schools is not None:
            schools = schools.filter(pk__in=choice.schools)
        known = {measure.pk: measure for measure in sources.measures(year, access)}
        return cls(access, year, choice, {school.pk: school for school in schools}, known)

    @property
    def for_the_public(self) -> bool:
        return self.access.audiences == {Audience.PUBLIC}

    def holds(self, section: Section) -> bool:
        """Whether the document is to hold a section."""
        return self.choice.holds(section)

    def tell_of(self, record: AudiencedRecord, *parts: str) -> None:
        """Note the person whom a record is about, unless anyone may read these parts of it."""
        private = any(getattr(record, f"{part}_audience") != Audience.PUBLIC for part in parts)
        if record.about_id and private:
            self.subjects.add(record.about_id)

    def name_schools(self, ids: Iterable[UUID]) -> str:
        """The schools that a goal or priority applies to, of those the reader may know.

        Empty where it applies to all. That there are others is said, but not how many.
        """
        ids = set(ids)
        named = [school for pk, school in self.known_schools.items() if pk in ids]
        self.schools.update(school.pk for school in named)
        names = [school.label for school in named]
        if len(named) < len(ids):
            names.append("other schools" if named else "certain schools")
        return listed(names)

    def progress(self, record) -> Progress | None:
        """Status and the latest update, where the reader may see how it is going."""
        if not self.shows_progress(record):
            return None
        self.tell_of(record, "progress")
        update: AbstractUpdate | None = next(iter(record.latest_updates), None)
        if update is None:
            return Progress(status_word(record))
        words = update.narrative or ("<p>No change.</p>" if update.unchanged else "")
        return Progress(status_word(record), words, update.made_on, str(update.author))

    def shows_progress(self, record) -> bool:
        """Whether the document says how it goes with a record: asked for, and to be read."""
        return self.holds(Section.UPDATES) and record.shows_progress(self.access)

    def actions(self, record) -> ActionTable | None:
        """The actions of a goal or priority; without their progress where that is not shown."""
        if not self.holds(Section.ACTIONS):
            return None
        shown = self.shows_progress(record)
        if shown:
            self.tell_of(record, "progress")
        rows = [self.action(action, shown) for action in record.all_actions]
        return ActionTable(rows, any(row.cost for row in rows), shown) if rows else None

    def action(self, action: AbstractAction, shown: bool) -> ActionRow:
        return ActionRow(
            title=action.title,
            owner=name_of(action.owner),
            starts=action.starts,
            due=action.due,
            cost=pounds(action.cost),
            status=status_word(action) if shown else None,
            overdue=shown and action.is_overdue,
            evidence=action.evidence if shown else "",
            milestones=[
                MilestoneLine(
                    step.title,
                    step.due,
                    step.reached_on if shown else None,
                    shown and step.is_overdue,
                )
                for step in action.all_milestones
            ],
        )

    def measures(self, record, school: School | None = None) -> MeasureTable | None:
        """The measures of a record with the trust's figures, or those of one school."""
        if not self.holds(Section.MEASURES):
            return None
        linked = [self.known_measures.get(link.measure_id) for link in record.all_measure_links]
        shown = record.shows_figures(self.access)
        rows = [self.measure(one, shown, school) for one in linked if one is not None]
        if rows and shown:
            self.tell_of(record, "figures")
        return MeasureTable(self.year - 1, self.year, rows) if rows else None

    def measure(self, measure: Measure, shown: bool, school: School | None) -> MeasureRow:
        """A row; its figures stay empty where either the record's or its own are not shown."""
        self.tell_of(measure, "wording", *(["figures"] if shown else []))
        if not shown:
            return MeasureRow(measure.name, "", "", "")
        if school is None or self.about_one_school:
            self.charted.setdefault(measure.pk, measure)
        place = school.pk if school else None
        readings = {one.year: one for one in measure.recent_readings if one.school_id == place}
        targets = {one.school_id: one for one in measure.recent_targets if one.year == self.year}
        target = figure(measure, targets.get(place))
        if not target and targets.get(None):
            target = f"{figure(measure, targets[None])} (trust)"
        return MeasureRow(
            measure.name,
            figure(measure, readings.get(self.year - 1)),
            figure(measure, readings.get(self.year)),
            target,
            measure.anchor if school is None or self.about_one_school else "",
        )

    def facts(self, record, schools: Iterable[UUID] = ()) -> list[Fact]:
        """Owner, dates, cost and the schools it applies to, as far as they are set."""
        found = [
            Fact(sentence(record._meta.get_field("owner").verbose_name), name_of(record.owner)),
            Fact("Dates", span(record.starts, record.ends)),
            Fact("Cost", pounds(getattr(record, "cost", None))),
            Fact("Applies to", self.name_schools(schools)),
        ]
        return [fact for fact in found if fact.value]


def figure(measure: Measure, value) -> str:
    return measure.show(value.value) if value is not None else ""


def status_word(record) -> StatusWord:
    return StatusWord(record.status, record.get_status_display())


def name_of(member) -> str:
    return str(member) if member is not None else ""


def span(starts, ends) -> str:
    """Two dates, either of which may be unknown, in words."""
    if starts and ends:
        return f"{day(starts)} to {day(ends)}"
    return f"from {day(starts)}" if starts else f"by {day(ends)}" if ends else ""


def listed(names: list[str]) -> str:
    """Names as people list them: one, another and a third."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
