"""Asking for a document, of the trust's plan or of a school's."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from boards.models import Document, DocumentSchool
from tests.screens import HTMX, everybody, expected, signed_in, statuses
from trustplan.trusts.actions import change_record

pytestmark = pytest.mark.django_db

ALL_MAY = {"administrator": 403, "contributor": 403}


@pytest.fixture
def url(ash):
    return reverse("document_add", args=[ash.trust.slug])


@pytest.fixture
def school_url(ash):
    return reverse("improvement_plan_document_add", args=[ash.trust.slug, ash.birch_plan.pk])


def options(response, name: str) -> list[str]:
    page = BeautifulSoup(response.content, "html.parser")
    return [option["value"] for option in page.select(f"select[name={name}] option")]


def test_who_may_ask(ash, cast, url, school_url):
    for address in [url, school_url]:
        assert statuses(address, everybody(cast)) == expected(ALL_MAY, otherwise=200)


def test_only_ones_own_audiences_are_offered(ash, url):
    assert options(signed_in(ash.governor).get(url), "audience") == ["public", "trust"]
    assert options(signed_in(ash.leader).get(url), "audience") == ["public", "trust", "leaders"]
    assert "board" in options(signed_in(ash.trustee).get(url), "audience")


def test_another_audience_is_refused(ash, url):
    data = {"plan": ash.plan.pk, "year": 2026, "audience": "board"}
    assert signed_in(ash.leader).post(url, data).status_code == 422
    assert not Document.objects.exists()


def test_only_plans_one_may_read_are_offered(ash, url):
    assert str(ash.draft.pk) not in options(signed_in(ash.governor).get(url), "plan")
    assert str(ash.draft.pk) in options(signed_in(ash.leader).get(url), "plan")


def test_a_year_outside_the_plan(ash, url):
    data = {"plan": ash.plan.pk, "year": 2028, "audience": "trust", "sections": ["goals"]}
    response = signed_in(ash.leader).post(url, data)
    assert response.status_code == 422
    assert "choose a year within it" in response.content.decode()


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_asked_for(ash, url, headers):
    data = {
        "plan": ash.plan.pk,
        "year": 2026,
        "audience": "leaders",
        "sections": ["goals", "schools"],
    }
    response = signed_in(ash.leader).post(url, data, headers=headers)
    document = Document.objects.get()
    assert response.status_code == 302
    assert response.url == document.get_absolute_url()
    assert (document.plan, document.year, document.audience) == (ash.plan, 2026, "leaders")
    assert (document.sections, document.all_schools) == (["goals", "schools"], True)
    page = signed_in(ash.leader).get(response.url).content.decode()
    assert "<li>Goals</li><li>Schools’ improvement plans</li>" in page


def test_asked_for_twice_with_another_choice_is_two(ash, url):
    data = {"plan": ash.plan.pk, "year": 2026, "audience": "trust", "sections": ["goals"]}
    browser = signed_in(ash.leader)
    for more in [{}, {}, {"chosen": ash.birch.pk}, {"sections": ["goals", "measures"]}]:
        browser.post(url, {**data, **more})
    assert Document.objects.count() == 3
    rows = DocumentSchool.objects.all()
    assert [(row.school, row.chosen) for row in rows] == [(ash.birch, True)]


def test_a_school_that_one_does_not_know_cannot_be_chosen(ash, url):
    data = {"plan": ash.plan.pk, "year": 2026, "audience": "trust", "sections": ["goals"]}
    response = signed_in(ash.governor).post(url, {**data, "chosen": ash.cedar.pk})
    assert response.status_code == 302  # with one school only there is nothing to choose
    assert not DocumentSchool.objects.exists()


def test_a_plan_on_a_page_is_asked_for(ash):
    url = reverse("plan_page_add", args=[ash.trust.slug])
    data = {"plan": ash.plan.pk, "year": 2026, "audience": "trust", "sections": ["identity"]}
    browser = signed_in(ash.leader)
    assert browser.post(url, data).status_code == 422
    data["sections"] = ["identity", "priorities"]
    assert browser.post(url, data).status_code == 302
    assert Document.objects.get().what == "Plan on a page"


def test_the_address_names_plan_and_year(ash, url):
    response = signed_in(ash.leader).get(url, {"plan": str(ash.plan.pk), "year": "2025"})
    page = BeautifulSoup(response.content, "html.parser")
    assert page.select_one("select[name=year] option[selected]")["value"] == "2025"
    assert signed_in(ash.leader).get(url, {"plan": "x", "year": "x"}).status_code == 200


def test_a_school_plan_is_asked_for(ash, school_url):
    response = signed_in(ash.governor).post(
        school_url, {"audience": "trust", "sections": ["priorities"]}
    )
    document = Document.objects.get()
    assert response.url == document.get_absolute_url()
    assert (document.improvement_plan, document.year) == (ash.birch_plan, 2026)


def test_another_schools_plan(ash):
    url = reverse("improvement_plan_document_add", args=[ash.trust.slug, ash.cedar_plan.pk])
    assert signed_in(ash.governor).get(url).status_code == 404


def test_no_plan_to_read(ash, url):
    change_record(ash.plan, by=ash.by, state="draft")
    assert signed_in(ash.governor).get(url).status_code == 404
