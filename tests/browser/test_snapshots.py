"""What a screen reader is given of thirty states: names, roles and order, pinned as text.

After a change that is meant, ``SNAPSHOTS=write`` writes the files anew, to be read before they
are committed. The day is one of the cast's own, and addresses, which hold ids, are left out.
"""

import os
import re
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

import pytest
from django.urls import reverse
from django_scopes import scope
from playwright.sync_api import Page
from time_machine import travel

from tests.browser.states import INVITED, LINES, documents, sent
from tests.cast import YEAR, add
from trustplan.trusts.actions import change_record
from trustplan.trusts.models import Grant, Role

FOLDER = Path(__file__).parent / "snapshots"
TODAY = f"{YEAR}-11-20 10:00+00:00"
# What differs from run to run: addresses, and the time of day.
ADDRESS = re.compile(r"^\s*- /url: .*\n", re.MULTILINE)
TIME = re.compile(r"\b\d\d:\d\d\b")


@pytest.fixture
def today():
    with travel(TODAY):
        yield


def test_what_a_screen_reader_is_given(today, page, sign_in, cast):
    it = cast.ash
    with scope(trust=it.trust):
        add(it, Grant, membership=it.members["leader"], role=Role.ADMINISTRATOR)
    page.goto(reverse("account_login"))
    read = {"sign-in": given(page)}
    sign_in(it.leader)
    page.goto(it.trust.get_absolute_url())
    read["home-whole"] = given(page, "body")
    for name, come_to in states(it).items():
        come_to(page)
        read[name] = given(page)
    sign_in(it.contributor)
    for name, record in [("check-in", it.priority), ("check-in-first", it.school_action)]:
        kind = "priority" if record is it.priority else "school_action"
        page.goto(reverse(f"{kind}_check_in", args=[it.trust.slug, record.pk]))
        read[name] = given(page)
    assert len(read) >= 30
    wrong = [line for name, text in read.items() for line in changes(name, text)]
    assert not wrong, "\n".join(wrong)


def given(page: Page, part: str = "main") -> str:
    """The accessibility tree of a page as text, once its editors are there."""
    if page.locator(".rich-text").count():
        page.locator(".rich-text-words").first.wait_for()
    text = page.locator(part).aria_snapshot()
    return TIME.sub("00:00", ADDRESS.sub("", f"{text}\n"))


def changes(name: str, text: str) -> list[str]:
    """In what a state differs from the file that pins it, line by line."""
    file = FOLDER / f"{name}.txt"
    if os.environ.get("SNAPSHOTS") == "write":
        file.write_text(text)
    pinned = file.read_text() if file.exists() else ""
    return list(unified_diff(pinned.splitlines(), text.splitlines(), name, "now", "", "", 1, ""))


def states(it) -> dict[str, Callable[[Page], object]]:
    """How to come to each state of what a leader does who also runs the trust."""

    def at(name: str, *records, query: str = "") -> str:
        return reverse(name, args=[it.trust.slug, *(record.pk for record in records)]) + query

    opened = {
        "plans": at("plan_list"),
        "plan": at("plan_detail", it.plan),
        "tree": at("plan_tree", it.plan),
        "tree-nothing-left": at("plan_tree", it.plan, query="?status=complete&mine=1"),
        "coverage": at("plan_coverage", it.plan),
        "goal": at("goal_detail", it.goal),
        "goal-form": at("goal_edit", it.goal),
        "goal-history": reverse("record_history", args=[it.trust.slug, "goal", it.goal.pk]),
        "goal-delete": reverse("record_delete", args=[it.trust.slug, "goal", it.goal.pk]),
        "priority": at("priority_detail", it.priority),
        "update-form": at("priority_update_add", it.priority),
        "paste": at("goals_paste", it.plan),
        "found": at("trust_search", query="?q=phonics"),
        "not-found": at("trust_search", query="?q=zeppelin"),
        "kpis": at("measure_list"),
        "kpi": at("measure_detail", it.measure),
        "figures-form": reverse("readings_edit", args=[it.trust.slug, it.birch.pk, YEAR]),
        "schools": at("school_list"),
        "school": at("school_detail", it.birch),
        "school-plan": at("improvement_plan_detail", it.birch_plan),
        "answers-form": at("answers_edit", it.birch_plan),
        "documents": at("document_list"),
        "document-form": at("document_add"),
        "people": at("people"),
        "invitation-form": at("invitation_add"),
        "about": at("trust_about"),
        "role": at("role_switch"),
        "deleted": at("deletion_list"),
        "missing": "/nowhere",
        **{f"document-{state}": one.get_absolute_url() for state, one in documents(it).items()},
    }
    posted = {
        "goal-wrong": (at("goal_edit", it.goal), {"title": ""}),
        "paste-preview": (at("goals_paste", it.plan), {"lines": LINES}),
        "invitations-preview": (at("invitations_add"), {"table": INVITED}),
    }

    def conflict(page: Page) -> None:
        page.goto(opened["goal-form"])
        page.get_by_label("Wording", exact=True).fill("Every pupil reads for joy")
        with scope(trust=it.trust):
            change_record(it.goal, by=it.administrator, title="Every pupil reads with joy")
        page.get_by_role("button", name="Save", exact=True).click()
        page.locator(".conflict").wait_for()

    return (
        {name: lambda page, url=url: page.goto(url) for name, url in opened.items()}
        | {
            name: lambda page, url=url, fields=fields: sent(page, url, **fields)
            for name, (url, fields) in posted.items()
        }
        | {"goal-conflict": conflict}
    )
