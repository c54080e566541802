"""The list of measures: who reads which, in what groups, with which words."""

import pytest
from django.urls import reverse

from kpis.models import Measure, Reading
from tests.cast import YEAR, add
from tests.screens import assert_fragment_is_page, everybody, expected, statuses, text_of
from trustplan.trusts.actions import change_record


@pytest.fixture
def url(ash):
    return reverse("measure_list", args=[ash.trust.slug])


def test_access(cast, ash, url):
    assert statuses(url, everybody(cast)) == expected({}, 200)


def test_measures_stand_under_their_goal_with_the_latest_figure(client, ash, url):
    add(ash, Measure, name="Attendance")
    client.force_login(ash.leader)
    text = text_of(client.get(url))
    assert "78% (2025/26), target 85% (2026/27)" in text
    assert text.index("A. Every pupil reads well") < text.index("Phonics standard")
    assert text.index("Linked to no strategic goal yet") < text.index("Attendance")
    assert "No figure yet" in text


def test_what_is_for_the_board_alone_is_not_there_for_others(client, ash, url):
    seen = {}
    for name in ("leader", "administrator", "trustee", "clerk"):
        client.force_login(ash.members[name].user)
        seen[name] = "Reserves in confidence" in client.get(url).content.decode()
    assert seen == {"leader": False, "administrator": False, "trustee": True, "clerk": True}


def test_figures_for_another_audience_are_not_shown(client, ash, url):
    change_record(ash.measure, by=ash.by, figures_audience="board")
    client.force_login(ash.leader)
    text = text_of(client.get(url))
    assert "Figures not shown to you" in text
    assert "78%" not in text


def test_entry_is_offered_for_own_schools_only(client, ash, url):
    offered = {}
    for name in ("leader", "school_leader", "contributor", "trustee"):
        client.force_login(ash.members[name].user)
        page = client.get(url).content.decode()
        offered[name] = [
            school.label
            for school in (ash.birch, ash.cedar)
            if f"/schools/{school.pk}/figures/" in page
        ]
    assert offered == {
        "leader": ["Birch", "Cedar"],
        "school_leader": ["Birch"],
        "contributor": [],
        "trustee": [],
    }


def test_a_move_changes_places_with_the_neighbour_in_its_group(client, ash, url):
    first = add(ash, Measure, name="First of none")
    second = add(ash, Measure, name="Second of none")
    change_record(first, by=ash.by, position=0)
    client.force_login(ash.leader)
    line = client.get(url).context["groups"][-1].lines[1]
    assert line.measure == second
    assert line.down == ""
    move = reverse("record_move", args=[ash.trust.slug, "kpis-measure", second.pk])
    client.post(move, {"to": line.up})
    lines = client.get(url).context["groups"][-1].lines
    assert [one.measure for one in lines] == [second, first]


def test_no_more_queries_for_more_rows(client, ash, url, django_assert_max_num_queries):
    for number in range(12):
        measure = add(ash, Measure, name=f"Measure {number}", owner=ash.members["leader"])
        add(ash, Reading, measure=measure, year=YEAR, value=number)
    client.force_login(ash.leader)
    with django_assert_max_num_queries(16):
        client.get(url)


def test_fragment_is_page(client, ash, url):
    client.force_login(ash.leader)
    assert_fragment_is_page(client, url)
