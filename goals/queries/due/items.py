"""What somebody is asked about: each subject with its last update and when the next is due."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone

from schools.models import SchoolAction, SchoolPriority
from trustplan.progress.calendar import calendar_of_trust
from trustplan.progress.models import AbstractUpdate
from trustplan.progress.queries import answers_for
from trustplan.progress.rhythm import Calendar, Standing, State, standing
from trustplan.trusts import years
from trustplan.trusts.access import Access
from trustplan.ui.sight import Step
from trustplan.ui.templatetags.ui import day

from ...models import Priority
from .sight import lines_above
from .subjects import SOURCES, Source

ASKED = {State.DUE, State.OVERDUE, State.STALE}
LATE = {State.OVERDUE, State.STALE}


@dataclass(frozen=True)
class DueItem:
    """A subject, what it serves (``lines``), what was said last, and how the next update stands."""

    kind: str
    subject: Any
    lines: list[list[Step]]
    last: AbstractUpdate | None
    standing: Standing

    @property
    def due_on(self) -> date | None:
        return self.standing.due_on

    @property
    def state(self) -> State:
        return self.standing.state

    @property
    def is_asked(self) -> bool:
        return self.state in ASKED

    @property
    def is_late(self) -> bool:
        return self.state in LATE

    @property
    def owner(self) -> Any:
        return self.subject.owner

    @property
    def school(self) -> Any:
        """The school whose plan it is of, or ``None`` where it is the trust's."""
        if isinstance(self.subject, SchoolPriority):
            return self.subject.plan.school
        return self.subject.priority.plan.school if isinstance(self.subject, SchoolAction) else None

    @property
    def words(self) -> str:
        """When the update is due, as people say it: "Overdue since 18 December 2026"."""
        when = day(self.due_on)
        match self.state:
            case State.DUE:
                return f"Due by {when}"
            case State.OVERDUE:
                return f"Overdue since {when}"
            case State.STALE:
                return f"Stale: overdue since {when}"
        return f"Up to date, next by {when}" if when else "No updates are asked for"

    @property
    def url(self) -> str:
        """Where it is answered."""
        return reverse(f"{self.kind}_check_in", args=[self.subject.trust.slug, self.subject.pk])


def due_items(
    access: Access,
    today: date | None = None,
    calendar: Calendar | None = None,
    bare: bool = False,
) -> list[DueItem]:
    """What this person owns, may answer for and is asked about now, the longest due first.

    ``bare`` leaves out what was said last and the lines of sight: half of the queries.
    """
    if access.membership_id is None:
        return []
    today = today or timezone.localdate()
    found = items(access, today, calendar, bare, owner=access.membership_id)
    return [item for item in found if item.is_asked and answers_for(item.subject, access)]


def due_item(source: Source, subject: Any, access: Access, calendar: Calendar) -> DueItem:
    """One subject as an item, whether an update is due or not."""
    said = subject.updates.select_related("author").first()
    lines = lines_above([subject], access)[subject.pk]
    last = said.made_on if said else None
    return DueItem(
        source.kind, subject, lines, said, stands(subject, last, timezone.localdate(), calendar)
    )


def stands(subject: Any, last: date | None, today: date, calendar: Calendar) -> Standing:
    """When the next update of a subject is due, the last one being of some day or none."""
    return standing(subject.update_rhythm, calendar, began(subject), last, today)


def items(
    access: Access,
    today: date,
    calendar: Calendar | None = None,
    bare: bool = False,
    **only: Any,
) -> list[DueItem]:
    """The subjects in force that this person may see, as items, the longest due first.

    At most ten queries: one for each kind of subject, and five for what belongs to them.
    """
    found = [(source, one) for source in SOURCES for one in source.rows(access, today, **only)]
    said = {} if bare else last_updates(found)
    lines = {} if bare else lines_above((one for _, one in found), access)
    calendar = calendar or calendar_of_trust()
    made = [
        DueItem(
            source.kind,
            one,
            lines.get(one.pk, []),
            said.get(one.said_last),
            stands(one, one.said_on, today, calendar),
        )
        for source, one in found
    ]
    return sorted(made, key=lambda item: item.due_on or date.max)


def last_updates(found: list[tuple[Source, Any]]) -> dict:
    """The last update of each subject, by its id, a query for each table of updates."""
    ids: dict[Any, list] = {}
    for source, one in found:
        if one.said_last:
            ids.setdefault(source.update, []).append(one.said_last)
    return {
        update.pk: update
        for model, wanted in ids.items()
        for update in model.objects.filter(pk__in=wanted).select_related("author")
    }


def began(subject: Any) -> date:
    """The day since when updates could be asked for: when it starts, or was written down."""
    made = timezone.localdate(subject.created_at)
    return max(made, subject.starts or first_day(subject))


def first_day(subject: Any) -> date:
    """The first day of the year or the span that a subject belongs to."""
    if isinstance(subject, SchoolAction):
        return first_day(subject.priority)
    if isinstance(subject, SchoolPriority):
        return years.start(subject.plan.year)
    if isinstance(subject, Priority):
        return years.start(subject.year)
    above = subject.parent
    return years.start(above.first_year) if hasattr(above, "first_year") else first_day(above)
