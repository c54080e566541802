"""The measures of a goal and of a priority of the trust."""

import pytest
from django.urls import reverse

from goals.models import GoalMeasure
from kpis.models import Measure
from tests.cast import add
from tests.screens import assert_fragment_is_page, everybody, expected, statuses
from trustplan.trusts.actions import delete_record, restore_deletion


def url_of(name, record):
    return reverse(name, args=[record.trust.slug, record.pk])


def measures_of(record):
    return {row.measure.name for row in record.measure_links.select_related("measure")}


@pytest.fixture(params=["goal", "priority"])
def record(request, ash):
    return getattr(ash, request.param)


@pytest.fixture
def url(record):
    return url_of(f"{record._meta.model_name}_measures", record)


def test_access(cast, ash, url):
    assert statuses(url, everybody(cast)) == expected({"leader": 200}, 403)
    board = dict.fromkeys(["clerk", "chair"], 200) | {"trustee": 403}
    board_goal = url_of("goal_measures", ash.board_goal)
    assert statuses(board_goal, everybody(cast)) == expected(board, 404)


def test_choose(client, ash, record, url):
    attendance = add(ash, Measure, name="Attendance")
    client.force_login(ash.leader)
    posted = {"version": "1", "measures": [ash.measure.pk, attendance.pk]}
    assert client.post(url, posted).status_code == 302
    assert measures_of(record) == {ash.measure.name, "Attendance"}
    assert client.post(url, posted | {"measures": []}).status_code == 409
    assert client.post(url, {"version": "2", "measures": []}).status_code == 302
    assert measures_of(record) == set()


def test_what_one_cannot_see_stays_linked(client, ash):
    add(ash, GoalMeasure, goal=ash.goal, measure=ash.board_measure)
    client.force_login(ash.leader)
    url = url_of("goal_measures", ash.goal)
    assert "Reserves in confidence" not in client.get(url).content.decode()
    assert client.post(url, {"version": "1", "measures": []}).status_code == 302
    assert measures_of(ash.goal) == {"Reserves in confidence"}


def test_another_trusts_measure_is_refused(client, cast, ash, record, url):
    client.force_login(ash.leader)
    posted = {"version": "1", "measures": [cast.dean.measure.pk]}
    assert client.post(url, posted).status_code == 422
    assert measures_of(record) == {ash.measure.name}


def test_links_come_back_with_the_measure(ash, record):
    deletion = delete_record(ash.measure, by=ash.leader)
    assert measures_of(record) == set()
    restore_deletion(deletion, by=ash.leader)
    assert measures_of(record) == {ash.measure.name}


def test_fragment_is_form(client, ash, url):
    client.force_login(ash.leader)
    assert_fragment_is_page(client, url, "form.edit")
