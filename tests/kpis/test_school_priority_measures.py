"""The measures of a school's priority."""

import pytest
from django.urls import reverse

from kpis.models import Measure, SchoolPriorityMeasure
from tests.cast import add
from tests.screens import assert_fragment_is_page, everybody, expected, statuses
from trustplan.trusts.actions import delete_record, restore_deletion


@pytest.fixture
def url(ash):
    return reverse("school_priority_measures", args=[ash.trust.slug, ash.school_priority.pk])


def measures_of(priority):
    return {row.measure.name for row in priority.measure_links.select_related("measure")}


def test_access(cast, ash, url):
    own = {"leader": 200, "school_leader": 200}
    assert statuses(url, everybody(cast)) == expected(own, 403)
    sibling = reverse("school_priority_measures", args=[ash.trust.slug, ash.cedar_priority.pk])
    people = {"school_leader": ash.school_leader, "leader": ash.leader}
    assert statuses(sibling, people) == {"school_leader": 404, "leader": 200}


def test_choose(client, ash, url):
    attendance = add(ash, Measure, name="Attendance")
    client.force_login(ash.school_leader)
    posted = {"version": "1", "measures": [attendance.pk]}
    assert client.post(url, posted).status_code == 302
    assert measures_of(ash.school_priority) == {"Attendance"}
    assert client.post(url, posted).status_code == 409


def test_what_one_cannot_see_stays_linked_and_cannot_be_chosen(client, ash, url):
    link = {"priority": ash.school_priority, "measure": ash.board_measure}
    add(ash, SchoolPriorityMeasure, **link)
    client.force_login(ash.school_leader)
    assert "Reserves in confidence" not in client.get(url).content.decode()
    assert client.post(url, {"version": "1", "measures": []}).status_code == 302
    assert measures_of(ash.school_priority) == {"Reserves in confidence"}
    posted = {"version": "2", "measures": [ash.board_measure.pk]}
    assert client.post(url, posted).status_code == 422


def test_another_trusts_measure_is_refused(client, cast, ash, url):
    client.force_login(ash.school_leader)
    posted = {"version": "1", "measures": [cast.dean.measure.pk]}
    assert client.post(url, posted).status_code == 422
    assert measures_of(ash.school_priority) == {ash.measure.name}


def test_links_come_back_with_the_measure(client, ash, url):
    deletion = delete_record(ash.measure, by=ash.leader)
    assert measures_of(ash.school_priority) == set()
    restore_deletion(deletion, by=ash.leader)
    assert measures_of(ash.school_priority) == {ash.measure.name}


def test_fragment_is_form(client, ash, url):
    client.force_login(ash.school_leader)
    assert_fragment_is_page(client, url, "form.edit")
