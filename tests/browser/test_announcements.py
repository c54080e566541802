"""What is said, is said once; where the focus goes after each swap; dragging to another place."""

import pytest
from django_scopes import scope
from playwright.sync_api import expect

from goals.models import Aim
from trustplan.trusts.actions import change_record, create_record

# Whatever comes into the one live region is said: each time anything is put there.
LISTEN = """() => {
  window.said = [];
  new MutationObserver((records) => {
    const came = records.some((record) => record.addedNodes.length);
    const text = document.getElementById("messages").innerText.trim().replace(/\\s+/g, " ");
    if (came && text) window.said.push(text);
  }).observe(document.getElementById("messages"), { childList: true, subtree: true });
}"""


@pytest.fixture
def ash(cast):
    """The trust, with three aims of its goal."""
    it = cast.ash
    with scope(trust=it.trust):
        it.aims = [it.aim] + [
            create_record(Aim(trust=it.trust, goal=it.goal, text=text), by=it.leader)
            for text in ("A second aim.", "A third aim.")
        ]
    return it


@pytest.fixture
def goal_page(page, sign_in, ash):
    """The page of a goal, open for the trust's leader, with somebody listening."""
    sign_in(ash.leader)
    page.goto(ash.goal.get_absolute_url())
    page.evaluate(LISTEN)
    return page


def said(page) -> list[str]:
    """What was said since the last time."""
    return page.evaluate("() => window.said.splice(0)")


def order(page) -> list[str]:
    return [text.split(".")[0] for text in page.locator(".aims > li").all_inner_texts()]


def press(page, selector: str) -> None:
    page.locator(selector).focus()
    page.keyboard.press("Enter")


def test_each_thing_is_said_once_and_keeps_the_focus(goal_page, ash):
    page, aim = goal_page, ash.aims[0]

    # A form that is wrong is read where the focus goes; the live region stays silent.
    press(page, "#change-wording")
    page.locator("form.edit").wait_for()
    page.get_by_label("Wording", exact=True).fill("")
    press(page, "form.edit .edit-buttons button")
    expect(page.locator(".error-summary")).to_be_focused()
    assert said(page) == []

    # So is a conflict, what was merged, and what was put back.
    page.get_by_label("Wording", exact=True).fill("Mine alone")
    with scope(trust=ash.trust):
        change_record(ash.goal, by=ash.administrator, title="Theirs alone")
    press(page, "form.edit .edit-buttons button")
    expect(page.locator(".conflict")).to_be_focused()
    for button in ("Take theirs", "Put this back into the form", "Merge both"):
        page.get_by_role("button", name=button).click()
        page.locator("form.edit:not(.htmx-request) .conflict:focus").wait_for()
    assert said(page) == []
    expect(page.get_by_label("Wording", exact=True)).to_have_value(
        "[Yours: Mine alone] [Theirs: Theirs alone]"
    )
    page.get_by_label("Wording", exact=True).fill("Ours")
    press(page, "form.edit .edit-buttons button")
    page.get_by_role("heading", level=1, name="Ours").wait_for()
    expect(page.locator("#change-wording")).to_be_focused()
    assert said(page) == ["Saved."]

    # A move keeps its button, and its undo can be pressed.
    press(page, f"#tools-{aim.pk}")
    press(page, f"#move-down-{aim.pk}")
    expect(page.locator(".aims > li").nth(1)).to_contain_text(aim.text)
    expect(page.locator(f"#move-down-{aim.pk}")).to_be_focused()
    assert said(page) == ["Moved to place 2 of 3. Undo"]
    press(page, "#undo")
    expect(page.locator(".aims > li").first).to_contain_text(aim.text)
    expect(page.locator("#undo")).to_be_focused()
    assert said(page) == ["Moved to place 1 of 3. Undo"]


def test_what_is_deleted_is_undone_from_its_message(goal_page, ash):
    page, last = goal_page, ash.aims[2]
    press(page, f"#tools-{last.pk}")
    page.locator(f"#tools-{last.pk} + .tools-menu").get_by_text("Delete").click()
    page.get_by_role("button", name="Delete").click()
    undo = page.locator("#messages #undo")
    undo.wait_for()
    assert len(order(page)) == 2
    page.wait_for_timeout(10_500)  # longer than other messages stay
    page.evaluate(LISTEN)
    press(page, "#undo")
    expect(page.locator(".aims > li")).to_have_count(3)
    assert [text for text in said(page) if "is back" in text] == said_once(page)
    assert page.evaluate("document.activeElement !== document.body")


def said_once(page) -> list[str]:
    [message] = page.locator("#messages .message").all_inner_texts()
    return [message.strip()]


def test_a_row_is_dragged_by_its_handle(goal_page, ash):
    page = goal_page
    before = order(page)
    handle = page.locator(".aims .drag-handle")
    expect(handle).to_have_count(3)
    box = handle.first.bounding_box()
    assert min(box["width"], box["height"]) >= 24
    below = page.locator(".aims > li").last.bounding_box()
    handle.first.hover()
    page.mouse.down()
    page.mouse.move(box["x"] + 5, below["y"] + below["height"] - 2, steps=6)
    expect(page.locator(".drop-after")).to_have_count(1)
    page.mouse.up()
    page.locator("#messages .message").wait_for()
    assert order(page) == [*before[1:], before[0]]
    assert said(page) == ["Moved to place 3 of 3. Undo"]
    expect(page.locator(f"#tools-{ash.aims[0].pk}")).to_be_focused()
    handle.first.hover()
    page.mouse.down()
    page.mouse.move(0, 0, steps=3)
    page.keyboard.press("Escape")
    page.mouse.up()
    assert order(page) == [*before[1:], before[0]]
    assert said(page) == []
