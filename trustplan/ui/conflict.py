"""Two texts of one record side by side, as people read them."""

from datetime import date
from typing import Any

from django import forms

from .richtext import RichTextFormField, to_text


def both_texts(theirs: forms.BaseForm, mine: forms.BaseForm) -> list[dict[str, str]]:
    """The fields that differ between two fillings of one form: label, theirs, mine."""
    fields = [
        {"label": str(one.label), "theirs": as_read(theirs[one.name]), "mine": as_read(one)}
        for one in mine
        if not one.is_hidden
    ]
    return [field for field in fields if field["theirs"] != field["mine"]]


def as_read(bound: forms.BoundField) -> str:
    """What stands in a field, in words: no key of a choice, no id of a record."""
    field, value = bound.field, bound.value()
    if isinstance(field, RichTextFormField):
        return to_text(value or "")
    if isinstance(field, forms.BooleanField):
        return "Yes" if field.to_python(value) else "No"
    if isinstance(field, forms.ModelChoiceField | forms.ChoiceField):
        return ", ".join(_chosen(field, value))
    if isinstance(field, forms.DateField):
        return _day(field, value)
    return "" if value is None else "\n".join(str(value).splitlines())


def _chosen(field: Any, value: Any) -> list[str]:
    if isinstance(field, forms.ModelChoiceField):
        value = field.prepare_value(value)
        words = {str(field.prepare_value(one)): str(one) for one in field.queryset}
    else:
        words = {str(key): str(label) for key, label in _flat(field.choices) if key != ""}
    values = value if isinstance(value, list | tuple) else [value]
    return [words[str(one)] for one in values if str(one) in words]


def _flat(choices) -> list[tuple[Any, str]]:
    flat: list[tuple[Any, str]] = []
    for key, label in choices:
        flat.extend(label if isinstance(label, list | tuple) else [(key, label)])
    return flat


def _day(field: forms.DateField, value: Any) -> str:
    try:
        day = field.to_python(value)
    except forms.ValidationError:
        return str(value)
    return f"{day.day} {day:%B %Y}" if isinstance(day, date) else ""
