"""Fields of a form that few people need, folded up below the others."""

from collections.abc import Sequence

from crispy_forms.layout import Layout, LayoutObject
from django import forms
from django.template.loader import render_to_string


class Folded(LayoutObject):
    """The named fields below a line of words that opens them.

    It begins open where one of them is wrong, or says something else than a new record would.
    """

    def __init__(self, title: str, names: Sequence[str]):
        self.title, self.fields = title, list(names)

    def render(self, form, context, template_pack, **kwargs) -> str:
        said = {
            "title": self.title,
            "fields": self.get_rendered_fields(form, context, template_pack, **kwargs),
            "is_open": any(name in form.errors or is_said(form, name) for name in self.fields),
        }
        return render_to_string("components/folded.html", said)


def is_said(form: forms.ModelForm, name: str) -> bool:
    """Whether a field holds something else than the record's model begins with."""
    value = form[name].value()
    default = form._meta.model._meta.get_field(name).get_default()
    return (value or "") != (default or "")


def folded_layout(form: forms.ModelForm, title: str, names: Sequence[str]) -> Layout:
    """Every field of a form in its order, those named folded up after the others."""
    last = [name for name in form.fields if name in names]
    first = [name for name in form.fields if name not in names]
    return Layout(*first, *([Folded(title, last)] if last else []))
