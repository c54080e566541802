"""All figures of a school for a year on one form."""

from decimal import Decimal

import pytest
from django.urls import reverse

from kpis.models import Measure, Reading
from tests.cast import YEAR, add
from tests.screens import assert_fragment_is_page, everybody, expected, statuses
from trustplan.trusts.actions import change_record, create_record


@pytest.fixture
def attendance(ash):
    return add(ash, Measure, name="Attendance")


def url_of(school, year=YEAR - 1):
    return reverse("readings_edit", args=[school.trust.slug, school.pk, year])


def box(measure, before="", after=""):
    """What a browser sends for one box: what it was loaded with, and what it holds."""
    return {f"initial-measure-{measure.pk}": before, f"measure-{measure.pk}": after}


def values(school, year=YEAR - 1):
    return {
        reading.measure.name: reading.value
        for reading in Reading.objects.filter(school=school, year=year).select_related("measure")
    }


def test_access(cast, ash):
    own = {"leader": 200, "school_leader": 200}
    assert statuses(url_of(ash.birch), everybody(cast)) == expected(own, 403)
    sibling = {"leader": 200} | dict.fromkeys(["school_leader", "contributor", "governor"], 404)
    assert statuses(url_of(ash.cedar), everybody(cast)) == expected(sibling, 403)
    assert statuses(url_of(ash.birch, 1999), {"leader": ash.leader}) == {"leader": 404}


def test_boxes_hold_what_is_known_and_recall_the_year_before(client, ash, attendance):
    client.force_login(ash.school_leader)
    page = client.get(url_of(ash.birch)).content.decode()
    assert f'name="initial-measure-{ash.measure.pk}" value="79"' in page
    assert "Attendance" in page
    assert "Reserves in confidence" not in page
    assert "in 2025/26 it was 79%" in client.get(url_of(ash.birch, YEAR)).content.decode()


def test_only_what_changed_is_written(client, ash, attendance):
    client.force_login(ash.school_leader)
    posted = box(ash.measure, "79", "79.0%") | box(attendance, "", "94.25%")
    assert client.post(url_of(ash.birch), posted).status_code == 302
    assert values(ash.birch) == {ash.measure.name: 79, "Attendance": Decimal("94.25")}
    assert ash.reading.history.count() == 1


def test_an_emptied_box_deletes_its_reading_which_can_come_back(client, ash):
    client.force_login(ash.school_leader)
    assert client.post(url_of(ash.birch), box(ash.measure, "79", "")).status_code == 302
    assert values(ash.birch) == {}
    assert Reading.everything.get(pk=ash.reading.pk).deletion.made_by == ash.school_leader


def test_one_wrong_box_and_nothing_is_written(client, ash, attendance):
    client.force_login(ash.school_leader)
    posted = box(ash.measure, "79", "80") | box(attendance, "", "940")
    response = client.post(url_of(ash.birch), posted)
    assert response.status_code == 422
    assert "between 0 and 100" in response.content.decode()
    assert 'value="80"' in response.content.decode()
    assert values(ash.birch) == {ash.measure.name: 79}


def test_two_people_fill_in_different_boxes(client, ash, attendance):
    change_record(ash.reading, by=ash.leader, value=Decimal(70))
    client.force_login(ash.school_leader)
    posted = box(ash.measure, "79", "79") | box(attendance, "", "94")
    assert client.post(url_of(ash.birch), posted).status_code == 302
    assert values(ash.birch) == {ash.measure.name: 70, "Attendance": 94}


def test_the_same_box_is_409_with_both_figures_and_can_be_sent_again(client, ash, attendance):
    change_record(ash.reading, by=ash.leader, value=Decimal(70))
    client.force_login(ash.school_leader)
    posted = box(ash.measure, "79", "81") | box(attendance, "", "94")
    response = client.post(url_of(ash.birch), posted)
    assert response.status_code == 409
    page = response.content.decode()
    assert "70%" in page
    assert "81%" in page
    assert str(ash.leader) in page
    assert values(ash.birch) == {ash.measure.name: 70}
    again = posted | {f"initial-measure-{ash.measure.pk}": "70"}
    assert f'name="initial-measure-{ash.measure.pk}" value="70"' in page
    assert client.post(url_of(ash.birch), again).status_code == 302
    assert values(ash.birch) == {ash.measure.name: 81, "Attendance": 94}


def test_a_figure_of_somebody_else_where_there_was_none(client, ash, attendance):
    theirs = Reading(trust=ash.trust, measure=attendance, school=ash.birch, year=YEAR - 1, value=90)
    create_record(theirs, by=ash.leader)
    client.force_login(ash.school_leader)
    assert client.post(url_of(ash.birch), box(attendance, "", "94")).status_code == 409
    assert values(ash.birch)["Attendance"] == 90


def test_measures_that_are_not_theirs_cannot_be_slipped_in(client, cast, ash):
    client.force_login(ash.school_leader)
    before = Reading.everything.count()
    posted = box(ash.board_measure, "", "5") | box(cast.dean.measure, "", "5")
    assert client.post(url_of(ash.birch), posted | box(ash.measure, "79", "79")).status_code == 302
    assert Reading.everything.count() == before


def test_no_more_queries_for_more_rows(client, ash, django_assert_max_num_queries):
    for number in range(10):
        measure = add(ash, Measure, name=f"Measure {number}")
        add(ash, Reading, measure=measure, school=ash.birch, year=YEAR - 1, value=number)
    client.force_login(ash.school_leader)
    with django_assert_max_num_queries(12):
        client.get(url_of(ash.birch))


def test_fragment_is_form(client, ash):
    client.force_login(ash.school_leader)
    assert_fragment_is_page(client, url_of(ash.birch), "form.edit")
