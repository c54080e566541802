"""Watching a document being made, and taking it away."""

import pytest
from django.urls import reverse

from boards.actions import document_create, document_start, document_step
from boards.models import Document
from boards.tasks import document_make
from tests.cast import YEAR
from tests.screens import HTMX, assert_fragment_is_page, signed_in
from trustplan.trusts.actions import change_record
from trustplan.trusts.scoping import enter

pytestmark = pytest.mark.django_db

POLL = {**HTMX, "HX-Target": "document-progress"}


@pytest.fixture
def waiting(ash) -> Document:
    document = Document(trust=ash.trust, plan=ash.plan, year=YEAR, audience="board")
    access = enter(ash.trustee, ash.trust.slug)
    return document_create(document, by=ash.trustee, access=access)


def test_waiting(ash, waiting):
    page = signed_in(ash.trustee).get(waiting.get_absolute_url()).content.decode()
    assert "Waiting for its turn" in page
    assert 'hx-trigger="every 2s"' in page
    assert "Look again" in page


def test_only_what_is_new_is_sent_and_only_steps_are_read_out(ash, waiting):
    browser, url = signed_in(ash.trustee), waiting.get_absolute_url()

    def ask(document) -> tuple[int, str]:
        """What a page that shows this much of the document is sent next."""
        shows = {"seen": document.seen, "step": document.step}
        response = browser.get(url, shows, headers=POLL)
        return response.status_code, response.content.decode()

    assert ask(waiting)[0] == 204
    started = document_start(waiting)
    status, sent = ask(waiting)
    assert status == 200
    assert 'hx-swap-oob="innerHTML"><strong>Gathering what it says.' in sent
    assert "<h1" not in sent
    document_step(started, "Laying out the pages", 20, "Page 3 of about 9")
    laying = Document.objects.get(pk=started.pk)
    document_step(started, "Laying out the pages", 25, "Page 4 of about 9")
    status, sent = ask(laying)
    assert "Page 4 of about 9" in sent
    assert "document-step" not in sent


def test_cancelled_while_it_waits(ash, waiting):
    browser = signed_in(ash.trustee)
    cancel = reverse("document_cancel", args=[ash.trust.slug, waiting.pk])
    assert cancel in browser.get(waiting.get_absolute_url()).content.decode()
    assert browser.get(cancel).status_code == 405
    page = browser.post(cancel, follow=True).content.decode()
    assert "Trustee of Ash Grove Trust cancelled it on" in page
    assert "Make it after all" in page
    document_make.call(str(ash.trust.pk), str(waiting.pk))
    waiting.refresh_from_db()
    assert waiting.state == "cancelled"
    assert "no longer being made" in browser.post(cancel, follow=True).content.decode()


def test_ready(ash, make_document):
    document = make_document(ash.trustee, "board")
    browser = signed_in(ash.trustee)
    seen = {"seen": "Writing the file"}
    page = browser.get(document.get_absolute_url(), seen, headers=POLL).content.decode()
    assert "Your document is ready" in page
    assert "every 2s" not in page
    assert_fragment_is_page(browser, document.get_absolute_url())


def test_failed_says_why_and_offers_another_try(ash, waiting):
    change_record(waiting, by=ash.by, state="failed", error="It is too large.")
    browser = signed_in(ash.trustee)
    page = browser.get(waiting.get_absolute_url()).content.decode()
    assert "It is too large." in page
    retry = reverse("document_retry", args=[ash.trust.slug, waiting.pk])
    assert retry in page
    assert browser.get(retry).status_code == 405
    assert browser.post(retry).url == waiting.get_absolute_url()
    waiting.refresh_from_db()
    assert waiting.state == "queued"
    assert browser.post(retry).status_code == 302  # again does no harm


def test_the_file_is_saved_and_never_opened_in_the_site(ash, make_document):
    document = make_document(ash.trustee, "board")
    url = reverse("document_download", args=[ash.trust.slug, document.pk])
    response = signed_in(ash.trustee).get(url)
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"].startswith("attachment; filename=")
    assert "growing-together-2026-ash-grove-trust-board.pdf" in response["Content-Disposition"]
    assert b"".join(response.streaming_content).startswith(b"%PDF")


def test_a_file_that_is_not_there_yet_or_no_longer(ash, waiting, make_document):
    browser = signed_in(ash.trustee)
    url = reverse("document_download", args=[ash.trust.slug, waiting.pk])
    assert browser.get(url).url == waiting.get_absolute_url()
    document = make_document(ash.trustee, "trust")
    document.file.storage.delete(document.file.name)
    url = reverse("document_download", args=[ash.trust.slug, document.pk])
    assert browser.get(url).url == reverse("document_list", args=[ash.trust.slug])
    assert browser.get(document.get_absolute_url()).status_code == 200


def test_the_name_of_a_school_plans_file(ash, make_document):
    document = make_document(ash.leader, "trust", improvement_plan=ash.birch_plan, year=YEAR)
    url = reverse("document_download", args=[ash.trust.slug, document.pk])
    name = signed_in(ash.leader).get(url)["Content-Disposition"]
    assert "birch-primary-school-improvement-plan-2026-trust.pdf" in name
