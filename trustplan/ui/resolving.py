"""What a person does about a stale edit, besides saving theirs over it: take what the other one
saved, put both together, or go back to one's own words.

A form keeps the version that its words started from. "Keep mine" says with its button which
version it saves over. Whatever leaves the form is carried beside it ("kept") and can be put back
until something is saved.
"""

from collections.abc import Callable
from typing import Any

from django.http import QueryDict

from .conflict import both_texts, filled, put_together
from .errors import StaleRecord

CONFLICT, THEIRS, MERGE, BACK = "conflict", "theirs", "merge", "back"
# What the buttons send as "resolve". The one that saves sends "over", a version.
CHOICES = {THEIRS, MERGE, BACK}
OVER = "over"
KEPT = "kept-"


def kept_in(data: Any) -> QueryDict:
    """The words that a form carries beside its own, as they were sent."""
    return _chosen(data, lambda name: name.startswith(KEPT), len(KEPT))


def _chosen(data: Any, wanted: Callable[[str], bool], start: int = 0) -> QueryDict:
    found = QueryDict(mutable=True)
    for name in filter(wanted, data or ()):
        found.setlist(name[start:], data.getlist(name))
    return found


def show_conflict(form, stale: StaleRecord) -> None:
    """Lay three texts side by side: what both started from, theirs, and what is in the form."""
    theirs = form.again(stale.current)
    _show(form, CONFLICT, stale, both_texts(theirs, form, form.started_from(form.version_started)))


def resolved(form, choice: str):
    """The form to show next. Nothing is saved."""
    current = form.instance
    latest = current.history.latest()
    stale = StaleRecord(current, latest.history_user, latest.history_date)
    if choice == BACK:
        mine = form.again(current, data=form.kept)
        shown = _filled_as(form, mine)
        shown.initial["version"] = mine.version_started
        _show(shown, CONFLICT, stale, _texts(form, mine))
    else:
        merged, unsettled = {}, []
        if choice == MERGE:
            base = form.started_from(form.version_started)
            merged, unsettled = put_together(base, form, form.again(current))
        shown = form.again(current, initial=merged)
        shown.unsettled = unsettled
        _show(shown, choice, stale, _texts(form, form))
    shown.kept = _chosen(form.data, lambda name: name in form.names_sent)
    return shown


def _texts(form, mine) -> list[dict[str, Any]]:
    return both_texts(form.again(form.instance), mine, form.started_from(mine.version_started))


def _filled_as(form, other):
    return form.again(form.instance, initial={name: filled(other[name]) for name in other.fields})


def _show(form, stage: str, stale: StaleRecord, texts: list[dict[str, Any]]) -> None:
    form.stage, form.stale, form.conflict = stage, stale, texts
