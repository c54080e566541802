"""What the owners of the demonstration's actions have said of them so far this year."""

from dataclasses import dataclass
from datetime import date, timedelta

from trustplan.progress.models import Status
from trustplan.progress.rhythm import Rhythm

from .shapes import Step, day_in, reached_on, status_on

LATER = " It took longer than planned, and what follows will be late as well."
LATE = "Begun late: the people who lead it are needed elsewhere three days a week."
COVER = "Half a day of cover a week until it has caught up."
STUCK = "It has not moved since it was agreed, because nobody has the time to lead it."
DECISION = "A decision on who leads it, or to leave it until next year."


@dataclass(frozen=True)
class Said:
    """An update on an action: the day, how it goes, in what words, and what it needs."""

    day: date
    status: str
    text: str = ""
    needs: str = ""

    @property
    def unchanged(self) -> bool:
        return not self.text


def rhythm_of(step: Step) -> Rhythm:
    """What does not keep its course is asked about more often."""
    return Rhythm.HALF_TERM if step.course == "kept" else Rhythm.FORTNIGHT


def said_of(step: Step, year: int, today: date) -> list[Said]:
    """The updates on a step up to today, in order. The last one has the status of that day."""
    status, starts = status_on(step, year, today), day_in(year, step.starts)
    if status == Status.NOT_STARTED:
        return []
    said = milestones_of(step, year, today)
    if status == Status.COMPLETE:
        said.append(Said(day_in(year, step.due), status, step.evidence or "Done as planned."))
    elif not said:
        said = {"kept": under_way, "slow": begun_late, "stuck": not_moved}[step.course](starts)
    return [one for one in said if one.day <= today]


def milestones_of(step: Step, year: int, today: date) -> list[Said]:
    """Each milestone that was reached, on its day."""
    course = {"kept": Status.ON_TRACK, "slow": Status.AT_RISK, "stuck": Status.OFF_TRACK}
    more = "" if step.course == "kept" else LATER
    days = [reached_on(step, place, year, today) for place in range(len(step.milestones))]
    return [
        Said(day, course[step.course], f"{title}.{more}", COVER if more else "")
        for day, (title, _) in zip(days, step.milestones, strict=True)
        if day
    ]


def under_way(starts: date) -> list[Said]:
    first = starts + timedelta(days=10)
    return [
        Said(first, Status.ON_TRACK, "Under way, as planned."),
        Said(first + timedelta(days=38), Status.ON_TRACK),
    ]


def begun_late(starts: date) -> list[Said]:
    return [Said(starts + timedelta(days=12), Status.AT_RISK, LATE, COVER)]


def not_moved(starts: date) -> list[Said]:
    return [Said(starts + timedelta(days=14), Status.OFF_TRACK, STUCK, DECISION)]
