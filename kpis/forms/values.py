"""The box in which a figure is typed."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from trustplan.ui.forms import LoadedInput

from ..values import UNIT_WORDS, example, parse, plain


class ValueField(forms.CharField):
    """A figure of a measure's unit, cleaned to a ``Decimal``, or ``None`` where left empty."""

    hidden_widget = LoadedInput

    def __init__(self, *, unit: str, **kwargs: Any):
        kwargs.setdefault("help_text", f"{UNIT_WORDS[unit].capitalize()}: {example(unit)}.")
        super().__init__(max_length=40, **kwargs)
        self.unit = unit
        self.widget.attrs.update({"inputmode": "decimal", "autocomplete": "off"})

    def to_python(self, value: Any) -> Decimal | None:
        if isinstance(value, Decimal):
            return value
        text = super().to_python(value)
        if not text:
            return None
        try:
            return parse(text, self.unit)
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def run_validators(self, value: Any) -> None:
        """The length is of what was typed; a figure has no length."""

    def prepare_value(self, value: Any) -> Any:
        return plain(value) if isinstance(value, Decimal) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the figures differ, however they are written."""
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True
