"""Template tags of the user interface: links that edit in place, rich text, dates and sums."""

from datetime import date

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from .. import redline as redlines
from ..addresses import address
from ..messages import undo_of
from ..richtext import headings_below

register = template.Library()


@register.inclusion_tag("components/change.html")
def change(url: str, region: str, what: str, label: str = "Change") -> dict:
    """A link that swaps a region of the page for the form that changes it.

    ``what`` completes the label for those who hear the link alone: "Change" + "the owner".
    """
    return {"url": url, "region": region, "what": what, "label": label}


@register.inclusion_tag("components/add.html")
def add(url: str, key: str, label: str, what: str = "") -> dict:
    """A link in whose place the form for a new record opens. ``key`` is unique on the page.

    Where several say the same, ``what`` tells those who hear the link alone what it is about.
    """
    return {"url": url, "key": key, "label": label, "what": what}


@register.inclusion_tag("components/record_tools.html", takes_context=True)
def record_tools(
    context: template.Context, record, move: bool = True, up: str = "up", down: str = "down"
) -> dict:
    """Move up, move down, history and delete, for a record that the reader may change.

    Where a list shows only some of the record's siblings, ``up`` and ``down`` say to which place
    among all of them a move leads; an empty one leaves that move out.
    """
    where = context["trust"].slug, record.kind()
    return {
        "record": record,
        "key": record.key,
        "move_url": address("record_move", *where, pk=record.pk) if move and (up or down) else "",
        "up": up,
        "down": down,
        "history_url": address("record_history", *where, pk=record.pk),
        "delete_url": address("record_delete", *where, pk=record.pk),
        "csrf_token": context["csrf_token"],
    }


@register.simple_tag(takes_context=True)
def nav_link(context: template.Context, name: str, label: str, keys: str = "") -> SafeString:
    """A link of the main navigation, marked where the reader is on its page or below it.

    ``keys`` are those that open it, one after another: see ``accounts/shortcuts.py``.
    """
    url = reverse(name, args=[context["trust"].slug])
    path = context["request"].path
    here = path == url or (name != "trust_home" and path.startswith(url))
    if not here:
        return format_html('<a href="{}" data-key="{}">{}</a>', url, keys, label)
    current = "page" if path == url else "true"
    parts = (url, keys, current, label)
    return format_html('<a href="{}" data-key="{}" aria-current="{}">{}</a>', *parts)


@register.inclusion_tag("components/fact.html")
def fact(label: str, value, url: str = "", region: str = "", nothing: str = "Not set") -> dict:
    """A row of ``<dl class="facts">``; with ``url`` and ``region`` it can be changed in place."""
    return {
        "label": label,
        "value": value,
        "url": url,
        "region": region,
        "what": f"the {label.lower()}",
        "nothing": nothing,
    }


@register.simple_block_tag
def scroll(content: str, label: str) -> SafeString:
    """A wide table that scrolls by itself, with the keyboard too."""
    return format_html(
        '<div class="table-scroll" role="region" tabindex="0" aria-label="{}: table">{}</div>',
        label,
        content,
    )


@register.filter
def undo(message) -> dict | None:
    """How what a message says can be undone: the address and the fields of its button."""
    return undo_of(message)


@register.inclusion_tag("components/redline.html")
def redline(before, after, rich: bool = False) -> dict:
    """What changed between two texts, or rich texts, in <del> and <ins>."""
    compare = redlines.redline_rich if rich else redlines.redline
    return {"pieces": compare(str(before or ""), str(after or ""))}


@register.filter
def first_id(field) -> str:
    """The id of the first element in which a form field is filled in."""
    return field.id_for_label or (field.subwidgets[0].id_for_label if field.subwidgets else "")


@register.filter
def rich(value: str, under: int = 2) -> SafeString:
    """Rich text, which was cleaned on its way in; its headings one level below ``under``."""
    if not value:
        return mark_safe("")
    return format_html('<div class="prose">{}</div>', mark_safe(headings_below(value, under)))  # noqa: S308


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
def brief(value, letters: int) -> str:
    """The beginning of a text in at most so many letters; a word is whole or left out."""
    text = str(value)
    if len(text) <= letters:
        return text
    return f"{text[:letters].rsplit(' ', 1)[0][: letters - 1].rstrip(' ,;:.–')}…"


@register.filter
def sentence(value: str) -> str:
    """The text with a capital letter to begin with, the rest as it is."""
    return value[:1].upper() + value[1:]


@register.filter
def kind_name(record) -> str:
    """What kind of record it is, in the trust's words: "Priority"."""
    return sentence(record.called(record.trust))
