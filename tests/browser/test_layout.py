"""Every screen at every width: nothing sticks out, and axe finds nothing."""

import pytest
from django.urls import reverse

from tests.browser.axe import assert_accessible, overflow

# What a reader may set for themselves (WCAG 1.4.12); a style element would be refused.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""


def screens(it) -> list[str]:
    """A screen of each kind in a trust."""
    slug = it.trust.slug
    lists = ["trust_home", "plan_list", "school_list", "measure_list", "document_list"]
    records = [it.plan, it.goal, it.priority, it.birch, it.birch_plan, it.school_priority]
    return [
        *(reverse(name, args=[slug]) for name in [*lists, "trust_about", "deletion_list"]),
        *(record.get_absolute_url() for record in [*records, it.measure]),
        reverse("goal_edit", args=[slug, it.goal.pk]),
        reverse("record_delete", args=[slug, it.goal.kind(), it.goal.pk]),
        reverse("record_history", args=[slug, it.goal.kind(), it.goal.pk]),
    ]


def test_every_screen_fits_and_passes_axe(page, sign_in, cast):
    sign_in(cast.ash.leader)
    for screen in screens(cast.ash):
        assert page.goto(screen).ok, screen
        assert_accessible(page)


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


@pytest.mark.parametrize("width", [320, 1280])
def test_wider_text_spacing_breaks_nothing(page, sign_in, cast, width):
    sign_in(cast.ash.leader)
    page.set_viewport_size({"width": width, "height": 900})
    for screen in screens(cast.ash):
        page.goto(screen)
        page.evaluate(SPACING)
        assert overflow(page) == [], screen


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
