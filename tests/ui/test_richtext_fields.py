"""The field of a long text: what a form sends, keeps and shows again."""

import pytest
from bs4 import BeautifulSoup
from django import forms
from django.http import QueryDict
from django_scopes import scope

from goals.models import Goal
from trustplan.trusts.actions import change_record
from trustplan.ui.richtext import RichTextFormField, to_text
from trustplan.ui.richtext.fields import LONGEST

KEPT = (
    '<h3>Why</h3><p>a<br><strong>b</strong></p><ol start="3"><li>c<ul><li>d</li></ul></li></ol>'
    '<p>- e &amp; <a href="https://ash.example/?a=1&amp;b=2" rel="noopener noreferrer">f</a></p>'
)


class Form(forms.Form):
    why = RichTextFormField(required=False, label="Why")


def sent(text, written="text"):
    data = QueryDict(mutable=True)
    data.update({"why": text, "why-format": written})
    return Form(data, initial={"why": KEPT})


def shown(form):
    page = BeautifulSoup(str(form["why"]), "html.parser")
    # A browser drops the first line break in a textarea.
    return page.textarea.get_text().removeprefix("\n"), page.select_one("[data-html]")["data-html"]


def test_an_unchanged_field_is_unchanged():
    text, html = shown(Form(initial={"why": KEPT}))
    for form in (sent(text.replace("\n", "\r\n")), sent(html, "html")):
        assert form.is_valid()
        assert form.cleaned_data["why"] == KEPT
        assert not form.has_changed()


@pytest.mark.parametrize(
    ("text", "written", "kept"),
    [
        ("One\n\n- two", "text", "<p>One</p><ul><li>two</li></ul>"),
        ("<p>One</p>", "text", "<p>&lt;p&gt;One&lt;/p&gt;</p>"),
        ("<p>One</p><script>x</script>", "html", "<p>One</p>"),
        ("<p></p>", "html", ""),
        ("", "text", ""),
    ],
)
def test_what_is_sent_says_how_it_is_written(text, written, kept):
    form = sent(text, written)
    assert form.is_valid()
    assert form.cleaned_data["why"] == kept
    assert form.has_changed()


def test_without_a_word_about_it_text_is_text():
    form = Form(QueryDict("why=a*%0A%0Ab"))
    assert form.is_valid()
    assert form.cleaned_data["why"] == "<p>a*</p><p>b</p>"


@pytest.mark.parametrize("written", ["text", "html"])
def test_too_long_is_said_and_given_back(written):
    words = "word " * (LONGEST // 5) + "last"
    form = sent(words, written)
    assert not form.is_valid()
    assert form.errors["why"] == [
        "This is 50,004 characters long. The most that can be kept is 50,000."
    ]
    assert shown(form) == (words, f"<p>{words}</p>")


def test_required_means_words():
    field = RichTextFormField()
    with pytest.raises(forms.ValidationError, match="required"):
        field.clean("<p>&nbsp;</p>")


def test_the_widget_describes_itself():
    page = BeautifulSoup(str(Form()["why"]), "html.parser")
    hint = page.find(id=page.textarea["aria-describedby"])
    assert "empty line between paragraphs" in hint.get_text()
    assert page.find("input", attrs={"name": "why-format"})["value"] == "text"


def test_whatever_way_it_comes_in_it_is_cleaned(cast):
    it = cast.ash
    dirty, kept = "<b>x</b><script>y</script>", "<p><strong>x</strong></p>"
    with scope(trust=it.trust):
        change_record(it.goal, by=it.leader, why=dirty)
        goal = Goal.objects.get(pk=it.goal.pk)
        assert goal.why == goal.history.latest().why == kept
        Goal.objects.filter(pk=goal.pk).update(why=dirty + "z")
        assert Goal.objects.get(pk=goal.pk).why == "<p><strong>x</strong>z</p>"
        assert to_text(kept) == "**x**"
