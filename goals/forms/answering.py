"""The form by which a school answers all of the trust's priorities from one list."""

from collections.abc import Sequence

from django import forms

from schools.models import SchoolPriority
from trustplan.ui.decisions import LEAVE, DecisionsForm, Subject

from ..queries.answers import Question

NEW, OURS, DECLINE = "new", "ours", "decline"
LONGEST = SchoolPriority._meta.get_field("title").max_length


class AnswersForm(DecisionsForm):
    """For each question: a new priority, one of ours, or why it is not ours."""

    CHOICE = "What does our plan say to it?"
    NOTHING = "Answer at least one of them, or go back to the plan."

    def __init__(self, *args, questions: list[Question], ours: Sequence[SchoolPriority], **kwargs):
        self.ours = {str(priority.pk): priority for priority in ours}
        subjects = [subject_of(question) for question in questions]
        super().__init__(*args, subjects=subjects, **kwargs)

    def choices_of(self, subject: Subject) -> list[tuple[str, str]]:
        ours = [(OURS, "One of our priorities answers it")] if self.ours else []
        return [
            (LEAVE, "Leave it for now"),
            (NEW, "Answer it with a new priority of ours"),
            *ours,
            (DECLINE, "Not ours, because …"),
        ]

    def fields_of(self, subject: Subject) -> dict[str, tuple[str, forms.Field]]:
        title = forms.CharField(
            label="Our priority, in our words",
            required=False,
            max_length=LONGEST,
            initial=subject.record.title,
            widget=forms.Textarea(attrs={"rows": 2}),
        )
        because = forms.CharField(
            label="Not ours, because",
            required=False,
            help_text="Everyone who reads the school’s plan reads this reason.",
            widget=forms.Textarea(attrs={"rows": 2}),
        )
        fields = {"title": (NEW, title)}
        if self.ours:
            known = [(key, str(priority)) for key, priority in self.ours.items()]
            ours = forms.ChoiceField(
                label="Which of ours?", required=False, choices=[("", "Choose one"), *known]
            )
            fields["ours"] = (OURS, ours)
        return fields | {"because": (DECLINE, because)}

    def clean(self) -> dict:
        super().clean()
        needs = {
            NEW: ("title", "Write what our priority is."),
            OURS: ("ours", "Choose which of ours."),
            DECLINE: ("because", "Say why it is not ours."),
        }
        for subject in self.subjects:
            if found := needs.get(self.said(subject, "choice")):
                self.need(subject, *found)
        return self.cleaned_data

    @property
    def replies(self) -> list[dict]:
        """What to make of each that is decided, for the action."""
        names = {NEW: "title", OURS: "school_priority", DECLINE: "because"}
        said = []
        for subject in self.subjects:
            if choice := self.said(subject, "choice"):
                value = self.said(subject, {OURS: "ours"}.get(choice, names[choice]))
                value = self.ours[value] if choice == OURS else value
                said.append({"priority": subject.record, names[choice]: value})
        return said


def subject_of(question: Question) -> Subject:
    priority = question.priority
    goals = "; ".join(str(goal) for goal in question.goals)
    notes = [f"Serves {goals}"] if goals else []
    if question.is_draft:
        notes.append("In a draft of the trust’s plan")
    return Subject(str(priority.pk), str(priority), notes, priority)
