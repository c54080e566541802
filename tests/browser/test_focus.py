"""With the keyboard: the focus is never lost, and nothing typed is lost either."""

import re

import pytest
from django_scopes import scope
from playwright.sync_api import expect

from trustplan.trusts.actions import change_record


@pytest.fixture
def goal_page(page, sign_in, cast):
    """The page of a goal, open for the trust's leader."""
    sign_in(cast.ash.leader)
    page.goto(cast.ash.goal.get_absolute_url())
    return page


def press(page, trigger: str, waits_for: str) -> None:
    page.locator(trigger).focus()
    page.keyboard.press("Enter")
    page.locator(waits_for).wait_for()
    if waits_for == "form.edit":
        # The form takes the focus a moment after it is there.
        page.wait_for_function("document.activeElement.form?.matches('form.edit')")


def wording(page):
    return page.get_by_label("Wording", exact=True)


def save(page) -> None:
    page.locator("form.edit button[type=submit]").focus()
    page.keyboard.press("Enter")


def test_a_form_takes_the_focus_and_gives_it_back_when_saved(goal_page):
    press(goal_page, "#change-wording", "form.edit")
    assert goal_page.evaluate("document.activeElement.form?.className") == "edit"
    wording(goal_page).fill("Every pupil reads for pleasure")
    save(goal_page)
    goal_page.get_by_role("heading", level=1, name="Every pupil reads for pleasure").wait_for()
    expect(goal_page.locator("#change-wording")).to_be_focused()
    assert goal_page.locator("#messages .message").all_inner_texts() == ["Saved."]


def test_escape_closes_a_form_that_nothing_was_typed_into(goal_page):
    press(goal_page, "#change-wording", "form.edit")
    goal_page.keyboard.press("Escape")
    goal_page.locator("form.edit").wait_for(state="detached")
    expect(goal_page.locator("#change-wording")).to_be_focused()


def test_escape_asks_before_it_throws_words_away(goal_page):
    asked = []
    goal_page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    press(goal_page, "#change-wording", "form.edit")
    wording(goal_page).fill("Half a thought")
    goal_page.keyboard.press("Escape")
    assert asked == ["Leave this without saving?"]
    assert wording(goal_page).input_value() == "Half a thought"
    goal_page.close(run_before_unload=False)


def test_the_error_summary_takes_the_focus_and_leads_to_the_field(goal_page):
    press(goal_page, "#change-wording", "form.edit")
    wording(goal_page).fill("")
    save(goal_page)
    goal_page.locator(".error-summary").wait_for()
    expect(goal_page.locator(".error-summary")).to_be_focused()
    expect(goal_page).to_have_title(re.compile("^Error: "))
    goal_page.keyboard.press("Tab")
    goal_page.keyboard.press("Enter")
    expect(wording(goal_page)).to_be_focused()
    wording(goal_page).fill("Mended")
    save(goal_page)
    goal_page.get_by_role("heading", level=1, name="Mended").wait_for()
    expect(goal_page.locator("#change-wording")).to_be_focused()
    expect(goal_page).not_to_have_title(re.compile("^Error: "))


def test_what_was_added_leaves_the_focus_where_the_next_is_added(goal_page):
    press(goal_page, "#add-aim-link", "form.edit")
    goal_page.keyboard.type("Libraries are open at lunchtime.")
    save(goal_page)
    goal_page.get_by_text("Libraries are open at lunchtime.", exact=True).wait_for()
    expect(goal_page.locator("#add-aim-link")).to_be_focused()


def test_a_move_keeps_the_focus_on_its_button(goal_page, cast):
    press(goal_page, "#add-aim-link", "form.edit")
    goal_page.keyboard.type("A second aim.")
    save(goal_page)
    goal_page.get_by_text("A second aim.", exact=True).wait_for()
    expect(goal_page.locator("#add-aim-link")).to_be_focused()
    down = f"move-down-{cast.ash.aim.pk}"
    goal_page.locator(f"#tools-{cast.ash.aim.pk}").focus()
    goal_page.keyboard.press("Enter")
    goal_page.locator(f"#{down}").focus()
    goal_page.keyboard.press("Enter")
    goal_page.locator("#messages .message").wait_for()
    expect(goal_page.locator(".aims > li").last).to_contain_text(cast.ash.aim.text)
    expect(goal_page.locator(f"#{down}")).to_be_focused()


def test_another_form_keeps_its_words_while_one_is_saved(goal_page):
    press(goal_page, "#change-wording", "form.edit")
    wording(goal_page).fill("Not yet saved")
    goal_page.locator("#add-aim-link").click()
    aim = goal_page.locator("#aims form.edit textarea")
    aim.fill("An aim")
    goal_page.locator("#aims form.edit button[type=submit]").click()
    goal_page.locator("#aims li", has_text="An aim").wait_for()
    assert wording(goal_page).input_value() == "Not yet saved"


def test_a_conflict_shows_both_texts_and_lets_the_person_choose(goal_page, cast):
    press(goal_page, "#change-wording", "form.edit")
    wording(goal_page).fill("Mine")
    with scope(trust=cast.ash.trust):
        change_record(cast.ash.goal, by=cast.ash.leader, title="Theirs")
    save(goal_page)
    goal_page.locator(".conflict").wait_for()
    expect(goal_page.locator(".conflict")).to_be_focused()
    added = goal_page.locator(".both-texts ins").all_text_contents()
    assert added == ["[added: Theirs] ", "[added: Mine] "]
    goal_page.get_by_role("button", name="Keep mine").click()
    goal_page.get_by_role("heading", level=1, name="Mine").wait_for()


def test_words_stay_when_the_network_is_gone(goal_page, context, complaints):
    press(goal_page, "#change-wording", "form.edit")
    wording(goal_page).fill("Typed in a tunnel")
    context.set_offline(True)
    save(goal_page)
    goal_page.get_by_text("That did not arrive.").wait_for()
    assert wording(goal_page).input_value() == "Typed in a tunnel"
    context.set_offline(False)
    save(goal_page)
    goal_page.get_by_role("heading", level=1, name="Typed in a tunnel").wait_for()
    expect(goal_page.locator("#change-wording")).to_be_focused()
    complaints.clear()  # the browser said that it was offline


def test_one_menu_at_a_time_and_escape_closes_it(goal_page):
    tools = goal_page.locator(".tools > summary")
    tools.nth(0).click()
    tools.nth(1).click()
    assert goal_page.locator(".tools[open]").count() == 1
    goal_page.keyboard.press("Escape")
    assert goal_page.locator(".tools[open]").count() == 0
    expect(tools.nth(1)).to_be_focused()


def test_the_first_tab_leads_past_the_navigation(goal_page):
    goal_page.keyboard.press("Tab")
    goal_page.keyboard.press("Enter")
    expect(goal_page.locator("#main")).to_be_focused()
