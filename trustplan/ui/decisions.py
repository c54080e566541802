"""One form in which several things are decided: for each a choice, and what that choice needs.

What belongs to another choice than the one made is out of sight, without JavaScript.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from crispy_forms.layout import Field, Layout, LayoutObject
from django import forms
from django.template.loader import render_to_string

from .forms import PlainForm

LEAVE = ""


@dataclass(frozen=True)
class Subject:
    """What is decided about: its key in the names of fields, its name, and lines about it."""

    key: str
    name: str
    notes: Sequence[str] = ()
    record: Any = None


class Decision(LayoutObject):
    """The fields about one subject, under its name."""

    def __init__(self, subject: Subject, fields: Sequence[Any]):
        self.subject, self.fields = subject, list(fields)

    def render(self, form, context, template_pack, **kwargs) -> str:
        fields = self.get_rendered_fields(form, context, template_pack, **kwargs)
        return render_to_string(
            "components/decision.html", {"subject": self.subject, "fields": fields}
        )


class DecisionsForm(PlainForm):
    """A choice for each subject, ``choice-<key>``, of which ``LEAVE`` is made where none is.

    ``fields_of`` gives a subject's own fields: by name the choice that they belong to, or ""
    where they belong to any, and the field.
    """

    CHOICE = "What do you want to do?"
    NOTHING = "Decide at least one, or go back."

    def __init__(self, *args, subjects: Iterable[Subject], **kwargs):
        super().__init__(*args, **kwargs)
        self.subjects = list(subjects)
        layout = []
        for subject in self.subjects:
            choice = f"choice-{subject.key}"
            self.fields[choice] = forms.ChoiceField(
                label=self.CHOICE,
                required=False,
                choices=self.choices_of(subject),
                widget=forms.RadioSelect,
                initial=LEAVE,
            )
            shown: list[Any] = [choice]
            for name, (when, field) in self.fields_of(subject).items():
                self.fields[f"{name}-{subject.key}"] = field
                shown.append(Field(f"{name}-{subject.key}", wrapper_class=when and f"when-{when}"))
            layout.append(Decision(subject, shown))
        self.helper.layout = Layout(*layout)

    def choices_of(self, subject: Subject) -> list[tuple[str, str]]:
        raise NotImplementedError

    def fields_of(self, subject: Subject) -> dict[str, tuple[str, forms.Field]]:
        return {}

    def said(self, subject: Subject, name: str) -> Any:
        """What was filled in about a subject."""
        return self.cleaned_data.get(f"{name}-{subject.key}")

    def need(self, subject: Subject, name: str, message: str) -> None:
        """Tell beside the field that a choice needs it, where it is empty."""
        if not self.said(subject, name) and f"{name}-{subject.key}" not in self.errors:
            self.add_error(f"{name}-{subject.key}", message)

    def clean(self) -> dict:
        if not any(self.said(subject, "choice") for subject in self.subjects):
            raise forms.ValidationError(self.NOTHING)
        return self.cleaned_data
