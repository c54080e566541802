"""The page of living components: each part of the screens as it is now, and when to use it.

For those who build: ``is_staff``. It stands beside the apps, since it shows the parts of all.
"""

import re
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kpis.trend import trend
from trustplan.progress.models import Status
from trustplan.progress.tally import tally
from trustplan.ui.colour import contrast
from trustplan.ui.forms import DATE, PlainForm
from trustplan.ui.redline import redline
from trustplan.ui.sight import Step

TOKENS = Path(settings.BASE_DIR) / "static/css/tokens.css"
HERE = "/styleguide"


class Colour(NamedTuple):
    """A colour by its name, and how it stands against the surface, or ink against it."""

    name: str
    value: str
    ratio: float

    @property
    def use(self) -> str:
        if self.ratio >= 4.5:
            return "text on white"
        return "edges and shapes" if self.ratio >= 3 else "backgrounds, with ink on them"


class SampleForm(PlainForm):
    """Fields of each sort, sent back with what is wrong."""

    name = forms.CharField(label="Name of the school", help_text="As parents know it.")
    phase = forms.ChoiceField(choices=[("", "Choose one"), ("p", "Primary")], label="Phase")
    joined = forms.DateField(label="joined the trust on", widget=DATE, required=False)
    shared = forms.BooleanField(label="Share it for comment", required=False)
    how = forms.ChoiceField(
        choices=[(Status.ON_TRACK.value, "On track"), (Status.AT_RISK.value, "At risk")],
        label="how it is going",
        widget=forms.RadioSelect,
    )


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """Every component from its own template. Not there for anybody but staff."""
    if not (request.user.is_authenticated and request.user.is_staff):
        raise Http404
    return render(request, "styleguide.html", context())


def context() -> dict:
    form = SampleForm({"name": "", "phase": "", "joined": "2026-13-40"})
    form.is_valid()
    return {
        "here": HERE,
        "colours": colours(TOKENS.read_text()),
        "statuses": list(Status.values),
        "form": form,
        "stale": stale_form(),
        "crumbs": [[Step("", "Plans", HERE)], [Step("", "Goal A", HERE), Step("", "Goal C", HERE)]],
        "lines": [[Step("Goal", "A. Every pupil reads well", HERE), Step("", "This priority")]],
        "measure": "Phonics standard in Year 1",
        "takeaway": "84% in 2025/26, up from 76%; the target is at least 85%",
        "trend": trend(figures(76, 79, 84), figures(78, 82, 85)),
        "tally": tally(["on_track"] * 3 + ["at_risk"], "priority", "priorities"),
        "pieces": redline("We will read every day.", "We will read aloud every day."),
    }


def figures(*values: int) -> dict[int, Decimal]:
    """Figures of years that follow one another."""
    return {2023 + number: Decimal(value) for number, value in enumerate(values)}


def colours(css: str) -> list[Colour]:
    """The colours that the style sheet of tokens names, on white or under ink."""
    named = re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", css)
    return [Colour(name, value, round(contrast(value, "#ffffff"), 1)) for name, value in named]


def stale_form() -> SimpleNamespace:
    """What a form has to show once somebody else has saved its record."""
    mine, theirs = "Reading, every day, in every class.", "Reading aloud, every day."
    current = SimpleNamespace(version=2)
    return SimpleNamespace(
        stage="conflict",
        auto_id="id_sample_%s",
        stale=SimpleNamespace(
            by="Hannah Osei-Bonsu", at=datetime(2026, 11, 22, 9, 30, tzinfo=UTC), current=current
        ),
        conflict=[{"label": "Wording", "theirs": theirs, "mine": mine}],
    )
