"""How it is going, on screens."""

from django import template

from ..models import Status

register = template.Library()


@register.inclusion_tag("components/status.html")
def status(value: str) -> dict:
    """A status as word, shape and colour."""
    return {"value": value, "word": Status(value).label}


@register.inclusion_tag("components/status_of.html", takes_context=True)
def status_of(context: template.Context, record) -> dict:
    """A record's status where its progress is this reader's to see, else nothing."""
    shown = record.shows_progress(context["access"])
    return {"shown": shown, "value": record.status, "word": Status(record.status).label}
