"""A trust's year, on screens."""

from django import template

from ..years import label

register = template.Library()


@register.filter
def academic_year(value: int) -> str:
    """``2026`` as 2026/27."""
    return label(value) if value else ""
