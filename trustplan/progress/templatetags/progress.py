"""How it is going, on screens."""

from functools import cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from trustplan.trusts.models import AudiencedRecord

from ..models import Status

register = template.Library()


@register.simple_tag
def status(value: str) -> SafeString:
    """A status as word, shape and colour."""
    return mark(value)


@register.simple_tag(takes_context=True)
def status_of(context: template.Context, record) -> SafeString | str:
    """A record's status where its progress is this reader's to see, else nothing."""
    return mark(record.status) if record.shows_progress(context["access"]) else ""


@cache
def mark(value: str) -> SafeString:
    """A status rendered once: there are five, and pages show hundreds of them."""
    context = {"value": value, "word": Status(value).label}
    return render_to_string("components/status.html", context)


@register.filter
def seen_by(update) -> str:
    """Who can see an update: the audience for the progress of what it is about, in words."""
    subject = update.parent
    while not isinstance(subject, AudiencedRecord):
        subject = subject.parent
    return subject.get_progress_audience_display()
