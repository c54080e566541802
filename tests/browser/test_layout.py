"""What is laid out differently: menus, forms, a telephone, paper. Every page: test_axe.py."""

from tests.browser.axe import assert_accessible


def test_forms_pass_axe_while_open_and_when_wrong(page, sign_in, cast):
    sign_in(cast.ash.leader)
    page.goto(cast.ash.goal.get_absolute_url())
    page.locator("#change-wording").click()
    page.get_by_label("Wording", exact=True).fill("")
    assert_accessible(page)
    page.get_by_role("button", name="Save").click()
    page.locator(".error-summary").wait_for()
    assert_accessible(page)


def test_menus_pass_axe_while_open(page, sign_in, cast):
    sign_in(cast.ash.leader)
    page.goto(cast.ash.goal.get_absolute_url())
    for menu in (".person > summary", ".tools > summary"):
        page.locator(menu).first.click()
        # An open menu lies over what is below it, until it is closed.
        assert_accessible(page, without=("target-size",))
        page.keyboard.press("Escape")


def test_the_menu_on_a_phone_works_without_javascript(without_javascript, sign_in, cast):
    sign_in(cast.ash.leader, without_javascript)
    page = without_javascript.new_page()
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(cast.ash.trust.get_absolute_url())
    page.get_by_text("Menu", exact=True).click()
    page.get_by_role("link", name="Schools", exact=True).click()
    assert page.get_by_role("heading", level=1).inner_text() == "Schools"


def test_what_is_clicked_is_large_enough(page, sign_in, cast):
    sign_in(cast.ash.leader)
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(cast.ash.goal.get_absolute_url())
    for target in page.locator("button:visible, .btn:visible, summary:visible, .change").all():
        box = target.bounding_box()
        assert min(box["width"], box["height"]) >= 24, target.inner_text()


def test_paper_shows_what_is_read_and_not_what_is_clicked(page, sign_in, cast):
    sign_in(cast.ash.leader)
    page.goto(cast.ash.goal.get_absolute_url())
    page.emulate_media(media="print")
    assert page.get_by_role("heading", level=1).is_visible()
    for hidden in (".nav-bar", ".person", ".change", ".add", ".tools", ".skip-link"):
        assert not page.locator(hidden).first.is_visible(), hidden
