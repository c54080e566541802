"""Making and changing a measure."""

import pytest
from django.urls import reverse

from kpis.models import Measure
from tests.screens import assert_fragment_is_page, everybody, expected, statuses
from trustplan.trusts.actions import change_record

VALUES = {
    "name": "Attendance",
    "definition": "<p>Sessions attended.</p>",
    "unit": "percent",
    "decimals": "1",
    "direction": "higher",
    "wording_audience": "trust",
    "progress_audience": "trust",
    "figures_audience": "leaders",
}


@pytest.fixture
def add_url(ash):
    return reverse("measure_add", args=[ash.trust.slug])


@pytest.fixture
def edit_url(ash):
    return reverse("measure_edit", args=[ash.trust.slug, ash.measure.pk])


def test_who_may(cast, ash, add_url, edit_url):
    writers = {"leader": 200, "clerk": 200, "chair": 200}
    assert statuses(add_url, everybody(cast)) == expected(writers, 403)
    assert statuses(edit_url, everybody(cast)) == expected({"leader": 200}, 403)


def test_add(client, ash, add_url):
    client.force_login(ash.leader)
    response = client.post(add_url, VALUES | {"owner": ash.members["contributor"].pk})
    measure = Measure.objects.get(name="Attendance")
    assert response.url == measure.get_absolute_url()
    assert measure.figures_audience == "leaders"
    assert measure.owner == ash.members["contributor"]
    assert measure.history.get().history_user == ash.leader


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"unit": "miles"},
        {"decimals": "9"},
        {"wording_audience": "board"},
        {"figures_audience": "everyone"},
    ],
)
def test_invalid_is_422_and_changes_nothing(client, ash, add_url, wrong):
    client.force_login(ash.leader)
    assert client.post(add_url, VALUES | wrong).status_code == 422
    assert not Measure.objects.filter(name="Attendance").exists()


def test_an_owner_from_another_trust_is_refused(client, cast, ash, add_url):
    client.force_login(ash.leader)
    posted = VALUES | {"owner": cast.dean.members["leader"].pk}
    assert client.post(add_url, posted).status_code == 422
    assert not Measure.objects.filter(name="Attendance").exists()


def test_a_clerk_writes_measures_of_the_board_only(client, ash, add_url):
    client.force_login(ash.clerk)
    assert client.post(add_url, VALUES).status_code == 422
    board = dict.fromkeys(["wording_audience", "progress_audience", "figures_audience"], "board")
    assert client.post(add_url, VALUES | board).status_code == 302
    assert Measure.objects.get(name="Attendance").is_restricted


def test_change(client, ash, edit_url):
    client.force_login(ash.leader)
    response = client.post(edit_url, VALUES | {"version": ash.measure.version})
    assert response.status_code == 302
    measure = Measure.objects.get(pk=ash.measure.pk)
    assert (measure.name, measure.decimals) == ("Attendance", 1)


def test_a_stale_edit_is_409_and_can_be_sent_again(client, ash, edit_url):
    change_record(ash.measure, by=ash.trustee, name="Phonics, all schools")
    client.force_login(ash.leader)
    response = client.post(edit_url, VALUES | {"version": "1"})
    assert response.status_code == 409
    page = response.content.decode()
    assert "Phonics, all schools" in page
    assert "Attendance" in page
    again = client.post(edit_url, VALUES | {"version": "2"})
    assert again.status_code == 302


def test_fragment_is_form(client, ash, add_url, edit_url):
    client.force_login(ash.leader)
    assert_fragment_is_page(client, add_url, "form.edit")
    assert_fragment_is_page(client, edit_url, "form.edit")
