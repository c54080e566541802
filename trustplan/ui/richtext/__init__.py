"""Rich text: paragraphs, lists, headings and links, kept as clean HTML, typed with or without the
editor."""

from .clean import clean, headings_below, to_html, to_text
from .fields import RichTextField, RichTextFormField, RichTextWidget, ShortTextWidget

__all__ = [
    "RichTextField",
    "RichTextFormField",
    "RichTextWidget",
    "ShortTextWidget",
    "clean",
    "headings_below",
    "to_html",
    "to_text",
]
