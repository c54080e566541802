"""Pages in other states than filled and quiet: empty, wrong, stale, refused, half-way, open."""

from types import SimpleNamespace

import pytest
from django.urls import reverse
from django_scopes import scope
from playwright.sync_api import expect

from goals.models import StrategicPlan
from schools.models import ImprovementPlan, School
from tests.accounts.test_account import code_for
from tests.browser.addresses import CODES, TWO_STEPS, site_pages
from tests.browser.axe import assert_accessible, overflow
from tests.browser.focus import problem_of_focus
from tests.browser.test_axe import walk
from tests.cast import PASSWORD, YEAR, add, make_writer
from trustplan.trusts.actions import change_record

# Shapes that cannot be told from what they stand on.
SHAPES = """() => [...document.querySelectorAll("main svg.status-shape *")]
  .filter((one) => one.checkVisibility())
  .filter((one) => {
    const style = getComputedStyle(one);
    const ground = getComputedStyle(document.body).backgroundColor;
    const seen = (paint) => paint !== "none" && paint !== ground;
    return !seen(style.fill) && !seen(style.stroke);
  })
  .map((one) => one.outerHTML)"""
# Boxes and buttons whose tick is a picture of ours: it has the colour of the page.
DRAWN = """() => [...document.querySelectorAll("main [type=radio], main [type=checkbox]")]
  .filter((one) => getComputedStyle(one).appearance === "none").map((one) => one.outerHTML)"""
MOVES = """() => document.getAnimations().some(
  (one) => one.effect.getComputedTiming().activeDuration > 20)"""

LISTS = ["trust_home", "plan_list", "school_list", "measure_list", "document_list"]
LISTS += ["trust_about", "deletion_list", "people", "term_list"]


def test_nothing_there_yet(page, sign_in, transactional_db):
    trust, user = make_writer("New Leaf Trust", "new-leaf")
    it = SimpleNamespace(trust=trust, by=user)
    sign_in(user)
    found = walk(page, [(name, reverse(name, args=[trust.slug])) for name in LISTS])
    with scope(trust=trust):
        plan = add(it, StrategicPlan, title="Blank", first_year=YEAR, last_year=YEAR + 2)
        school = add(it, School, name="Elder Lane School", phase="primary")
        school_plan = add(it, ImprovementPlan, school=school, year=YEAR)
    empty = [plan, school, school_plan]
    found += walk(page, [(str(record), record.get_absolute_url()) for record in empty])
    assert not found, "\n".join(found)


@pytest.mark.parametrize("record", ["plan", "birch_plan", "measure", "priority"])
def test_forms_open_in_place_and_wrong(page, sign_in, cast, record):
    """The first three forms of a page open at once, then one of them sent with nothing in it."""
    sign_in(cast.ash.leader)
    page.goto(getattr(cast.ash, record).get_absolute_url())
    for number in range(1, 4):
        page.locator("main a[id][hx-get]:visible").first.click()
        expect(page.locator("form.edit")).to_have_count(number)
    assert_accessible(page)
    for box in page.locator("form.edit input[type=text]:visible").all():
        box.fill("")
    for _ in range(3):
        page.locator("form.edit button[type=submit]").last.click()
        expect(page.locator(".htmx-request")).to_have_count(0)
        if page.locator(".error-summary").count():
            break
    assert_accessible(page)
    page.close(run_before_unload=False)


def test_both_texts_of_a_conflict(page, sign_in, cast):
    sign_in(cast.ash.leader)
    page.goto(cast.ash.goal.get_absolute_url())
    page.locator("#change-wording").click()
    page.get_by_label("Wording", exact=True).fill("Mine")
    with scope(trust=cast.ash.trust):
        change_record(cast.ash.goal, by=cast.ash.leader, title="Theirs " + "and more " * 12)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".conflict")).to_be_focused()
    assert_accessible(page)
    for choice in ("Take theirs", "Put this back into the form", "Merge both"):
        page.get_by_role("button", name=choice).click()
        page.locator("form.edit:not(.htmx-request) .conflict:focus").wait_for()
        assert_accessible(page)


def test_refused_and_not_found(page, sign_in, cast):
    sign_in(cast.ash.governor)
    slug = cast.ash.trust.slug
    for status, url in [
        (403, reverse("plan_add", args=[slug])),
        (404, cast.dean.goal.get_absolute_url()),
        (404, "/nowhere"),
    ]:
        assert page.goto(url).status == status
        assert_accessible(page)


def test_everything_folded_up_unfolded(page, sign_in, cast):
    sign_in(cast.ash.leader)
    for record in (cast.ash.plan, cast.ash.measure):
        page.goto(record.get_absolute_url())
        page.evaluate(
            "document.querySelectorAll('main details:not(.tools)').forEach(d => (d.open = true))"
        )
        assert_accessible(page)
    page.locator(".nav-narrow").evaluate("e => (e.open = true)")
    assert_accessible(page, (320,), without=("target-size",))


def test_signing_in_with_two_steps(page, sign_in, cast):
    """Turning the second step on, its codes, and signing in with it."""
    sign_in(cast.stranger)
    page.goto(reverse("mfa_activate_totp"))
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button").first.click()
    page.get_by_label("Code from the app").wait_for()
    found = walk(page, site_pages(TWO_STEPS))
    code = code_for(page.locator("main code").inner_text())
    page.get_by_label("Code from the app").fill(code)
    page.get_by_role("main").get_by_role("button").first.click()
    found += walk(page, site_pages(["mfa_index", *CODES]))
    assert not found, "\n".join(found)


def test_with_the_readers_own_colours_and_no_motion(page, sign_in, cast):
    """What has a shape keeps it, and every form can still be opened and saved."""
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    sign_in(cast.ash.leader)
    it = cast.ash
    tree = reverse("plan_tree", args=[it.trust.slug, it.plan.pk])
    coverage = reverse("plan_coverage", args=[it.trust.slug, it.plan.pk])
    item = reverse("goal_check_in", args=[it.trust.slug, it.goal.pk])
    for url in (it.trust.get_absolute_url(), coverage, item, tree, it.goal.get_absolute_url()):
        page.goto(url)
        assert page.evaluate(SHAPES) == [], url
        assert page.evaluate(DRAWN) == [], url
        assert page.locator("main svg:visible").count(), url
        page.locator("main :is(a, summary, input:not([type=hidden])):visible").last.focus()
        page.keyboard.press("Shift+Tab")
        assert problem_of_focus(page) == "", url
        assert not page.evaluate(MOVES), url
    page.locator("#change-wording").click()
    page.get_by_label("Wording", exact=True).fill("Seen by everybody")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("heading", level=1, name="Seen by everybody").wait_for()
    assert overflow(page) == []
