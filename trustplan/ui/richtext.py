"""Rich text: a few tags, cleaned on the way in."""

from django import forms
from django.db import models


class RichTextFormField(forms.CharField):
    widget = forms.Textarea


class RichTextField(models.TextField):
    """A text of paragraphs, lists and links, kept as clean HTML."""
