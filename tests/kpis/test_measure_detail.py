"""A measure's page: definition, targets, figures and what it serves, as far as one may see."""

import pytest
from django.urls import reverse

from kpis.models import Reading
from schools.models import School
from tests.cast import YEAR, add
from tests.screens import assert_fragment_is_page, everybody, expected, statuses, text_of
from trustplan.trusts.actions import change_record, delete_record, restore_deletion


def url_of(measure):
    return reverse("measure_detail", args=[measure.trust.slug, measure.pk])


@pytest.fixture
def url(ash):
    return url_of(ash.measure)


def test_access(cast, ash, url):
    assert statuses(url, everybody(cast)) == expected({}, 200)


def test_a_board_measure_is_for_the_board(cast, ash):
    board = dict.fromkeys(["clerk", "chair", "trustee"], 200)
    assert statuses(url_of(ash.board_measure), everybody(cast)) == expected(board, 404)


def test_another_trusts_measure_is_not_here(client, cast, ash):
    client.force_login(ash.leader)
    address = reverse("measure_detail", args=[ash.trust.slug, cast.dean.measure.pk])
    assert client.get(address).status_code == 404


def test_figures_and_what_it_serves(client, ash, url):
    add(ash, Reading, measure=ash.measure, year=YEAR - 1, value=61, school=ash.cedar)
    client.force_login(ash.leader)
    text = text_of(client.get(url))
    assert "78% (2025/26), target 85% (2026/27)" in text
    for words in ("79%", "61%", "A. Every pupil reads well", "1. One phonics programme"):
        assert words in text
    assert "Daily phonics for all of Year 1 Birch 2026/27" in text


def test_who_is_limited_to_a_school_sees_its_figures_and_the_trusts(client, ash, url):
    add(ash, Reading, measure=ash.measure, year=YEAR - 1, value=61, school=ash.cedar)
    for person in (ash.school_leader, ash.governor):
        client.force_login(person)
        text = text_of(client.get(url))
        assert "79%" in text
        assert "78%" in text
        assert "61%" not in text
        assert "Cedar" not in text


def test_figures_have_an_audience_of_their_own(client, ash, url):
    change_record(ash.measure, by=ash.by, figures_audience="board")
    client.force_login(ash.leader)
    hidden = text_of(client.get(url))
    assert "not shown to you" in hidden
    assert "78%" not in hidden
    assert "85%" not in hidden
    client.force_login(ash.trustee)
    assert "78%" in text_of(client.get(url))


def test_a_goal_for_the_board_alone_is_not_named_to_others(client, ash, url):
    change_record(ash.goal, by=ash.by, wording_audience="board")
    client.force_login(ash.leader)
    assert "Every pupil reads well" not in text_of(client.get(url))
    client.force_login(ash.trustee)
    assert "Every pupil reads well" in text_of(client.get(url))


def test_two_years_make_a_trend_with_title_and_description(client, ash, url):
    client.force_login(ash.leader)
    assert "<title id" not in client.get(url).content.decode()
    add(ash, Reading, measure=ash.measure, year=YEAR, value=81)
    page = client.get(url).content.decode()
    assert "<title id" in page
    assert "<desc id" in page
    assert "style=" not in page


def test_deleting_and_restoring_brings_figures_and_links_back(client, ash, url):
    client.force_login(ash.leader)
    before = text_of(client.get(url))
    deletion = delete_record(ash.measure, by=ash.leader)
    assert client.get(url).status_code == 404
    assert not Reading.objects.filter(measure=ash.measure).exists()
    restore_deletion(deletion, by=ash.leader)
    assert text_of(client.get(url)) == before


def test_no_more_queries_for_more_rows(client, ash, url, django_assert_max_num_queries):
    for number in range(6):
        school = add(ash, School, name=f"School {number}", phase="primary")
        for year in range(YEAR - 3, YEAR):
            add(ash, Reading, measure=ash.measure, school=school, year=year, value=number)
    client.force_login(ash.leader)
    with django_assert_max_num_queries(16):
        client.get(url)


def test_fragment_is_page(client, ash, url):
    client.force_login(ash.leader)
    assert_fragment_is_page(client, url)
