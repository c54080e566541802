"""The form by which each of last year's priorities is continued, finished or dropped."""

from typing import Any

from django import forms

from trustplan.progress.models import Status
from trustplan.trusts.access import Access
from trustplan.ui.decisions import LEAVE, DecisionsForm, Subject

from ..queries.answers import Question

CONTINUE, FINISH, DROP = "continue", "finish", "drop"


class CarryForm(DecisionsForm):
    """What becomes of each priority, and which of its unfinished actions go on with it."""

    CHOICE = "What becomes of it?"
    NOTHING = "Decide about at least one of them, or go back to the plan."

    def __init__(self, *args, priorities: list, access: Access, **kwargs):
        self.access = access
        super().__init__(*args, subjects=[self.subject(one) for one in priorities], **kwargs)

    def subject(self, priority) -> Subject:
        notes = [f"Owner: {priority.owner or 'no owner yet'}"]
        if priority.shows_progress(self.access):
            notes.append(f"Last year: {priority.get_status_display().lower()}")
        name = f"{priority.code}. {priority.title}" if priority.code else priority.title
        return Subject(str(priority.pk), name, notes, priority)

    def choices_of(self, subject: Subject) -> list[tuple[str, str]]:
        finish = [(FINISH, "It is finished: mark it complete")]
        return [
            (LEAVE, "Decide later"),
            (CONTINUE, "It continues this year"),
            *(finish if subject.record.shows_progress(self.access) else []),
            (DROP, "Drop it, because …"),
        ]

    def fields_of(self, subject: Subject) -> dict[str, tuple[str, forms.Field]]:
        fields: dict[str, tuple[str, forms.Field]] = {}
        if actions := self.unfinished(subject.record):
            fields["actions"] = (
                CONTINUE,
                forms.MultipleChoiceField(
                    label="Actions that go on with it",
                    required=False,
                    choices=[(str(one.pk), str(one)) for one in actions],
                    initial=[str(one.pk) for one in actions],
                    widget=forms.CheckboxSelectMultiple,
                ),
            )
        because = forms.CharField(
            label="Dropped, because", required=False, widget=forms.Textarea(attrs={"rows": 2})
        )
        return fields | {"because": (DROP, because)}

    def unfinished(self, priority) -> list:
        """The actions that are not complete, as far as this person may know."""
        shows = priority.shows_progress(self.access)
        return [
            one for one in priority.actions.all() if not (shows and one.status == Status.COMPLETE)
        ]

    def clean(self) -> dict:
        super().clean()
        for subject in self.subjects:
            if self.said(subject, "choice") == DROP:
                self.need(subject, "because", "Say why it is dropped.")
        return self.cleaned_data

    @property
    def decisions(self) -> list[tuple[str, dict[str, Any]]]:
        """What is decided, and what the action of that decision takes."""
        return [
            (choice, self.values_of(subject, choice))
            for subject in self.subjects
            if (choice := self.said(subject, "choice"))
        ]

    def values_of(self, subject: Subject, choice: str) -> dict[str, Any]:
        values: dict[str, Any] = {"priority": subject.record}
        if choice == DROP:
            values["because"] = self.said(subject, "because").strip()
        if choice == CONTINUE:
            chosen = set(self.said(subject, "actions") or [])
            actions = self.unfinished(subject.record)
            values["actions"] = [one for one in actions if str(one.pk) in chosen]
        return values


class SchoolCarryForm(CarryForm):
    """A school's priority can answer one of the trust's priorities of the new year."""

    def __init__(self, *args, questions: list[Question], **kwargs):
        asked = [one for one in questions if not one.priority.is_dropped]
        self.questions = {str(one.priority.pk): one for one in asked}
        super().__init__(*args, **kwargs)

    def fields_of(self, subject: Subject) -> dict[str, tuple[str, forms.Field]]:
        fields = super().fields_of(subject)
        if not self.questions:
            return fields
        goals = goals_served(subject.record)
        known = [(key, named(one, goals)) for key, one in self.questions.items()]
        answers = forms.ChoiceField(
            label="Which of the trust’s priorities does it answer now?",
            required=False,
            choices=[("", "None of them yet"), *known],
        )
        return {"answers": (CONTINUE, answers)} | fields

    def values_of(self, subject: Subject, choice: str) -> dict[str, Any]:
        values = super().values_of(subject, choice)
        if choice == CONTINUE and (key := self.said(subject, "answers")):
            values["answering"] = self.questions[key].priority
        return values


def goals_served(priority) -> set:
    """The goals that a school's priority served last year."""
    return {
        link.goal_id
        for answer in priority.answers.all()
        for link in answer.priority.goal_links.all()
    }


def named(question: Question, goals: set) -> str:
    """A question, and whether it serves a goal that the priority served before."""
    same = any(goal.pk in goals for goal in question.goals)
    return f"{question.priority}{' (serves the same goal)' if same else ''}"
