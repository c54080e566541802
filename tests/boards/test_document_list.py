"""The list of documents, and that reading for many rows costs no more queries than for one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from boards.content import improvement_plan_booklet, plan_booklet
from boards.models import Document
from goals.models import Action, Goal, Milestone, Priority, PriorityGoal, Update
from schools.models import ImprovementPlan, School, SchoolAction, SchoolPriority
from tests.cast import YEAR, add
from tests.screens import assert_fragment_is_page, everybody, expected, signed_in, statuses
from trustplan.trusts.access import operator_access

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(ash):
    return reverse("document_list", args=[ash.trust.slug])


def test_who_may_open_it(ash, cast, url):
    refused = {"administrator": 403, "contributor": 403}
    assert statuses(url, everybody(cast)) == expected(refused, otherwise=200)


def test_empty(ash, url):
    page = signed_in(ash.leader).get(url).content.decode()
    assert "No documents yet" in page
    assert reverse("document_add", args=[ash.trust.slug]) in page


def test_it_lists_what_one_may_read(ash, url, make_document):
    make_document(ash.chair, "board")
    make_document(ash.governor, "trust")
    board = signed_in(ash.trustee).get(url).content.decode()
    local = signed_in(ash.governor).get(url).content.decode()
    assert board.count("Download<") == 2
    assert local.count("Download<") == 1
    assert "The board only" not in local
    assert_fragment_is_page(signed_in(ash.trustee), url)


def test_the_address_filters(ash, url, make_document):
    make_document(ash.trustee, "board")
    make_document(ash.trustee, "trust", improvement_plan=ash.birch_plan, year=YEAR)
    make_document(ash.trustee, "trust", plan=ash.plan, year=YEAR - 1)
    browser = signed_in(ash.trustee)
    for asked, count in [
        ({}, 3),
        ({"sort": "annual"}, 2),
        ({"audience": "trust"}, 2),
        ({"year": YEAR, "audience": "trust"}, 1),
        ({"sort": "page"}, 0),
        ({"sort": "x", "year": "x", "audience": "'"}, 3),
    ]:
        page = browser.get(url, asked).content.decode()
        assert page.count("Download<") == count, asked
    assert (
        "None of the documents are like that" in browser.get(url, {"sort": "page"}).content.decode()
    )
    local = signed_in(ash.governor).get(url, {"audience": "board"}).content.decode()
    assert 'value="board"' not in local


def queries(act) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        act()
    return len(captured)


def test_queries_of_the_list(ash, url, make_document):
    browser = signed_in(ash.trustee)
    make_document(ash.trustee, "board")
    few = queries(lambda: browser.get(url))
    for audience in ["trust", "leaders", "public"]:
        make_document(ash.trustee, audience)
    assert Document.objects.count() == 4
    assert queries(lambda: browser.get(url)) == few <= 20


def more_rows(ash) -> None:
    """Three more of everything that a document prints row by row."""
    for number in range(3):
        school = add(ash, School, name=f"School {number}", phase="primary")
        plan = add(ash, ImprovementPlan, school=school, year=YEAR)
        theirs = add(ash, SchoolPriority, plan=plan, title="T", owner=ash.members["chair"])
        add(ash, SchoolAction, priority=theirs, title="A", owner=ash.members["clerk"])
        goal = add(ash, Goal, plan=ash.plan, title=f"G{number}", owner=ash.members["chair"])
        ours = add(ash, Priority, plan=ash.plan, year=YEAR, title="P", owner=ash.members["clerk"])
        add(ash, PriorityGoal, priority=ours, goal=goal)
        action = add(ash, Action, priority=ours, title="A", owner=ash.members["chair"])
        add(ash, Milestone, action=action, title="M")
        add(ash, Update, priority=ours, status="on_track", narrative="<p>x</p>", author=ash.chair)
        add(ash, SchoolPriority, plan=ash.birch_plan, title="T", owner=ash.members["chair"])


def test_queries_of_the_content(ash):
    access = operator_access(ash.trust, "board")

    def annual():
        plan_booklet(ash.plan, YEAR, access, "board", timezone.now())

    def school():
        improvement_plan_booklet(ash.birch_plan, access, "board", timezone.now())

    few = queries(annual), queries(school)
    more_rows(ash)
    assert (queries(annual), queries(school)) == few
