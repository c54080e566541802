"""The base of every form that makes or changes a record."""

from collections.abc import Iterator, Mapping
from typing import Any, Self

from crispy_forms.helper import FormHelper
from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.db.models.fields import BLANK_CHOICE_DASH
from django_scopes.forms import SafeModelChoiceField

from .conflict import both_texts
from .errors import StaleRecord
from .folded import folded_layout
from .resolving import KEPT, OVER, kept_in, show_conflict
from .richtext import RichTextField, RichTextFormField

BLANK = BLANK_CHOICE_DASH[0][1]
DATE = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


class LoadedInput(forms.HiddenInput):
    """What a field was loaded with. It has no description of its own, being read by nobody."""

    def build_attrs(self, base_attrs, extra_attrs=None) -> dict:
        attrs = super().build_attrs(base_attrs, extra_attrs)
        return {name: value for name, value in attrs.items() if not name.startswith("aria-")}


class PlainForm(forms.Form):
    """A form that is no record's, rendered in the same way."""

    required_css_class = "required"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = form_helper()
        ask_plainly(self.fields)


def form_helper() -> FormHelper:
    """Fields only: ``components/edit.html`` writes the form element and the buttons."""
    helper = FormHelper()
    helper.form_tag = False
    helper.disable_csrf = True
    helper.form_show_errors = True
    return helper


# A label that begins like this goes on after "say"; others are things to enter or to choose.
QUESTIONS = {"how", "what", "who", "why", "which", "where", "when", "whose", "whether"}
QUESTIONS |= {"by", "from", "to", "on", "for", "at", "about"}
OWN = {"the", "a", "an", "your", "new", "one", "in"}


def ask_plainly(fields: Mapping[str, forms.Field]) -> None:
    """Say of each field that was left empty what to do, in words of its own label."""
    for name, field in fields.items():
        if field.error_messages.get("required") == forms.Field.default_error_messages["required"]:
            field.error_messages["required"] = request_for(field, name)


def request_for(field: forms.Field, name: str) -> str:
    """What to do about a field: "Enter the wording.", "Choose the school.", "Say by when."."""
    label = str(field.label or name.replace("_", " ")).rstrip("?.: ")
    # A word of capitals, such as KPI, stays as it is.
    label = label if label[1:2].isupper() else f"{label[:1].lower()}{label[1:]}"
    first = label.partition(" ")[0]
    if first in QUESTIONS:
        return f"Say {label}."
    verb = "Choose" if isinstance(field, forms.ChoiceField | forms.ModelChoiceField) else "Enter"
    return f"{verb} {label}." if first in OWN else f"{verb} the {label}."


def formfield(field: models.Field, **kwargs) -> forms.Field | None:
    """The form field of a model field, with the widgets that all our forms share."""
    if isinstance(field, models.DateField) and not isinstance(field, models.DateTimeField):
        kwargs.setdefault("widget", DATE)
    elif isinstance(field, RichTextField):
        kwargs.update(form_class=RichTextFormField)
        kwargs.pop("widget", None)
    elif isinstance(field, models.ForeignKey):
        # Empty until the form, inside the trust's scope, says what there is to choose from.
        kwargs.setdefault("form_class", SafeModelChoiceField)
    elif isinstance(field, models.URLField):
        kwargs.setdefault("assume_scheme", "https")
    elif isinstance(field, models.TextField):
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 3}))
    made = field.formfield(**kwargs)
    if made is not None:
        made.hidden_widget = LoadedInput
    if isinstance(made, forms.TypedChoiceField) and made.choices[:1] == [("", BLANK)]:
        made.choices = [("", "Choose one"), *made.choices[1:]]
    return made


def number(sent: Any) -> int | None:
    """A version as a form sends it, unless it is none."""
    text = str(sent or "")
    return int(text) if text.isdecimal() and len(text) < 10 else None


