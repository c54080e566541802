"""The two steps of a paste: the text, then a preview in which every line can be changed."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render

from trustplan.ui.actions import draft_discard
from trustplan.ui.drafts import begin
from trustplan.ui.forms import PlainForm
from trustplan.ui.messages import with_undo
from trustplan.ui.pages import keep, posted
from trustplan.ui.submissions import DRAFT

from ..ids import uuid7
from ..scoping import TrustRequest
from .rows import DAY, MOST_ROWS, OWNER, Row, rows_of, rows_sent

TEMPLATE = "trusts/paste.html"
LEAVE_OUT = "leave_out"
# Many more than two hundred lines have: taking a text apart takes longer the longer it is.
MOST_LETTERS = 100_000


class LinesForm(PlainForm):
    """The text as it was pasted."""

    lines = forms.CharField(
        label="The lines",
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text="One line for each. Numbers and bullets at the beginning are taken off.",
        max_length=MOST_LETTERS,
        error_messages={
            "required": "Paste some lines, or type them.",
            "max_length": f"This is too long. Paste at most {MOST_LETTERS:,} letters at a time.",
        },
    )


def paste_page(request: TrustRequest, target: Any, *, things: str, back: str) -> HttpResponse:
    """Take several lines, show what would be made of them, and make it.

    ``target`` is a ``RecordList`` or a ``CriteriaList``, ``things`` what they are called,
    ``back`` the address where they stand. Whoever sends a preview twice makes one set.
    """
    context = {"things": things, "back": back, "action": request.get_full_path(), "target": target}
    if "rows" in request.POST and "again" not in request.POST:
        return confirm(request, target, context)
    form = LinesForm(**({} if "again" in request.POST else posted(request)))
    title = f"Paste several {things}"
    context |= begin(request, form, title)
    if "again" in request.POST:
        form.initial["lines"] = request.POST.get("lines", "")
    if form.is_bound:
        keep(request, form, title)  # until they are made, the lines are nowhere else
    if form.is_valid():
        rows = rows_of(
            form.cleaned_data["lines"], target.columns, target.year, target.ends_of_terms
        )
        if len(rows) <= MOST_ROWS:
            target.prepare(rows)
            target.check(rows)
            return preview(request, rows, context, text=form.cleaned_data["lines"])
        form.add_error(
            "lines", f"These are {len(rows)} lines. Paste at most {MOST_ROWS} at a time."
        )
    status = 422 if form.errors else 200
    return render(request, TEMPLATE, {**context, "form": form}, status=status)


def confirm(request: TrustRequest, target: Any, context: dict) -> HttpResponse:
    """Make what is ticked, or show what is wrong with it."""
    paste = paste_id(request.POST)
    rows = rows_sent(request.POST, target.columns)
    if LEAVE_OUT in request.POST:
        leave_out(rows, target)
    target.check(rows)
    wanted = [row for row in rows if row.wanted]
    again = {
        **context,
        "text": request.POST.get("lines", ""),
        "paste": paste,
        "draft_token": request.POST.get(DRAFT, ""),
    }
    if not wanted:
        return preview(request, rows, again, error="Tick at least one line.")
    if any(row.problems for row in wanted):
        return preview(request, rows, again, error="Some lines need a look before they are added.")
    made = target.made(wanted, paste, request.user)
    new = [row for row in wanted if row.number not in made]
    try:
        if new:
            target.make(new, paste, request.user)
    except ValidationError as error:
        return preview(request, rows, again, error=" ".join(error.messages))
    draft_discard(user_id=request.user.pk, address=context["action"])
    tell(request, len(new), context["things"], target.undo_url(paste))
    return redirect(context["back"])


def tell(request: TrustRequest, count: int, things: str, undo: str) -> None:
    """Say how many were added, once: a second sending adds none."""
    if not count:
        messages.info(request, f"These {things} are there already.")
    elif undo:
        with_undo(request, f"{count} {things} added.", undo)
    else:
        messages.success(request, f"{count} {things} added.")


def leave_out(rows: list[Row], target: Any) -> None:
    """Empty the cells with people and days that nobody can make out, as the person asked."""
    target.check(rows)
    for row in rows:
        for name in {OWNER, DAY} & row.problems.keys():
            row.values[name] = ""
        row.problems = {}


def preview(
    request: TrustRequest, rows: list[Row], context: dict, *, text: str = "", error: str = ""
) -> HttpResponse:
    wanted = [row for row in rows if row.wanted]
    columns = context["target"].columns
    shown = {
        "paste": uuid7(),
        "text": text,
        **context,
        "rows": [(row, cells(row, columns)) for row in rows],
        "columns": columns,
        "names": context["target"].names,
        "error": error,
        "wrong": [row for row in wanted if row.problems],
        "may_leave_out": any({OWNER, DAY} & row.problems.keys() for row in wanted),
        "wanted": len(wanted),
    }
    return render(request, TEMPLATE, shown, status=422 if error else 200)


def cells(row: Row, columns: list) -> list[dict]:
    """What the preview shows in each column of a row."""
    return [
        {
            "column": column,
            "value": row.values.get(column.name, ""),
            "problem": row.problems.get(column.name, "") if row.wanted else "",
        }
        for column in columns
    ]


def paste_id(data: Mapping[str, str]) -> UUID:
    """The paste that a preview belongs to."""
    try:
        return UUID(data.get("paste", ""))
    except ValueError:
        return uuid7()
