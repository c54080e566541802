"""What is done about a goal or priority, and how it is said to be going."""

from trustplan.trusts.access import Access, Permission

from ..models.objectives import Objective


def work_of(objective: Objective, access: Access) -> dict:
    """Actions with milestones, and the updates if their progress is this reader's to see.

    ``may_update`` says whether the reader may add an update, ``owns`` for which actions they
    may say how it is going.
    """
    shows = objective.shows_progress(access)
    actions = objective.actions.select_related("owner__user").prefetch_related("milestones")
    return {
        "plan": objective.plan,
        "actions": list(actions),
        "updates": list(objective.updates.select_related("author")) if shows else [],
        "shows_progress": shows,
        "shows_figures": objective.shows_figures(access),
        "editable": objective.editable_by(access),
        "may_update": may_update(objective, access),
    }


def may_update(objective: Objective, access: Access) -> bool:
    """Whether somebody may say how it is going: an editor or the owner, who sees progress."""
    if not objective.shows_progress(access):
        return False
    owner = access.can(Permission.UPDATE_OWN) and access.owns(objective)
    return owner or objective.editable_by(access)
