"""What is in force this year and what is mine, with when each is to be updated: six queries."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import BooleanField, Case, OuterRef, Q, QuerySet, Subquery, Value, When
from django.utils import timezone

from trustplan.progress.calendar import calendar_of_trust
from trustplan.progress.models import Status
from trustplan.progress.queries import answers_for
from trustplan.progress.rhythm import Calendar
from trustplan.trusts import years
from trustplan.trusts.access import Access

from ...models import StrategicPlan
from ..due.items import DueItem, stands
from ..due.subjects import SOURCES, Source
from .sharing import actions_sharing, share_owners

OBJECTIVES = ("goal", "priority", "school_priority")
WEEKS = 4
# What is long, or read only on the pages of the records themselves.
UNREAD = {
    "goal": ("why", "success_criteria", "plan__foreword"),
    "priority": ("rationale", "success_criteria", "plan__foreword"),
    "action": ("evidence", "cost"),
    "school_priority": ("rationale", "success_criteria", "plan__introduction"),
    "school_action": ("evidence", "cost", "version", "position"),
}
# Read along with the subjects of each kind; schools' actions are given theirs, and all their owner.
ALONG = {source.kind: source.along for source in SOURCES} | {"school_action": ()}


@dataclass
class Work:
    """Subjects by kind, and as items those whose update this person may know to be due.

    Goals and priorities are all that are in force and may be read; actions are all of them
    only for who looks after everything, else this person's own.
    """

    by_kind: dict[str, list[Any]]
    items: list[DueItem]
    access: Access

    def in_force(self, kind: str) -> list[Any]:
        return [one for one in self.by_kind[kind] if one.in_force]

    @property
    def plan(self) -> StrategicPlan | None:
        """The plan in force that this person reads of, the newest where there are several."""
        plans = {one.plan for kind in ("goal", "priority") for one in self.in_force(kind)}
        return max(plans, key=lambda plan: (plan.first_year, plan.created_at), default=None)

    @property
    def due(self) -> list[DueItem]:
        """What this person owns, may answer for and is asked about, the longest due first."""
        mine = [item for item in self.items if item.is_asked and self.access.owns(item.subject)]
        return [item for item in mine if answers_for(item.subject, self.access)]

    @property
    def mine(self) -> list[Any]:
        """What else this person owns and has not completed, as far as they may know.

        Each says whether it ``is_late``: past its day, where they may know that it is not done.
        """
        due = {item.subject.pk for item in self.due}
        found = [
            one
            for some in self.by_kind.values()
            for one in some
            if self.access.owns(one) and one.pk not in due and not self.is_done(one)
        ]
        for one in found:
            overdue = getattr(one, "is_overdue", False)
            one.is_late = overdue and one.shows_progress(self.access)
        return found

    def is_done(self, one: Any) -> bool:
        return one.status == Status.COMPLETE and one.shows_progress(self.access)


def since() -> datetime:
    """From when on something counts as having changed lately."""
    return timezone.now() - timedelta(weeks=WEEKS)


def work_of(access: Access, everything: bool) -> Work:
    """What is in force, with the person's own; of actions ``everything`` or only their own."""
    today = timezone.localdate()
    by_kind: dict[str, list[Any]] = {}
    for source in SOURCES:
        found = rows(source, access, today, everything)
        by_kind[source.kind] = (
            actions_sharing(found, by_kind["school_priority"])
            if source.kind == "school_action"
            else list(found)
        )
    share_owners(one for some in by_kind.values() for one in some)
    calendar = calendar_of_trust()
    items = [
        item
        for kind, found in by_kind.items()
        for one in found
        if (item := item_of(kind, one, access, calendar, today))
    ]
    items.sort(key=lambda item: item.due_on or date.max)
    return Work(by_kind, items, access)


def rows(source: Source, access: Access, today: date, everything: bool) -> QuerySet:
    """The subjects of one kind: those in force, and what this person owns beyond that."""
    own = owned(source.kind, access, today)
    wanted = (
        own if source.kind not in OBJECTIVES and not everything else own | source.in_force(today)
    )
    said = source.update.objects.filter(**{source.field: OuterRef("pk")})
    model: Any = source.model
    found = (
        model.objects.visible_to(access)
        .select_related(*ALONG[source.kind] or [None])
        .defer(*UNREAD[source.kind])
        .filter(wanted)
        .annotate(
            said_on=Subquery(said.values("made_on")[:1]),
            in_force=Case(
                When(source.in_force(today), then=Value(True)),
                default=Value(False),
                output_field=BooleanField(),
            ),
        )
    )
    return as_they_were(found, source.model) if source.kind in OBJECTIVES else found


def as_they_were(found: QuerySet, model: Any) -> QuerySet:
    """The subjects with what they were weeks ago: their status, and who could know of it.

    What is younger is compared with how it began.
    """
    before = Q(history_date__lt=since()) | Q(history_type="+")
    past = model.history.filter(before, id=OuterRef("pk"))
    latest = past.order_by("-history_date")
    return found.annotate(
        status_then=Subquery(latest.values("status")[:1]),
        wording_then=Subquery(latest.values("wording_audience")[:1]),
        progress_then=Subquery(latest.values("progress_audience")[:1]),
        about_then=Subquery(latest.values("about_id")[:1]),
    )


def owned(kind: str, access: Access, today: date) -> Q:
    """The condition that something is this person's own, and not of a year that is over."""
    if access.membership_id is None:
        return Q(pk__in=[])
    of_goal = not_over("goal__", today) & Q(goal__isnull=False)
    of_priority = not_over("priority__", today, "year") & Q(priority__isnull=False)
    current = {
        "goal": not_over("", today),
        "priority": not_over("", today, "year"),
        "action": of_goal | of_priority,
        "school_priority": Q(plan__year__gte=years.of(today)),
        "school_action": Q(priority__plan__year__gte=years.of(today)),
    }
    return Q(owner=access.membership_id) & current[kind]


def not_over(path: str, today: date, year: str = "plan__last_year") -> Q:
    """A goal or priority was not dropped, its plan not replaced, and its time is not over."""
    standing = Q(**{f"{path}dropped_on": None, f"{path}{year}__gte": years.of(today)})
    return standing & ~Q(**{f"{path}plan__state": StrategicPlan.State.SUPERSEDED})


def item_of(kind: str, one: Any, access: Access, calendar: Calendar, today: date) -> DueItem | None:
    """How the update of a subject in force stands, where this person may know."""
    asked = one.in_force and one.status != Status.COMPLETE
    if not asked or (one.starts and one.starts > today) or not one.shows_progress(access):
        return None
    return DueItem(kind, one, [], None, stands(one, one.said_on, today, calendar))
