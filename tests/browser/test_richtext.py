"""Long texts in the browser: with the editor, by keyboard, pasted from Word, without JavaScript.

That the content security policy refuses nothing of it is asserted by the ``complaints`` fixture.
"""

import pytest
from django.urls import reverse
from django_scopes import scopes_disabled
from playwright.sync_api import expect

from goals.models import Goal
from tests.ui.test_richtext_safety import PAYLOADS
from trustplan.ui.richtext import clean, to_html

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


def test_a_link_is_made_changed_and_removed(edit, goal):
    write(edit, "<p>See the report</p>")
    edit.keyboard.press("Control+A")
    edit.keyboard.press("Control+K")
    address = edit.get_by_label("Address of the link")
    expect(address).to_be_focused()
    edit.keyboard.type("javascript:alert(1)")
    edit.keyboard.press("Enter")
    expect(edit.get_by_role("alert").get_by_text("Write a whole address")).to_be_visible()
    address.fill("ash.example/report")
    edit.keyboard.press("Enter")
    expect(words(edit)).to_be_focused()
    expect(words(edit).get_by_role("link")).to_have_attribute("href", "https://ash.example/report")
    edit.keyboard.press("Control+K")
    edit.get_by_role("button", name="Remove the link").click()
    expect(words(edit).get_by_role("link")).to_have_count(0)
    edit.keyboard.press("Control+Z")
    save(edit)
    assert 'href="https://ash.example/report"' in kept(goal)


def test_by_keyboard_alone(edit):
    tools = edit.get_by_role("toolbar", name=WHY)
    words(edit).focus()
    edit.keyboard.press("Shift+Tab")
    bold = tools.get_by_role("button", name="Bold")
    expect(bold).to_be_focused()
    edit.keyboard.press("ArrowRight")
    expect(tools.get_by_role("button", name="Italic")).to_be_focused()
    edit.keyboard.press("End")
    expect(tools.get_by_role("button", name="Redo")).to_be_focused()
    edit.keyboard.press("Tab")
    expect(words(edit)).to_be_focused()
    write(edit, "<ul><li>one</li><li>two</li></ul>")
    edit.keyboard.press("Tab")
    expect(words(edit)).not_to_be_focused()
    assert not words(edit).evaluate(
        "e => e.parentElement.parentElement.contains(document.activeElement)"
    )


def item(depth, sign, text, number=0):
    """A list item as Word puts it on the clipboard."""
    return (
        f'<p class="MsoListParagraph" style="margin:0;mso-list:l{number} level{depth} lfo1">'
        '<![if !supportLists]><span style="font-family:Symbol"><span style="mso-list:Ignore">'
        f'{sign}<span style="font:7pt">&nbsp;&nbsp; </span></span></span><![endif]>{text}'
        "<o:p></o:p></p>"
    )


WORD = f"""<html><head><style>p.MsoNormal {{ margin: 0 }}</style></head><body>
<!--StartFragment-->
<p class="MsoNormal" style="margin:0">We <b style="mso-x:y">will</b>:<o:p></o:p></p>
{item(1, "·", "read")} {item(2, "o", "daily")} {item(1, "·", "write")}
<p class="MsoNormal">Then</p>
{item(1, "2.", "count", 1)} {item(1, "(b)", "measure", 2)}
<table style="width:9cm"><tr><td><p>Phonics</p></td><td><p>85%</p></td></tr></table>
<p><span style="font-weight:700;color:red">Bold</span> and
<span style="font-style:italic">sloped</span></p>
<!--EndFragment--></body></html>"""


def test_pasted_from_a_word_processor(edit, goal):
    write(edit, WORD)
    save(edit)
    assert kept(goal) == (
        "<p>We <strong>will</strong>:</p><ul><li>read<ul><li>daily</li></ul></li><li>write</li>"
        '</ul><p>Then</p><ol start="2"><li>count</li></ol><p>(b) measure</p>'
        "<p>Phonics</p><p>85%</p><p><strong>Bold</strong> and <em>sloped</em></p>"
    )


def test_a_form_sent_back_keeps_the_words_and_the_error_leads_to_them(edit, goal):
    write(edit, "<ul><li>kept words</li></ul>")
    edit.get_by_label("Wording", exact=True).fill("")
    edit.get_by_role("button", name="Save", exact=True).click()
    expect(edit.locator(".error-summary")).to_be_focused()
    expect(words(edit).get_by_role("listitem")).to_have_text("kept words")
    identity = words(edit).get_attribute("id")
    edit.evaluate("id => { location.hash = id }", identity)
    expect(words(edit)).to_be_focused()


def test_the_editor_starts_where_a_page_is_changed_in_place(page, sign_in, cast, goal):
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    sign_in(cast.ash.leader)
    page.goto(goal.get_absolute_url())
    page.wait_for_load_state("networkidle")
    assert not any("editor.js" in url for url in fetched)
    page.locator(f'a[hx-get="{address(goal)}"]').first.click()
    expect(words(page)).to_have_attribute("contenteditable", "true")
    write(page, "<p>Changed in place</p>")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("form.edit")).to_have_count(0)
    expect(page.get_by_text("Changed in place")).to_be_visible()
    assert kept(goal) == "<p>Changed in place</p>"


def test_an_editor_that_is_not_used_changes_nothing(edit, goal):
    before = kept(goal)
    save(edit)
    assert kept(goal) == before


def test_accessible_with_the_editor(edit):
    write(edit, "<h3>Why</h3><p>It <a href='https://ash.example'>opens</a></p>")
    assert_accessible(edit)
    edit.keyboard.press("Control+K")
    assert_accessible(edit, (320,))


def test_without_javascript_it_is_text(without_javascript, sign_in, cast, goal):
    sign_in(cast.ash.leader, without_javascript)
    page = without_javascript.new_page()
    page.goto(address(goal))
    expect(words(page)).to_have_value("Reading opens the rest.")
    words(page).fill("Reading **opens** the rest:\n\n- stories\n- 2 * 3 <plays>")
    save(page)
    text = (
        "<p>Reading <strong>opens</strong> the rest:</p>"
        "<ul><li>stories</li><li>2 * 3 &lt;plays&gt;</li></ul>"
    )
    assert kept(goal) == text
    page.goto(address(goal))
    save(page)
    assert kept(goal) == text


def test_who_writes_before_the_editor_arrives_goes_on_writing(page, sign_in, cast, goal):
    sign_in(cast.ash.leader)
    waiting = []
    page.route("**/django_prose_editor/editor.js", lambda route: waiting.append(route))
    page.goto(address(goal), wait_until="commit")
    words(page).fill("Typed at once")
    page.wait_for_timeout(300)
    waiting[0].continue_()
    page.wait_for_load_state("networkidle")
    expect(words(page)).to_have_value("Typed at once")
    save(page)
    assert kept(goal) == "<p>Typed at once</p>"


def test_nothing_hostile_runs_even_without_a_policy(page):
    """The cleaned payloads in a bare page, which would let anything run."""
    ran = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: ran.append(request.url))
    page.set_content("".join(clean(payload) + to_html(payload) for payload in PAYLOADS))
    for name in ("click", "mouseover", "focus", "toggle", "animationend"):
        page.evaluate(
            "name => document.querySelectorAll('*').forEach(e => e.dispatchEvent(new Event(name)))",
            name,
        )
    assert ran == []
