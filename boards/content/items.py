"""Goals and priorities, of the trust and of schools, as items of a document."""

from collections.abc import Iterable

from goals.models import Goal, Priority
from goals.models.objectives import Objective
from schools.models import School, SchoolPriority
from trustplan.ui.templatetags.ui import day, sentence

from .parts import Fact, Item, Prose, Reference
from .reader import Reader, listed


def goal_item(goal: Goal, reader: Reader, *, level: int, tier: bool) -> Item:
    """A goal without its priorities. ``tier`` says whether to name whose goal it is."""
    reader.tell_of(goal, "wording")
    item = Item(goal.anchor, level, goal.code, goal.title)
    item.notes = notes_on(goal)
    item.facts = reader.facts(goal, (link.school_id for link in goal.all_school_links))
    if tier:
        item.facts.insert(0, Fact("Whose goal", goal.get_tier_display()))
    if goal.all_values:
        item.facts.append(Fact("Our values", listed([link.value.name for link in goal.all_values])))
    item.reasons = prose((goal.plan.why_heading or "Why this is important", goal.why))
    item.aims = [aim.text for aim in goal.all_aims]
    return with_work(item, goal, reader)


def priority_item(priority: Priority, reader: Reader, *, level: int) -> Item:
    """A priority of the trust's for the year."""
    reader.tell_of(priority, "wording")
    item = Item(priority.anchor, level, priority.code, priority.title)
    item.notes = notes_on(priority)
    item.facts = reader.facts(priority, (link.school_id for link in priority.all_school_links))
    item.reasons = prose(("Why this, and why this year", priority.rationale))
    if priority.unlinked_because and not priority.all_goal_links:
        item.notes.append(f"It stands on its own, because {priority.unlinked_because}")
    return with_work(item, priority, reader)


def school_priority_item(
    priority: SchoolPriority, reader: Reader, *, level: int, school: School
) -> Item:
    """A priority of a school's improvement plan."""
    reader.tell_of(priority, "wording")
    item = Item(priority.anchor, level, priority.code, priority.title)
    item.facts = reader.facts(priority)
    item.reasons = prose(("Why this, and why now", priority.rationale))
    return with_work(item, priority, reader, school)


def with_work(item: Item, record, reader: Reader, school: School | None = None) -> Item:
    """Add success criteria, progress, actions and measures; a dropped one has none of these."""
    if getattr(record, "is_dropped", False):
        return item
    item.success = record.success_criteria
    item.progress = reader.progress(record)
    item.actions = reader.actions(record)
    item.measures = reader.measures(record, school)
    return item


def notes_on(objective: Objective) -> list[str]:
    """When and why it joined a plan that had begun, and when and why it was dropped."""
    notes = []
    if objective.added_on:
        because = f": {objective.added_because}" if objective.added_because else "."
        notes.append(f"Added on {day(objective.added_on)}{because}")
    if objective.is_dropped:
        notes.append(f"Dropped on {day(objective.dropped_on)}: {objective.dropped_because}")
    return notes


def prose(*pairs: tuple[str, str]) -> list[Prose]:
    """Headings with their texts, without those that have none."""
    return [Prose(sentence(heading), text) for heading, text in pairs if text]


def named(record, label: str, anchors: Iterable[str] = (), **more) -> Reference:
    """A reference to a goal or priority; with its place where the document holds it."""
    anchor = record.anchor if record.anchor in set(anchors) else ""
    return Reference(label, str(record), anchor, **more)
