"""Rich text: paragraphs, lists, headings and links, kept as clean HTML, typed with or without the
editor."""

from .clean import clean, headings_below, to_html, to_text
from .fields import RichTextField, RichTextFormField, RichTextWidget

__all__ = [
    "RichTextField",
    "RichTextFormField",
    "RichTextWidget",
    "clean",
    "headings_below",
    "to_html",
    "to_text",
]
