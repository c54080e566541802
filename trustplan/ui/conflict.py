"""Two texts of one record side by side, as people read them, and what becomes of them.

Three fillings of one form meet here: what both people started from, what the other one has
saved, and what this person has typed. Where nobody knows what they started from, ``base`` is
``None``.
"""

from datetime import date
from typing import Any

from django import forms

from .merge import merge, merge_rich, merge_sets
from .redline import redline
from .richtext import RichTextFormField, clean, to_text


def both_texts(
    theirs: forms.BaseForm, mine: forms.BaseForm, base: forms.BaseForm | None = None
) -> list[dict[str, Any]]:
    """The fields that differ between two fillings of one form: label, theirs, mine.

    With ``base`` also what each of them changed of it, word by word.
    """
    fields: list[dict[str, Any]] = [
        {
            "label": str(one.label),
            "theirs": as_read(theirs[one.name]),
            "mine": as_read(one),
            "base": as_read(base[one.name]) if base and one.name in base.fields else None,
        }
        for one in mine
        if not one.is_hidden and one.name in theirs.fields
    ]
    differ = [field for field in fields if field["theirs"] != field["mine"]]
    return [field | changes(field["base"], field["theirs"], field["mine"]) for field in differ]


def changes(base: str | None, theirs: str, mine: str) -> dict[str, Any]:
    """What each text makes of the one that both started from."""
    if base is None:
        return {}
    return {
        "theirs_pieces": redline(base, theirs),
        "mine_pieces": redline(base, mine),
        "theirs_same": base == theirs,
        "mine_same": base == mine,
    }


def put_together(
    base: forms.BaseForm | None, mine: forms.BaseForm, theirs: forms.BaseForm
) -> tuple[dict[str, Any], list[str]]:
    """What a form is filled with when both are merged, and the labels of what is to be settled."""
    values, unsettled = {}, []
    for name in theirs.fields:
        start = base if base and name in base.fields else theirs
        fillings = [filled(form[name]) for form in (start, mine, theirs)]
        values[name], clashes = together(theirs[name], *fillings)
        if clashes:
            unsettled.append(str(theirs[name].label))
    return values, unsettled


def together(bound: forms.BoundField, base: Any, mine: Any, theirs: Any) -> tuple[Any, int]:
    """One field of both, and in how many places it is to be settled.

    Of what cannot be both, such as a date or one choice of several, mine stands in the form.
    """
    if isinstance(bound.field, RichTextFormField):
        return merge_rich(base, mine, theirs)
    if isinstance(base, list):
        return merge_sets(base, mine, theirs), 0
    if type(bound.field) is forms.CharField:
        return merge(base, mine, theirs)
    clash = base not in (mine, theirs) and mine != theirs
    return (theirs if mine == base else mine), int(clash)


def filled(bound: forms.BoundField) -> Any:
    """What a field is filled with, alike whether it was loaded or typed."""
    field, value = bound.field, bound.value()
    if isinstance(field, RichTextFormField):
        return clean(value or "")
    if isinstance(field, forms.ModelMultipleChoiceField | forms.MultipleChoiceField):
        return [str(field.prepare_value(one)) for one in value or []]
    if isinstance(field, forms.ModelChoiceField | forms.ChoiceField):
        value = field.prepare_value(value)
        return "" if value is None else str(value)
    if type(field) is forms.CharField:
        return "\n".join(str(value or "").splitlines())
    try:
        return field.to_python(value)
    except forms.ValidationError:
        return value


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
