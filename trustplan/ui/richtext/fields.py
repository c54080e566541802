"""The model field, form field and widget of rich text.

Without the editor the widget's textarea holds plain text with light marks. The editor, once it
has started, puts HTML there and says so in a hidden field beside it. Everything behind the widget
sees clean HTML alone.
"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from .clean import clean, to_html, to_text

# In characters of text, as a person would count them: some twenty pages.
LONGEST = 50_000


class RichTextWidget(forms.Textarea):
    """A textarea that the editor takes over where it can. Takes and gives clean HTML."""

    template_name = "components/rich_text.html"

    def format_value(self, value: str | None) -> str:
        return to_text(value or "")

    def get_context(self, name: str, value: str | None, attrs: dict | None) -> dict[str, Any]:
        context = super().get_context(name, value, {"rows": 5, **(attrs or {})})
        widget = context["widget"]
        widget["html"] = clean(value or "")
        widget["invalid"] = "is-invalid" in widget["attrs"].get("class", "")
        if widget["attrs"].get("id"):
            widget["hint_id"] = f"{widget['attrs']['id']}_marks"
            described = widget["attrs"].get("aria-describedby", "")
            widget["attrs"]["aria-describedby"] = f"{described} {widget['hint_id']}".strip()
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str | None:
        value = data.get(name)
        if value is None:
            return None
        return clean(value) if data.get(f"{name}-format") == "html" else to_html(value)


class ShortTextWidget(RichTextWidget):
    """A plain box for a sentence or two of rich text: no editor takes it over."""

    template_name = "django/forms/widgets/textarea.html"

    def get_context(self, name: str, value: str | None, attrs: dict | None) -> dict[str, Any]:
        return forms.Textarea.get_context(self, name, value, {"rows": 2, **(attrs or {})})


class RichTextFormField(forms.CharField):
    """Clean HTML from the widget. Raises ``ValidationError`` where there is too much of it."""

    widget = RichTextWidget

    def to_python(self, value: str | None) -> str:
        value = clean(super().to_python(value))
        length = len(to_text(value))
        if length > LONGEST:
            raise ValidationError(
                f"This is {length:,} characters long. The most that can be kept is {LONGEST:,}."
            )
        return value

    def has_changed(self, initial: str | None, data: str | None) -> bool:
        return not self.disabled and clean(initial or "") != (data or "")


class RichTextField(models.TextField):
    """A text of paragraphs, lists and links. Whatever way it comes in, clean HTML is kept."""

    def pre_save(self, instance: models.Model, add: bool) -> Any:
        value = super().pre_save(instance, add)
        if isinstance(value, str):
            value = clean(value)
            setattr(instance, self.attname, value)
        return value

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        # Updates of many rows at once come here without ``pre_save``.
        if isinstance(value, str):
            value = clean(value)
        return super().get_db_prep_save(value, connection)

    def formfield(self, **kwargs) -> forms.Field | None:
        return super().formfield(
            **{"form_class": RichTextFormField, "widget": RichTextWidget, **kwargs}
        )