class RecordForm(forms.ModelForm):
    """A form for a record: it validates and normalises, an action saves.

    ``access`` is who fills it in; ``LINKS`` maps the form's multiple-choice fields to the rows
    they stand for. A form for a record that exists carries the version it was loaded with.
    """

    LINKS: dict[str, Any] = {}
    # The fields that few people need, and the words that they are folded up under.
    FOLDED: tuple[str, ...] = ()
    FOLDED_TITLE = ""
    required_css_class = "required"

    class Meta:
        formfield_callback = formfield

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, access, **kwargs):
        instance = kwargs["instance"]
        # Several forms can stand on one page, two about one record too: ids say which it is.
        form = type(self).__name__.removesuffix("Form").lower()
        kwargs.setdefault("auto_id", f"id_{str(instance.pk)[-12:]}_{form}_%s")
        super().__init__(*args, **kwargs)
        ask_plainly(self.fields)
        self.access = access
        self.conflict: list[dict] = []
        self.stale: StaleRecord | None = None
        # What the person is doing about a stale edit, and the words that are kept meanwhile.
        self.stage = ""
        self.unsettled: list[str] = []
        self.kept = kept_in(self.data)
        if instance._state.adding:
            del self.fields["version"]
        else:
            self.initial["version"] = instance.version
            for name, link in self.LINKS.items():
                if name in (kwargs.get("initial") or {}):
                    continue
                self.initial[name] = [getattr(row, link.target) for row in link.rows(instance)]

    @property
    def helper(self) -> FormHelper:
        """How the form is laid out, by the fields that it has when it is shown."""
        helper = form_helper()
        if self.FOLDED:
            helper.layout = folded_layout(self, self.FOLDED_TITLE, self.FOLDED)
        return helper

    def _post_clean(self) -> None:
        """Check every constraint of the record, and show what is wrong beside its field.

        Django leaves out a constraint over a field that the form does not have, such as the
        parent that the view set, and shows what it does find away from any field.
        """
        before = list(self._errors.pop(NON_FIELD_ERRORS, []))
        super()._post_clean()
        self._errors.pop(NON_FIELD_ERRORS, None)
        for message in before:
            self.add_error(None, message)
        for model, constraints in self.instance.get_constraints():
            for constraint in constraints:
                try:
                    constraint.validate(model, self.instance, exclude=set(self.errors))
                except ValidationError as error:
                    self.add_error(self._field_of(constraint), error.messages)

    def _field_of(self, constraint: models.BaseConstraint) -> str | None:
        names = getattr(constraint, "fields", None) or constraint.condition.referenced_base_fields
        shown = [name for name in self.fields if name in names]
        return shown[-1] if shown else None

    @property
    def version_loaded(self) -> int | None:
        """The version that the person has seen: of the record, or of a conflict over it."""
        return number(self.data.get(OVER)) or self.cleaned_data.get("version")

    @property
    def version_started(self) -> int | None:
        """The version that the words in the form started from."""
        return number(self["version"].value()) if "version" in self.fields else None

    def started_from(self, version: int | None) -> "RecordForm | None":
        """The form as it was loaded, where it is known what the record said then."""
        return self.at_version(version) if version else None

    def at_version(self, version: int) -> "RecordForm | None":
        """The form of an earlier version. Set by whoever knows history and who may read it."""
        return None

    def again(self, instance, **kwargs) -> Self:
        """The same form for the same person, filled with a record as it is."""
        return type(self)(instance=instance, access=self.access, **kwargs)

    @property
    def names_sent(self) -> set[str]:
        """The names under which what was filled in is sent."""
        names = {bound.html_name for bound in self}
        return names | {f"{name}-format" for name in names}

    @property
    def kept_fields(self) -> Iterator[tuple[str, str]]:
        """The words that are kept, for fields that nobody sees."""
        for name, values in self.kept.lists():
            for value in values:
                yield f"{KEPT}{name}", value

    @property
    def kept_texts(self) -> list[dict[str, str]]:
        """What is kept and stands in the form no more, by field."""
        if not self.kept:
            return []
        return both_texts(self, self.again(self.instance, data=self.kept))

    @property
    def values(self) -> dict[str, Any]:
        """The fields of the record as the person left them."""
        names = {field.name for field in self.instance._meta.fields}
        return {
            name: value for name, value in self.cleaned_data.items() if name in names - {"version"}
        }

    @property
    def links(self) -> dict[Any, list]:
        """The linked records as the person left them, and those that were not theirs to see."""
        return {
            link: [*self.cleaned_data[name], *self._unseen(name)]
            for name, link in self.LINKS.items()
            if name in self.cleaned_data
        }

    def _unseen(self, name: str) -> list:
        if self.instance._state.adding:
            return []
        offered = {record.pk for record in self.fields[name].queryset}
        return [target for target in self.initial[name] if target.pk not in offered]

    def show_conflict(self, stale: StaleRecord) -> None:
        """Show both texts. The form keeps this person's; what they do about it is theirs."""
        show_conflict(self, stale)
