"""One figure at a time: readings and targets, and whose school they may be of."""

from decimal import Decimal

import pytest
from django.urls import reverse

from kpis.models import Reading, Target
from tests.cast import YEAR, add
from tests.screens import assert_fragment_is_page, everybody, expected, statuses
from trustplan.trusts.actions import change_record, delete_record, restore_deletion


def address(name, record):
    return reverse(name, args=[record.trust.slug, record.pk])


@pytest.fixture
def add_url(ash):
    return address("reading_add", ash.measure)


def figure(school, value="80.5%", year=YEAR, **more):
    return {"school": school.pk if school else "", "year": year, "value": value, **more}


def test_who_may_enter(cast, ash, add_url):
    enter = {"leader": 200, "school_leader": 200}
    assert statuses(add_url, everybody(cast)) == expected(enter, 403)
    board = dict.fromkeys(["clerk", "chair"], 200) | {"trustee": 403}
    url = address("reading_add", ash.board_measure)
    assert statuses(url, everybody(cast)) == expected(board, 404)


def test_who_may_change(cast, ash):
    own = {"leader": 200, "school_leader": 200}
    assert statuses(address("reading_edit", ash.reading), everybody(cast)) == expected(own, 403)
    trust_wide = address("reading_edit", ash.trust_reading)
    assert statuses(trust_wide, everybody(cast)) == expected({"leader": 200}, 403)
    cedar = add(ash, Reading, measure=ash.measure, school=ash.cedar, year=YEAR, value=50)
    sibling = expected({"leader": 200}, 403) | dict.fromkeys(
        ["school_leader", "contributor", "governor"], 404
    )
    assert statuses(address("reading_edit", cedar), everybody(cast)) == sibling


def test_who_sets_targets(cast, ash):
    for url in (address("target_add", ash.measure), address("target_edit", ash.target)):
        assert statuses(url, everybody(cast)) == expected({"leader": 200}, 403)


def test_a_school_leader_enters_for_the_own_school(client, ash, add_url):
    client.force_login(ash.school_leader)
    assert client.post(add_url, figure(ash.birch, note="Provisional")).status_code == 302
    reading = Reading.objects.get(year=YEAR, school=ash.birch)
    assert reading.value == Decimal("80.5")
    assert reading.note == "Provisional"
    assert reading.history.get().history_user == ash.school_leader


@pytest.mark.parametrize("whose", ["sibling", "trust", "other_trust"])
def test_a_school_leader_enters_for_nobody_else(client, cast, ash, add_url, whose):
    school = {"sibling": ash.cedar, "trust": None, "other_trust": cast.dean.birch}[whose]
    client.force_login(ash.school_leader)
    before = Reading.everything.count()
    assert client.post(add_url, figure(school)).status_code == 422
    assert Reading.everything.count() == before


def test_a_reading_cannot_be_moved_to_a_sibling_school(client, ash):
    client.force_login(ash.school_leader)
    url = address("reading_edit", ash.reading)
    posted = figure(ash.cedar, "79", YEAR - 1, version="1")
    assert client.post(url, posted).status_code == 422
    assert Reading.objects.get(pk=ash.reading.pk).school == ash.birch


def test_without_the_figures_nobody_enters_any(client, ash, add_url):
    change_record(ash.measure, by=ash.by, figures_audience="board")
    client.force_login(ash.school_leader)
    assert client.get(add_url).status_code == 403
    assert client.get(address("reading_edit", ash.reading)).status_code == 404


@pytest.mark.parametrize("value", ["", "101", "-1", "about 80", "80.12345"])
def test_a_wrong_value_is_422(client, ash, add_url, value):
    client.force_login(ash.leader)
    assert client.post(add_url, figure(ash.birch, value)).status_code == 422
    assert not Reading.objects.filter(year=YEAR).exists()


def test_one_figure_a_year(client, ash, add_url):
    client.force_login(ash.leader)
    for school in (ash.birch, None):
        response = client.post(add_url, figure(school, year=YEAR - 1))
        assert response.status_code == 422
        assert "There is a figure for this year already." in response.content.decode()


def test_change_keeps_the_decimals(client, ash):
    client.force_login(ash.leader)
    url = address("reading_edit", ash.reading)
    assert 'value="79"' in client.get(url).content.decode()
    assert client.post(url, figure(ash.birch, "79.125", YEAR - 1, version="1")).status_code == 302
    assert Reading.objects.get(pk=ash.reading.pk).value == Decimal("79.125")


def test_stale_is_409(client, ash):
    change_record(ash.reading, by=ash.leader, value=Decimal("70"))
    client.force_login(ash.school_leader)
    url = address("reading_edit", ash.reading)
    response = client.post(url, figure(ash.birch, "75", YEAR - 1, version="1"))
    assert response.status_code == 409
    assert "70" in response.content.decode()
    assert Reading.objects.get(pk=ash.reading.pk).value == 70


def test_targets(client, ash):
    client.force_login(ash.leader)
    url = address("target_add", ash.measure)
    assert client.post(url, figure(ash.cedar, "90", YEAR)).status_code == 302
    assert client.post(url, figure(None, "90", YEAR)).status_code == 422
    assert Target.objects.get(school=ash.cedar).value == 90
    edit = address("target_edit", ash.target)
    assert client.post(edit, figure(None, "88%", YEAR, version="1")).status_code == 302
    assert Target.objects.get(pk=ash.target.pk).value == 88


def test_restoring_a_reading(client, ash):
    deletion = delete_record(ash.reading, by=ash.leader)
    assert not Reading.objects.filter(pk=ash.reading.pk).exists()
    restore_deletion(deletion, by=ash.leader)
    back = Reading.objects.get(pk=ash.reading.pk)
    assert (back.value, back.school, back.year) == (79, ash.birch, YEAR - 1)


def test_fragment_is_form(client, ash, add_url):
    client.force_login(ash.leader)
    assert_fragment_is_page(client, add_url, "form.edit")
    assert_fragment_is_page(client, address("reading_edit", ash.reading), "form.edit")
    assert_fragment_is_page(client, address("target_edit", ash.target), "form.edit")
