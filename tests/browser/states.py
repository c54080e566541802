"""States of pages that a person comes by while at work: opened, or sent with something in it."""

from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace

from django.urls import reverse
from django.utils import timezone
from django_scopes import scope
from playwright.sync_api import Page

from boards.models import Document
from goals.models import Priority
from tests.cast import YEAR, add
from trustplan.trusts.actions import change_record

# Sends a form as the browser would, from a page that has its token.
SEND = """([url, fields]) => {
  const form = document.createElement("form");
  Object.assign(form, { method: "post", action: url });
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
  for (const [name, value] of Object.entries({ csrfmiddlewaretoken: token, ...fields })) {
    const input = Object.assign(document.createElement("input"), { type: "hidden", name, value });
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}"""
UNFOLD = "document.querySelectorAll('main details:not(.tools)').forEach((d) => (d.open = true))"
LINES = "Every pupil writes well\tNobody known\t31/12/2026\nEvery pupil counts"
INVITED = "name,email,role,school\nOne,not an address,Trustee,\nTwo,two@example.org,Trustee,"


def sent(page: Page, url: str, **fields: str) -> None:
    """Open a page and send its form with these fields."""
    page.goto(url)
    with page.expect_navigation():
        page.evaluate(SEND, [url, fields])


def of_the_leader(it: SimpleNamespace) -> dict[str, Callable[[Page], object]]:
    """How to come to each state of what a leader does who also runs the trust."""

    def at(name: str, *records, query: str = "") -> str:
        args = [it.trust.slug, *(record.pk for record in records)]
        return reverse(name, args=args) + query

    paste, invite = at("goals_paste", it.plan), at("invitations_add")
    return {
        "tree, all open": lambda page: page.goto(at("plan_tree", it.plan, query="?expand=all")),
        "tree, filtered": lambda page: page.goto(at("plan_tree", it.plan, query="?status=at_risk")),
        "tree, nothing left": lambda page: page.goto(
            at("plan_tree", it.plan, query="?status=complete&mine=1")
        ),
        "coverage, no priorities": lambda page: page.goto(
            at("plan_coverage", it.plan, query="?year=2027")
        ),
        "found": lambda page: page.goto(at("trust_search", query="?q=phonics")),
        "not found": lambda page: page.goto(at("trust_search", query="?q=zeppelin")),
        "paste, preview": lambda page: sent(page, paste, lines=LINES),
        "paste, nothing ticked": lambda page: sent(
            page, paste, rows="1", paste="", lines=LINES, **{"text-1": "", "wanted-1": "on"}
        ),
        "carried over": lambda page: page.goto(
            at("priorities_carry", it.plan, query=f"?year={YEAR + 1}")
        ),
        "invitations, preview": lambda page: sent(page, invite, table=INVITED),
        "document, choices open": lambda page: (
            page.goto(at("document_add")),
            page.evaluate(UNFOLD),
        ),
        **{
            f"document, {state}": lambda page, one=one: page.goto(one.get_absolute_url())
            for state, one in documents(it).items()
        },
    }


def documents(it: SimpleNamespace) -> dict[str, Document]:
    """A document in each state but the finished one."""
    now = timezone.now()
    states = {
        "queued": {},
        "running": {
            "percent": 40,
            "detail": "page 3 of about 8",
            "alive_at": now + timedelta(hours=1),
        },
        "cancelled": {"cancelled_by": it.leader, "cancelled_at": now},
        "failed": {"error": "The plan could not be set. Please try again."},
    }
    with scope(trust=it.trust):
        return {
            state: add(
                it,
                Document,
                plan=it.plan,
                year=YEAR,
                audience="trust",
                state=state,
                made_by=it.leader,
                **fields,
            )
            for state, fields in states.items()
        }


def of_the_contributor(it: SimpleNamespace) -> dict[str, Callable[[Page], object]]:
    """How to come to each state of a check-in, until nothing is due."""
    with scope(trust=it.trust):
        Priority.objects.update(created_at=timezone.now() - timedelta(days=200))
    slug = it.trust.slug
    item = reverse("priority_check_in", args=[slug, it.priority.pk])

    def all_said(page: Page) -> None:
        with scope(trust=it.trust):
            for one in (it.priority, it.action, it.school_priority, it.school_action):
                change_record(one, by=it.by, status="complete")
        page.goto(reverse("check_in", args=[slug]))

    return {
        "what is due": lambda page: page.goto(reverse("check_in", args=[slug])),
        "check-in": lambda page: page.goto(item),
        "check-in, wrong": lambda page: sent(page, item, status="", narrative=""),
        "nothing due": all_said,
    }
