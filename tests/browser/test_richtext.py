"""Long texts in the browser: with the editor, by keyboard, pasted from Word, without JavaScript.

That the content security policy refuses nothing of it is asserted by the ``complaints`` fixture.
"""

import pytest
from django.urls import reverse
from django_scopes import scopes_disabled
from playwright.sync_api import expect

from goals.models import Goal

from .axe import assert_accessible

WHY = "Why this is important"


@pytest.fixture
def goal(cast):
    return cast.ash.goal


@pytest.fixture
def edit(page, sign_in, cast, goal):
    """The page of a goal's form, with the editor started, as its trust's leader."""
    sign_in(cast.ash.leader)
    page.goto(address(goal))
    expect(words(page)).to_have_attribute("contenteditable", "true")
    return page


def address(goal):
    return reverse("goal_edit", args=[goal.trust.slug, goal.pk])


def words(page):
    return page.get_by_role("textbox", name=WHY)


def save(page):
    with page.expect_navigation():
        page.get_by_role("button", name="Save", exact=True).click()


def kept(goal):
    with scopes_disabled():
        return Goal.everything.values_list("why", flat=True).get(pk=goal.pk)


def write(page, html):
    """Put HTML where a paste would bring it."""
    words(page).focus()
    page.keyboard.press("Control+A")
    words(page).evaluate(
        """(element, html) => {
          const data = new DataTransfer();
          data.setData("text/html", html);
          const options = { clipboardData: data, bubbles: true, cancelable: true };
          element.dispatchEvent(new ClipboardEvent("paste", options));
        }""",
        html,
    )


def test_written_with_toolbar_and_keys(edit, goal):
    words(edit).click()
    edit.keyboard.press("Control+A")
    edit.keyboard.type("Reading ")
    edit.keyboard.press("Control+B")
    edit.keyboard.type("first")
    edit.keyboard.press("Control+B")
    edit.keyboard.press("Enter")
    edit.get_by_role("toolbar", name=WHY).get_by_role("button", name="List", exact=True).click()
    edit.keyboard.type("phonics")
    edit.keyboard.press("Enter")
    edit.keyboard.type("stories")
    save(edit)
    assert kept(goal) == (
        "<p>Reading <strong>first</strong></p><ul><li>phonics</li><li>stories</li></ul>"
    )
