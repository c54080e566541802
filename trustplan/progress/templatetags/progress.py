"""How it is going, on screens."""

from django import template

from trustplan.trusts.models import AudiencedRecord

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


@register.filter
def seen_by(update) -> str:
    """Who can see an update: the audience for the progress of what it is about, in words."""
    subject = update.parent
    while not isinstance(subject, AudiencedRecord):
        subject = subject.parent
    return subject.get_progress_audience_display()
