"""Template tags of the user interface: links that edit in place, status, dates and years."""

from datetime import date

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.inclusion_tag("components/change.html")
def change(url: str, region: str, what: str, label: str = "Change") -> dict:
    """A link that swaps a region of the page for the form that changes it.

    ``what`` completes the label for those who hear the link alone: "Change" + "the owner".
    """
    return {"url": url, "region": region, "what": what, "label": label}


@register.inclusion_tag("components/add.html")
def add(url: str, key: str, label: str) -> dict:
    """A link in whose place the form for a new record opens. ``key`` is unique on the page."""
    return {"url": url, "key": key, "label": label}


@register.inclusion_tag("components/record_tools.html", takes_context=True)
def record_tools(context: template.Context, record, move: bool = True) -> dict:
    """Move up, move down, history and delete, for a record that the reader may change."""
    return {
        "record": record,
        "move": move,
        "trust": context["trust"],
        "csrf_token": context["csrf_token"],
    }


@register.inclusion_tag("components/status.html")
def status(value: str) -> dict:
    """A status as word, shape and colour."""
    from trustplan.progress.models import Status

    return {"value": value, "word": Status(value).label}


@register.filter
def rich(value: str) -> SafeString:
    """Rich text, which was cleaned on its way in."""
    return format_html('<div class="prose">{}</div>', mark_safe(value)) if value else mark_safe("")  # noqa: S308


@register.filter
def academic_year(value: int) -> str:
    """``2026`` as 2026/27."""
    from trustplan.trusts.years import label

    return label(value) if value else ""


@register.filter
def day(value: date | None) -> str:
    """A date as people write it: 3 July 2026."""
    return f"{value.day} {value:%B %Y}" if value else ""


@register.filter
def pounds(value) -> str:
    """A sum of money; pence only where there are any."""
    if value is None:
        return ""
    return f"£{value:,.0f}" if value == value.to_integral_value() else f"£{value:,.2f}"


@register.filter
def sentence(value: str) -> str:
    """The text with a capital letter to begin with, the rest as it is."""
    return value[:1].upper() + value[1:]
