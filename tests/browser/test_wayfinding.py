"""What needs a browser to be seen of finding one's way: keys, the banner, where messages stand."""

from tests.browser.axe import assert_accessible


def test_single_keys_lead_about_and_never_act_while_somebody_types(page, sign_in, cast):
    sign_in(cast.ash.leader)
    page.goto(cast.ash.goal.get_absolute_url())
    page.keyboard.press("/")
    page.keyboard.type("ge?n")
    assert page.locator("[type=search]").input_value() == "ge?n"
    page.locator("main").focus()
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.closest('#page a') !== null")
    page.keyboard.press("e")
    page.get_by_label("Wording", exact=True).wait_for()
    page.goto(cast.ash.goal.get_absolute_url())
    page.keyboard.press("g")
    page.keyboard.press("s")
    page.wait_for_url("**/schools/")
    page.keyboard.press("?")
    page.get_by_role("heading", level=1, name="Keyboard shortcuts").wait_for()
    page.get_by_label("Use keyboard shortcuts").uncheck()
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Saved.").wait_for()
    page.goto(cast.ash.plan.get_absolute_url())
    page.keyboard.press("g")
    page.keyboard.press("s")
    assert page.url.endswith(cast.ash.plan.get_absolute_url())


def test_what_went_well_is_said_without_covering_or_moving_anything(page, sign_in, cast):
    sign_in(cast.ash.leader)
    page.goto(cast.ash.goal.get_absolute_url())
    top = page.locator("h1").bounding_box()["y"]
    page.locator("#change-wording").click()
    page.get_by_role("button", name="Save").click()
    said = page.locator("#messages .message")
    said.wait_for()
    page.evaluate("window.scrollTo(0, 0)")
    assert page.locator("h1").bounding_box()["y"] == top
    message = said.bounding_box()
    trail = page.get_by_role("navigation", name="Breadcrumb").bounding_box()
    assert message["y"] + message["height"] <= trail["y"]


def test_looking_as_a_role_is_said_on_every_page_until_it_is_stopped(page, sign_in, cast):
    cast.ash.administrator.is_staff = True
    cast.ash.administrator.save()
    sign_in(cast.ash.administrator)
    page.goto("/t/ash-grove/role/")
    page.get_by_label("Look as a trustee", exact=False).check()
    page.get_by_role("button", name="Switch").click()
    banner = page.get_by_role("region", name="Your view")
    banner.wait_for()
    page.get_by_role("link", name="Plans", exact=True).click()
    assert "a trustee" in banner.inner_text()
    assert_accessible(page)
    banner.get_by_role("button").click()
    page.wait_for_url("**/t/ash-grove/")
    assert banner.count() == 0
    page.goto("/styleguide")
    assert_accessible(page)
