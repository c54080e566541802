"""What a check-in asks for besides words, and what somebody has said today."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Prefetch
from django.utils import timezone

from kpis.models import Measure, Reading
from schools.models import School, SchoolPriority, SchoolUpdate
from trustplan.progress.models import AbstractUpdate
from trustplan.trusts import years
from trustplan.trusts.access import Access, Permission

from ..models import Goal, Priority, Update

# More than these would make it longer than a minute: the rest are a link away.
MOST = 2


@dataclass
class Figures:
    """The measures of a subject whose figures somebody may give: for a year, of a school or of
    the trust. Those beyond ``MOST`` are only counted.
    """

    year: int
    school: School | None = None
    measures: list[Measure] = field(default_factory=list)
    more: int = 0

    @property
    def whose(self) -> str:
        """Of whom and when: "Birch, 2026/27"."""
        return f"{self.school.label if self.school else 'the trust'}, {years.label(self.year)}"


def figures_asked(subject, access: Access, today: date | None = None) -> Figures:
    """The figures that go with saying how a subject is going. Two queries at most.

    Each measure has its figures of that place as ``school_readings``.
    """
    figures = place_of(subject, today or timezone.localdate())
    if figures is None or not subject.shows_figures(access):
        return Figures(years.current())
    readings = Reading.objects.filter(school=figures.school).order_by("year")
    measures = Measure.objects.filter(
        Measure.figures_visibility(access),
        pk__in=subject.measure_links.visible_to(access).values("measure"),
    ).prefetch_related(Prefetch("readings", readings, "school_readings"))
    mine = [one for one in measures if may_enter(one, figures.school, access)]
    figures.measures, figures.more = mine[:MOST], len(mine[MOST:])
    return figures


def place_of(subject, today: date) -> Figures | None:
    """Whose figures measure a subject, and of which year; an action has none of its own."""
    if isinstance(subject, SchoolPriority):
        return Figures(subject.plan.year, subject.plan.school)
    if isinstance(subject, Priority):
        return Figures(subject.year)
    return Figures(years.of(today)) if isinstance(subject, Goal) else None


def may_enter(measure: Measure, school: School | None, access: Access) -> bool:
    """Whether this person enters a school's figures, or the trust's of a measure."""
    if school is not None:
        return access.can(Permission.ENTER_READINGS, school.pk)
    return measure.editable_by(access)


def said_today(access: Access) -> list[AbstractUpdate]:
    """What this person has said today and may still read, the latest first."""
    today = timezone.localdate()
    found: list[AbstractUpdate] = []
    for model in (Update, SchoolUpdate):
        rows = model.objects.visible_to(access).with_parents()
        found += rows.filter(author=access.user, made_on=today).order_by("-id")
    return sorted(found, key=lambda update: update.created_at, reverse=True)
