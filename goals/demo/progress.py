"""Makes actions, milestones and updates as they stand today: what lies ahead is not yet said."""

from dataclasses import dataclass

from trustplan.progress.actions import update_create
from trustplan.progress.models import AbstractAction, AbstractMilestone, AbstractUpdate
from trustplan.trusts.models import TrustRecord

from . import script
from .made import Made
from .said import Said, rhythm_of, said_of
from .shapes import day_in, pounds, reached_on, rich, status_on


@dataclass(frozen=True)
class Kinds:
    """The tables of actions, milestones and updates of one kind of subject, and its field."""

    action: type[AbstractAction]
    milestone: type[AbstractMilestone]
    update: type[AbstractUpdate]
    subject: str


def make_steps(
    made: Made, kinds: Kinds, subject: TrustRecord, text: str, year: int, *, by: str
) -> None:
    """The actions that a text describes, with their milestones."""
    for step in script.steps(text):
        status = status_on(step, year, made.today)
        action = made.add(
            kinds.action,
            by=by,
            **{kinds.subject: subject},
            title=step.title,
            owner=made.members[step.who],
            starts=day_in(year, step.starts),
            due=day_in(year, step.due),
            cost=pounds(step.cost),
            status=status,
            evidence=step.evidence if status == "complete" else "",
            update_rhythm=rhythm_of(step),
        )
        if year == made.year:
            make_said(made, kinds, action, said_of(step, year, made.today))
        for place, (title, due) in enumerate(step.milestones):
            made.add(
                kinds.milestone,
                by=step.who,
                action=action,
                title=title,
                due=day_in(year, due),
                reached_on=reached_on(step, place, year, made.today),
            )


def make_said(made: Made, kinds: Kinds, action: AbstractAction, said: list[Said]) -> None:
    """The updates on an action, by its owner."""
    for one in said:
        update = kinds.update(
            trust=made.trust,
            action=action,
            status=one.status,
            narrative=rich(one.text),
            needs=one.needs,
            unchanged=one.unchanged,
            made_on=one.day,
        )
        update_create(update, by=action.owner.user)


def make_notes(made: Made, kinds: Kinds, subject: TrustRecord, text: str, year: int) -> None:
    """The updates that a text describes, up to today, by the subject's owner."""
    for note in script.notes(text):
        day = day_in(year, note.day)
        if day <= made.today:
            update = kinds.update(
                trust=made.trust,
                **{kinds.subject: subject},
                status=note.status,
                narrative=rich(note.text),
                made_on=day,
                evidence_link=note.evidence,
            )
            update_create(update, by=subject.owner.user)
