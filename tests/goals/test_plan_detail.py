"""The plan page: the whole line of sight, by who reads it."""

import pytest
from django.urls import reverse

from tests.screens import assert_fragment_is_page, everybody, expected, statuses, text_of


@pytest.fixture
def url(ash):
    return reverse("plan_detail", args=[ash.trust.slug, ash.plan.pk])


def test_who_may_read(cast, ash, url):
    assert statuses(url, everybody(cast)) == expected({}, 200)
    draft = reverse("plan_detail", args=[ash.trust.slug, ash.draft.pk])
    assert statuses(draft, everybody(cast)) == expected({"governor": 404}, 200)


def test_line_of_sight_from_goal_to_how_many_schools_answer(visit, url):
    page = text_of(visit("leader").client.get(url))
    words = [
        "Every pupil reads well",
        "One phonics programme in all schools",
        "1 of 2 schools answer, 1 declines",
    ]
    places = [page.index(word) for word in words]
    assert places == sorted(places)


def test_what_is_the_boards_is_not_there_for_others(visit, url):
    for role in ("leader", "administrator", "school_leader", "contributor", "governor"):
        assert "Merger talks" not in text_of(visit(role).client.get(url)), role
    for role in ("trustee", "chair", "clerk"):
        assert "Merger talks" in text_of(visit(role).client.get(url)), role


def test_a_record_about_a_person_is_not_there_for_them(visit, url):
    assert "settles in" not in text_of(visit("leader").client.get(url))
    assert "settles in" in text_of(visit("trustee").client.get(url))


def test_other_schools_answers_are_not_there_for_a_school(visit, url):
    page = text_of(visit("school_leader").client.get(url))
    assert "Birch answers" in page
    assert "1 declines" not in page


def test_priorities_of_the_year_in_the_address(visit, url):
    assert "One phonics programme" in text_of(visit("leader").client.get(f"{url}?year=2026"))
    for other in ("2025", "1999", "all"):
        page = text_of(visit("leader").client.get(f"{url}?year={other}"))
        assert ("One phonics programme" in page) == (other != "2025")


def test_without_rights_to_write_there_is_nothing_to_change(visit, url):
    assert b'/edit"' in visit("leader").client.get(url).content
    for role in ("trustee", "governor", "contributor", "school_leader"):
        content = visit(role).client.get(url).content
        assert b'/edit"' not in content, role
        assert b'/add"' not in content, role


def test_an_empty_plan_says_what_to_do_next(visit, ash):
    url = reverse("plan_detail", args=[ash.trust.slug, ash.draft.pk])
    assert "No strategic goals yet" in text_of(visit("leader").client.get(url))


def test_fragment_is_page(visit, url):
    assert_fragment_is_page(visit("leader").client, url)


def test_how_it_is_going_is_drawn_for_those_who_may_see_it(visit, url):
    page = visit("leader").client.get(f"{url}?year=2026")
    assert page.context["tally"].total == len(page.context["priorities"])
    assert page.context["tally"].takeaway in text_of(page)
