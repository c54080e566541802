"""Dropping a goal or a priority in the middle of a plan, and taking it up again."""

from datetime import date

from trustplan.trusts.actions import change_record
from trustplan.ui.errors import Refused

from ..models.objectives import Objective


def objective_drop(
    objective: Objective, *, by, on: date, because: str, version: int | None = None
) -> Objective:
    """Drop a goal or priority on a day, for a reason. It stays readable as dropped."""
    if objective.is_dropped:
        raise Refused("It has been dropped already.")
    return change_record(
        objective, by=by, version=version, dropped_on=on, dropped_because=because.strip()
    )


def objective_resume(objective: Objective, *, by) -> Objective:
    """Take up again what had been dropped."""
    return change_record(objective, by=by, dropped_on=None, dropped_because="")
