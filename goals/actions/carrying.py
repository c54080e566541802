"""Starting a year from the one before: each priority is continued, finished or dropped."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from schools.models import ImprovementPlan, SchoolAction, SchoolPriority
from trustplan.progress.models import Status
from trustplan.trusts import years
from trustplan.trusts.actions import change_record, create_record
from trustplan.trusts.actions.records import lock
from trustplan.trusts.models import Link
from trustplan.ui.errors import Refused

from ..models import Action, Priority, StrategicPlan
from .answers import answer_create

# What goes on as it was. How it is going begins anew, and so do its dates.
KEPT = (
    "title",
    "rationale",
    "success_criteria",
    "update_rhythm",
    "wording_audience",
    "progress_audience",
    "figures_audience",
    "about_id",
)
ACTION_KEPT = ("title", "cost", "status", "evidence", "update_rhythm")
LINKS = (
    Link("goals.PrioritySchool", "priority", "school"),
    Link("goals.PriorityMeasure", "priority", "measure"),
)
GOALS = Link("goals.PriorityGoal", "priority", "goal")
MEASURES = Link("kpis.SchoolPriorityMeasure", "priority", "measure")


@transaction.atomic
def school_priorities_carry(plan: ImprovementPlan, decisions: list, *, by) -> None:
    """Do what was decided about last year's priorities, all of it or nothing.

    Each decision is "continue", "finish" or "drop" with what it takes: the ``priority``, its
    ``actions`` that go on and the trust's priority ``answering`` which it is now, or
    ``because``. Raises ``Refused`` where one was decided about already.
    """
    for choice, values in decisions:
        if choice == "continue":
            school_priority_continue(plan, by=by, **values)
        else:
            end(choice, by=by, **values)


@transaction.atomic
def priorities_carry(plan: StrategicPlan, year: int, decisions: list, *, by) -> None:
    """The same for the priorities of the trust."""
    for choice, values in decisions:
        if choice == "continue":
            priority_continue(plan, year, by=by, **values)
        else:
            end(choice, by=by, **values)


def school_priority_continue(
    plan: ImprovementPlan,
    *,
    priority: SchoolPriority,
    actions: list,
    by,
    answering: Priority | None = None,
) -> SchoolPriority:
    refuse_decided(priority)
    new = SchoolPriority(trust_id=plan.trust_id, plan=plan, **kept(priority))
    create_record(new, by=by, links=same_links(priority, [MEASURES]))
    for action in actions:
        create_record(SchoolAction(priority=new, **kept_of_action(action, plan.year)), by=by)
    if answering is not None:
        answer_create(answering, plan, by=by, school_priority=new)
    return new


def priority_continue(
    plan: StrategicPlan, year: int, *, priority: Priority, actions: list, by
) -> Priority:
    refuse_decided(priority)
    new = Priority(trust_id=plan.trust_id, plan=plan, year=year, **kept(priority))
    new.unlinked_because = priority.unlinked_because
    links = same_links(priority, [GOALS, *LINKS])
    links[GOALS] = [goal for goal in links[GOALS] if goal.plan_id == plan.pk]
    create_record(new, by=by, links=links)
    for action in actions:
        create_record(Action(priority=new, **kept_of_action(action, year)), by=by)
    return new


def end(choice: str, *, priority, by, because: str = "") -> None:
    """Finish a priority or drop it."""
    refuse_decided(priority)
    if choice == "finish":
        change_record(priority, by=by, status=Status.COMPLETE)
    else:
        change_record(priority, by=by, dropped_on=timezone.localdate(), dropped_because=because)


def refuse_decided(priority) -> None:
    """Raise ``Refused`` where somebody has decided about it a moment ago."""
    current = lock(priority)
    if current.is_dropped or type(current).objects.filter(carried_from=current).exists():
        raise Refused(f"Somebody else has just settled “{priority}”. Look again.")


def kept(priority) -> dict[str, Any]:
    """What a priority of the new year has of last year's."""
    owner = priority.owner if priority.owner and not priority.owner.deletion_id else None
    values = {name: getattr(priority, name) for name in KEPT}
    return values | {"owner": owner, "carried_from": priority}


def kept_of_action(action, year: int) -> dict[str, Any]:
    """What an action has of last year's: a day that has passed by the new year is left out."""
    values = {name: getattr(action, name) for name in ACTION_KEPT}
    owner = action.owner if action.owner and not action.owner.deletion_id else None
    due = action.due if action.due and action.due >= years.start(year) else None
    return values | {"trust_id": action.trust_id, "owner": owner, "due": due}


def same_links(record, links: list[Link]) -> dict[Link, list]:
    return {link: [getattr(row, link.target) for row in link.rows(record)] for link in links}
