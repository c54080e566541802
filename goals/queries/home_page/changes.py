"""What changed in the last weeks, by what its reader may know of then and now."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery

from kpis.models import Measure, Target
from trustplan.progress.models import Status
from trustplan.progress.rollup import WORST_FIRST
from trustplan.trusts.access import Access, Permission
from trustplan.trusts.models import Audience

from ...models import StrategicPlan
from .work import OBJECTIVES, Work, since

MOST = 12


@dataclass(frozen=True)
class StatusChange:
    """A goal or priority whose status is another one than some weeks ago."""

    record: Any
    before: Status

    @property
    def is_worse(self) -> bool:
        order = list(WORST_FIRST)
        return order.index(Status(self.record.status)) < order.index(self.before)


def status_changes(work: Work, reopened: Iterable[StrategicPlan] = ()) -> list[StatusChange]:
    """What changed its status and could be known of both times, the worst now first.

    ``reopened`` are plans whose state changed meanwhile: who reads no drafts could perhaps not
    read of them then.
    """
    unread = set() if work.access.can(Permission.READ_DRAFTS) else {one.pk for one in reopened}
    changes = [
        StatusChange(one, Status(one.status_then))
        for kind in OBJECTIVES
        for one in work.in_force(kind)
        if one.status_then not in {None, one.status}
        and one.plan_id not in unread
        and one.shows_progress(work.access)
        and shown_then(one, work.access)
    ]
    return sorted(changes, key=lambda change: WORST_FIRST.index(Status(change.record.status)))


def shown_then(record: Any, access: Access) -> bool:
    """Whether this person could read the record weeks ago and see how it went."""
    audiences = type(record).audiences_of(record, access)
    about_me = record.about_then is not None and record.about_then in access.memberships
    return all(
        part in audiences and (part == Audience.PUBLIC or not about_me)
        for part in (record.wording_then, record.progress_then)
    )


def plan_changes(access: Access) -> list[StrategicPlan]:
    """The plans that were made, approved or replaced lately."""
    then = StrategicPlan.history.filter(id=OuterRef("pk"), history_date__lt=since())
    plans = StrategicPlan.objects.visible_to(access).annotate(
        state_then=Subquery(then.order_by("-history_date").values("state")[:1])
    )
    # One that is written down only to be remembered is no news.
    remembered = {None, StrategicPlan.State.SUPERSEDED}
    return [
        plan
        for plan in plans
        if plan.state_then != plan.state and {plan.state_then, plan.state} != remembered
    ]


def target_changes(access: Access) -> list[Target]:
    """The trust's targets that were another value weeks ago; that is ``shown_then``.

    The measure's figures had to be this person's to see then, too.
    """
    then = Target.history.filter(id=OuterRef("pk"), history_date__lt=since())
    measure = Measure.history.filter(id=OuterRef("measure"), history_date__lt=since())
    latest = measure.order_by("-history_date")
    targets = (
        Target.objects.visible_to(access)
        .annotate(
            value_then=Subquery(then.order_by("-history_date").values("value")[:1]),
            wording_then=Subquery(latest.values("wording_audience")[:1]),
            figures_then=Subquery(latest.values("figures_audience")[:1]),
            about_then=Subquery(latest.values("about_id")[:1]),
        )
        .filter(school=None, figures_then__in=access.audiences, wording_then__in=access.audiences)
        .exclude(value_then=None)
        .exclude(value_then=F("value"))
        .select_related("measure")
        .order_by("measure__position", "year")[:MOST]
    )
    found = [one for one in targets if one.about_then not in access.memberships]
    for target in found:
        target.shown_then = target.measure.show(target.value_then)
    return found


def documents_ready(access: Access) -> QuerySet:
    """The documents that this person may read, the newest first."""
    document = StrategicPlan._meta.get_field("documents").related_model
    ready = document.objects.visible_to(access).filter(state=document.State.DONE)
    along = ("plan", "improvement_plan__school")
    return ready.select_related(*along).order_by("-finished_at")[:5]
