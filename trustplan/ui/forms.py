"""The base of every form that makes or changes a record."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.db.models.fields import BLANK_CHOICE_DASH
from django_scopes.forms import SafeModelChoiceField

from .conflict import both_texts
from .errors import StaleRecord
from .folded import folded_layout
from .richtext import RichTextField, RichTextFormField

BLANK = BLANK_CHOICE_DASH[0][1]
DATE = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


class PlainForm(forms.Form):
    """A form that is no record's, rendered in the same way."""

    required_css_class = "required"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = form_helper()


def form_helper() -> FormHelper:
    """Fields only: ``components/edit.html`` writes the form element and the buttons."""
    helper = FormHelper()
    helper.form_tag = False
    helper.disable_csrf = True
    helper.form_show_errors = True
    return helper


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
    if isinstance(made, forms.TypedChoiceField) and made.choices[:1] == [("", BLANK)]:
        made.choices = [("", "Choose one"), *made.choices[1:]]
    return made


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
        self.access = access
        self.conflict: list[dict] = []
        self.stale: StaleRecord | None = None
        if instance._state.adding:
            del self.fields["version"]
        else:
            self.initial["version"] = instance.version
            for name, link in self.LINKS.items():
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
        return self.cleaned_data.get("version")

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
        """Lay both texts side by side; sending the form again saves this person's."""
        theirs = type(self)(instance=stale.current, access=self.access)
        self.stale = stale
        self.conflict = both_texts(theirs, self)
        self.data: Any = self.data.copy()
        self.data[self.add_prefix("version")] = str(stale.current.version)
