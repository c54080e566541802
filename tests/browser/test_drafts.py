"""Drafts in the browser: whatever happens while somebody writes, at most two seconds are lost.

A run of S7 opens a form, writes, has one of five things happen and comes back. Words that were
written more than the pause before it are there; whatever is there is what was written.
"""

import random
import re

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.browser.axe import assert_accessible
from tests.browser.conftest import open_context
from tests.endure import runs
from trustplan.ui.models import Draft

WORDS = ["reading", "writing", "speaking", "listening", "joy", "every", "day", "at", "home"]
LAST = " and all"  # what somebody writes in the last two seconds
RICH = ".rich-text-words"


@pytest.fixture
def address(cast) -> str:
    return reverse("goal_edit", args=[cast.ash.trust.slug, cast.ash.goal.pk])


def title(page: Page):
    return page.get_by_label("Wording", exact=True)


def write(page: Page, words: str) -> None:
    title(page).fill(words)
    why = page.locator(RICH).first
    why.fill(f"Why: {words}")


def wait_until_kept(page: Page) -> None:
    page.get_by_text(re.compile("^Saved as a draft at")).first.wait_for()


def read(page: Page, address: str) -> tuple[str, str]:
    page.goto(address)
    why = page.locator(RICH).first
    why.wait_for()
    return title(page).input_value(), why.inner_text()


def copies(page: Page) -> int:
    """How many copies of unsaved words the tab holds."""
    return page.evaluate("Object.keys(sessionStorage).filter(k => k.startsWith('draft:')).length")


def end_sessions(page: Page) -> None:
    Session.objects.all().delete()


# --- What can happen -------------------------------------------------------------------------


def killed(page: Page, sign_in, user) -> Page:
    """The tab is gone without a word, as when the browser crashes."""
    wait_until_kept(page)
    context = page.context
    page.close(run_before_unload=False)
    return context.new_page()


def closed_at_once(page: Page, sign_in, user) -> Page:
    """The tab is closed in mid-sentence: what is left to send goes as the page goes, if it can."""
    wait_until_kept(page)
    title(page).press("End")
    page.keyboard.type(LAST)
    context = page.context
    page.goto("about:blank")
    page.close()
    return context.new_page()


def network_lost(page: Page, sign_in, user) -> Page:
    """No network for ten minutes, a reload tried meanwhile in vain, and then there is."""
    page.context.set_offline(True)
    page.clock.run_for(600_000)
    page.get_by_text("The server cannot be reached.").first.wait_for()
    page.context.set_offline(False)
    page.clock.run_for(61_000)
    wait_until_kept(page)
    assert copies(page) == 0
    return killed(page, sign_in, user)


def session_expired(page: Page, sign_in, user) -> Page:
    """The session ends while somebody writes; they sign in by the link."""
    end_sessions(page)
    page.clock.run_for(2_500)
    link = page.get_by_role("link", name="Sign in to go on").first
    link.wait_for()
    there = link.get_attribute("href")
    page.once("dialog", lambda dialog: dialog.accept())
    page.goto(there)
    sign_in(user, page.context)
    return page


def laptop_slept(page: Page, sign_in, user) -> Page:
    """The lid is closed for a night: no timer runs, the network and the session are gone."""
    page.context.set_offline(True)
    page.clock.fast_forward(9 * 60 * 60 * 1000)
    end_sessions(page)
    page.context.set_offline(False)
    page.clock.run_for(61_000)
    page.get_by_role("link", name="Sign in to go on").first.wait_for()
    sign_in(user, page.context)
    return killed_now(page)


def killed_now(page: Page) -> Page:
    context = page.context
    page.close(run_before_unload=False)
    return context.new_page()


HAPPENINGS = [killed, closed_at_once, network_lost, session_expired, laptop_slept]


@pytest.mark.endure
@pytest.mark.parametrize("run", range(runs(50)))
def test_words_outlive_whatever_happens(
    run, browser, live_server, complaints, sign_in, cast, address
):
    happening = HAPPENINGS[run % len(HAPPENINGS)]
    chance = random.Random(run)  # noqa: S311 - words, not secrets
    words = " ".join(chance.choices(WORDS, k=chance.randint(3, 60)))
    context = open_context(browser, live_server.url, complaints)
    page = context.new_page()
    if happening in {network_lost, session_expired, laptop_slept}:
        page.clock.install()
    sign_in(cast.ash.leader, context)
    page.goto(address)
    page.locator(RICH).first.wait_for()
    write(page, words)
    page = happening(page, sign_in, cast.ash.leader)
    written, why = read(page, address)
    assert written.removesuffix(LAST) == words, happening.__name__
    assert why == f"Why: {words}"
    assert Draft.objects.count() == 1
    context.close()
    # The browser says that it was offline, and that it was told to sign in.
    complaints[:] = [one for one in complaints if "Failed to load resource" not in one]


# --- And the rest that only a browser shows --------------------------------------------------


def test_a_copy_stays_in_the_tab_only_until_the_server_has_it(
    page, context, sign_in, cast, address, complaints
):
    sign_in(cast.ash.leader)
    page.goto(address)
    page.locator(RICH).first.wait_for()
    page.route("**/drafts/save", lambda route: route.abort())
    write(page, "Offline")
    page.get_by_text("The server cannot be reached.").first.wait_for()
    assert copies(page) == 1
    page.unroute("**/drafts/save")
    page.once("dialog", lambda dialog: dialog.accept())
    with page.expect_response("**/drafts/save"):
        page.goto(address)
    expect(page.locator(".draft-offer")).to_be_visible()
    assert title(page).input_value() == "Offline"
    assert copies(page) == 0
    for who_next in ("sign out", "another person"):
        page.evaluate("sessionStorage['draft:/x'] = JSON.stringify({person: '0', url: '/none'})")
        if who_next == "sign out":
            page.locator(".person > summary").click()
            page.get_by_role("button", name="Sign out").click()
            page.wait_for_url(f"**{reverse('account_login')}*")
        else:
            sign_in(cast.ash.clerk)
            page.goto(cast.ash.goal.get_absolute_url())
            page.wait_for_function("!sessionStorage['draft:/x']")
        assert copies(page) == 0
    complaints.clear()


def test_a_draft_is_offered_and_thrown_away_in_its_place(page, sign_in, cast):
    sign_in(cast.ash.leader)
    page.goto(cast.ash.goal.get_absolute_url())
    page.locator("#change-wording").click()
    page.locator(RICH).first.wait_for()
    title(page).fill("Half a thought")
    page.get_by_role("link", name="Cancel").click()
    page.locator("form.edit").wait_for(state="detached")
    page.locator("#change-wording").click()
    expect(page.locator(".draft-offer")).to_contain_text("and did not save.")
    assert title(page).input_value() == "Half a thought"
    page.locator(RICH).first.wait_for()
    title(page).press("End")
    page.keyboard.type(" and the rest")
    wait_until_kept(page)
    assert_accessible(page, (1280,))
    page.get_by_role("button", name="Throw it away").click()
    page.locator(".draft-offer").wait_for(state="detached")
    assert title(page).input_value() == cast.ash.goal.title
    assert not Draft.objects.exists()
    # A double click, and Enter twice, save once, and leave no draft behind.
    title(page).fill("A whole thought")
    page.locator("form.edit button[type=submit]").last.dblclick()
    page.get_by_role("heading", level=1, name="A whole thought").wait_for()
    page.wait_for_timeout(2_500)
    assert not Draft.objects.exists()
