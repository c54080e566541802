"""A check-in by keyboard alone, from the link in the e-mail to the end."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django_scopes import scope
from playwright.sync_api import Page, expect

from goals.models import Action, Update
from tests.browser.axe import assert_accessible
from tests.cast import add
from trustplan.trusts.actions import change_record

REQUIRED = """() => {
  const labels = [...document.querySelectorAll("form.edit legend, form.edit .field > label")];
  return labels.filter((one) => one.checkVisibility() && !one.querySelector(".optional")).length;
}"""
CLICKS = """() => {
  window.name = "0";
  addEventListener("pointerdown", () => (window.name = String(Number(window.name) + 1)));
}"""


@pytest.fixture
def due(cast) -> list[Action]:
    """Two actions that their owner is late with; of the second something was said before."""
    it = cast.ash
    with scope(trust=it.trust):
        for one in (it.priority, it.action, it.school_priority, it.school_action):
            change_record(one, by=it.by, status="complete")
        owned = {"goal": it.goal, "owner": it.members["contributor"], "update_rhythm": "fortnight"}
        actions = [add(it, Action, title=title, **owned) for title in ("Buy the books", "Train us")]
        past = timezone.now() - timedelta(days=90)
        Action.objects.filter(pk__in=[one.pk for one in actions]).update(created_at=past)
        said = {"status": "not_started", "narrative": "<p>Not yet.</p>", "author": it.contributor}
        day = timezone.localdate() - timedelta(days=80)
        add(it, Update, action=actions[1], made_on=day, **said)
    return actions


def test_two_check_ins_by_keyboard_alone(cast, due, page: Page, sign_in):
    sign_in(cast.ash.contributor)
    page.goto(reverse("action_check_in", args=[cast.ash.trust.slug, due[0].pk]))
    expect(page.locator("h1")).to_have_text("Buy the books")
    expect(page.get_by_text("1 of 2")).to_be_visible()
    assert page.evaluate(REQUIRED) <= 3
    page.evaluate(CLICKS)
    expect(page.get_by_label("Not started")).to_be_focused()
    assert_accessible(page, (1280,))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(page.get_by_label("In one sentence")).to_be_focused()
    page.keyboard.type("They have come.")
    page.keyboard.press("Control+Enter")
    # The next one comes by itself, and what was said of it before is there.
    expect(page.locator("h1")).to_have_text("Train us")
    expect(page.get_by_text("2 of 2")).to_be_visible()
    expect(page.get_by_text("Not yet.")).to_be_visible()
    expect(page.get_by_label("Not started")).to_be_focused()
    page.keyboard.press("n")
    expect(page.locator("h1")).to_have_text("All done")
    expect(page.get_by_text("They have come.")).to_be_visible()
    assert_accessible(page, (1280,))
    assert page.evaluate("window.name") == "0", "clicks"
    with scope(trust=cast.ash.trust):
        said = {one.action_id: one for one in Update.objects.filter(action__in=due)}
        assert said[due[0].pk].status == "on_track"
        assert Update.objects.get(action=due[1], unchanged=True).status == "not_started"
