"""The shapes of the demonstration's content, and how its texts and days are read."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from inspect import cleandoc

from django.utils.html import escape

from trustplan.progress.models import Status


@dataclass(frozen=True)
class Person:
    """Somebody of the trust. ``at`` are the schools that the role is limited to."""

    key: str
    name: str
    email: str
    job: str
    role: str
    at: tuple[str, ...] = ()
    also: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True)
class Step:
    """An action. ``course`` says how it goes once its days come: see ``status_on``."""

    title: str
    who: str
    starts: str
    due: str
    course: str = "kept"
    milestones: tuple[tuple[str, str], ...] = ()
    cost: int | None = None
    evidence: str = ""


@dataclass(frozen=True)
class Note:
    """An update: the day, how it goes, in what words, and an address with evidence."""

    day: str
    status: str
    text: str
    evidence: str = ""


@dataclass(frozen=True)
class Work:
    """What priorities of the trust and of schools share. ``script`` says how steps and notes are
    written.
    """

    code: str
    title: str
    who: str
    success: str
    steps: str
    notes: str
    why: str = ""
    cost: int | None = None
    starts: str = "1 Sep"
    ends: str = "31 Jul"
    measures: tuple[str, ...] = ()


@dataclass(frozen=True)
class TrustPriority(Work):
    """A yearly priority of the trust. Without ``schools`` it applies to every school."""

    goals: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    unlinked_because: str = ""
    added: str = ""
    dropped: tuple[str, str] | None = None


@dataclass(frozen=True)
class SchoolWork(Work):
    """A priority of a school's plan. ``answers`` are the codes of the trust's priorities."""

    answers: tuple[str, ...] = ()


@dataclass(frozen=True)
class SchoolPlan:
    """A school's improvement plan. ``declines`` gives, by the trust's code, why it is not ours."""

    school: str
    state: str
    introduction: str
    priorities: tuple[SchoolWork, ...]
    declines: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class StrategicGoal:
    """A goal of the plan. ``audiences`` are those of wording, progress and figures; ``earlier``
    are last year's notes. ``added`` and ``dropped`` begin with how many years ago.
    """

    code: str
    title: str
    tier: str
    who: str
    why: str
    success: str
    aims: tuple[str, ...]
    theme: str = ""
    values: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    audiences: tuple[str, str, str] = ("public", "trust", "trust")
    about: str = ""
    added: tuple[int, str] | None = None
    added_because: str = ""
    dropped: tuple[int, str, str] | None = None
    steps: str = ""
    earlier: str = ""
    notes: str = ""


@dataclass(frozen=True)
class Kpi:
    """A measure. ``targets`` and ``readings`` hold, by school or "trust", one value a year:
    targets from last year on, readings from three years ago on. ``None`` is no value.
    """

    key: str
    name: str
    definition: str
    unit: str
    decimals: int
    direction: str
    who: str
    targets: dict[str, tuple]
    readings: dict[str, tuple]
    audiences: tuple[str, str, str] = ("public", "trust", "trust")
    to_date: bool = False


def line(text: str) -> str:
    """A text as one line, however it is broken in the source."""
    return " ".join(text.split())


def rich(text: str) -> str:
    """Paragraphs, parted by an empty line, and lists of lines that begin with "- ", as HTML."""
    blocks = cleandoc(text).split("\n\n") if text.strip() else []
    return "".join(_block(block) for block in blocks)


def _block(block: str) -> str:
    if not block.startswith("- "):
        return f"<p>{escape(line(block))}</p>"
    items = f"\n{block}".split("\n- ")[1:]
    return "<ul>" + "".join(f"<li><p>{escape(line(item))}</p></li>" for item in items) + "</ul>"


def day_in(year: int, text: str) -> date:
    """The day that "14 Nov" means in the academic year that begins in ``year``."""
    day = datetime.strptime(f"{text} 2000", "%d %b %Y").date()  # noqa: DTZ007 a day has no zone
    return day.replace(year=year if day.month >= 9 else year + 1)


def status_on(step: Step, year: int, today: date) -> str:
    """The status of a step on a day. A course is "kept" (done when due), "slow" (at risk, and
    overdue once due) or "stuck" (off track from its first day on, and overdue likewise).
    """
    if today < day_in(year, step.starts):
        return Status.NOT_STARTED
    if step.course == "kept":
        return Status.COMPLETE if day_in(year, step.due) <= today else Status.ON_TRACK
    return Status.AT_RISK if step.course == "slow" else Status.OFF_TRACK


def reached_on(step: Step, place: int, year: int, today: date) -> date | None:
    """The day on which the milestone at a place was reached: its own, but the last of a step
    that is slow or stuck stays open.
    """
    due = day_in(year, step.milestones[place][1])
    is_last = place == len(step.milestones) - 1
    if due > today or (is_last and step.course != "kept"):
        return None
    return due


def pounds(cost: int | None) -> Decimal | None:
    return None if cost is None else Decimal(cost)
