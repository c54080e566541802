"""Rich text goes between HTML and plain text without loss, whatever is in it."""

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given, settings
from hypothesis import strategies as st

from trustplan.ui.richtext import clean, headings_below, to_html, to_text

SIGNS = "ab zé*_#-•.\\|[]()<>&\"'`~1290 \n\xa0\u2028"
LINK = "https://ash.example/a_(b)?c=1&d[]=*2*"
words = st.text(SIGNS, max_size=8) | st.text(max_size=6)


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def tagged(inner):
    def wrap(parts, tag):
        return f"<{tag}>{''.join(parts)}</{tag.split()[0]}>"

    tags = ["strong", "em", "b", "i", f'a href="{LINK}"', 'a href="mailto:a@b.example"', "span"]
    return st.builds(wrap, st.lists(inner, max_size=3), st.sampled_from(tags))


inline = st.recursive(words.map(escaped) | st.just("<br>"), tagged, max_leaves=8)


def listed(block):
    item = st.lists(block | inline, max_size=3).map(lambda parts: f"<li>{''.join(parts)}</li>")
    lists = st.sampled_from(["<ul>{}</ul>", "<ol>{}</ol>", '<ol start="7">{}</ol>', "<ul>{}</ol>"])
    return st.builds(lambda items, form: form.format("".join(items)), st.lists(item), lists)


def blocks():
    forms = st.sampled_from(["<p>{}</p>", "<h3>{}</h3>", "<h4>{}</h4>", "<div>{}</div>", "{}"])
    paragraph = st.builds(lambda form, text: form.replace("{}", text), forms, inline)
    return st.recursive(paragraph, listed, max_leaves=6)


html = st.lists(blocks(), max_size=4).map("".join)


@settings(max_examples=100, deadline=None)
@given(html)
@example("<ul><li><ul><li>a</li></ul></li><li>b</li></ul>")
@example("<p><strong>a</strong>b<em> c</em> <strong>d<em>e</em></strong><em>f</em></p>")
@example("<ol><li>a</li></ol><ol><li>b</li></ol><ol start='2'><li>c</li></ol>")
@example("<ul><li>a<ul><li>b</li></ul><p>c</p></li></ul><p>- d</p>")
def test_clean_html_comes_back_from_text(html):
    kept = clean(html)
    assert clean(kept) == kept
    assert to_html(to_text(kept)) == kept


@settings(max_examples=200, deadline=None)
@given(st.text(SIGNS + "   \n\n-", max_size=80))
@example("* a\n\n * b*\n**c\n")
@example("[a](https://b.example) [c](javascript:d) [e] (f)")
def test_whatever_is_typed_keeps_every_word(text):
    kept = to_html(text)
    assert re.findall(r"\w", to_text(kept)) == re.findall(r"\w", text)
    assert clean(kept) == kept
    assert to_html(to_text(kept)) == kept


@settings(max_examples=200, deadline=None)
@given(st.text(SIGNS.replace("]", "").replace("*", ""), max_size=40))
def test_what_holds_no_mark_is_shown_as_it_was_typed(text):
    line = "A " + text.replace("\n", " ").replace("\u2028", " ").replace("\\", "/")
    shown = BeautifulSoup(to_html(line), "html.parser").get_text()
    assert shown == " ".join(line.split())


ODD = [
    "2 * 3 * 4",
    "2*3*4 = 24",
    "A* grade and B* grade",
    "_",
    "#1 in the county",
    "# not a heading",
    "<b>not bold</b>",
    "5 - 3",
    "-5 degrees",
    "- ",
    "3.5 per cent",
    "2026. The year we began.",
    "C:\\Users\\head",
    "a | b",
    "f(*args, **kwargs)",
    "[1] See the annex",
    "**",
    "****",
    "&amp; & &lt;",
    "https://ash.example/x_y*z",
    "“Curly” – dashes — and … é ✓ 👩🏽‍🏫",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_shown_as_it_was_typed(text):
    kept = to_html(text)
    assert BeautifulSoup(kept, "html.parser").get_text() == text.strip()
    assert kept.startswith("<p>")
    assert to_html(to_text(kept)) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("", ""),
        (" \n\n ", ""),
        ("a\nb\n\n\nc", "<p>a<br>b</p><p>c</p>"),
        ("a\r\nb\r\n\r\nc", "<p>a<br>b</p><p>c</p>"),
        ("We will:\n- read\n- write", "<p>We will:</p><ul><li>read</li><li>write</li></ul>"),
        ("• a\n\n• b", "<ul><li>a</li><li>b</li></ul>"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        (
            "4. a\n5. b\n7. c",
            '<ol start="4"><li>a</li><li>b</li></ol><ol start="7"><li>c</li></ol>',
        ),
        (
            "- a\n  - b\n    1. c\n- d",
            "<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ul>",
        ),
        ("- a\n  still a\n\n  more\nb", "<ul><li><p>a<br>still a</p><p>more</p></li></ul><p>b</p>"),
        ("## A\nb\n### C", "<h3>A</h3><p>b</p><h4>C</h4>"),
        ("**a** *b* ***c***", "<p><strong>a</strong> <em>b </em><strong><em>c</em></strong></p>"),
        (
            "see [the *policy*](https://ash.example/p)",
            '<p>see <a href="https://ash.example/p" rel="noopener noreferrer">the <em>policy</em>'
            "</a></p>",
        ),
        (r"\- a \*b\* \\", r"<p>- a *b* \</p>"),
    ],
)
def test_text_becomes(text, kept):
    assert to_html(text) == kept
    assert to_html(to_text(kept)) == kept


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("bare words", "<p>bare words</p>"),
        ("<p></p><p> &nbsp; </p><p><br></p>", ""),
        ("<p>a<br><br>b</p>", "<p>a</p><p>b</p>"),
        ("<p> <b> a </b>b</p>", "<p><strong>a</strong> b</p>"),
        ("<h1>a<br>b</h1><h6>c</h6>", "<h3>a b</h3><h4>c</h4>"),
        ("<ul><li><p>a</p></li><li></li></ul><ul><li>b</li></ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "<p>a</p><p>b</p>"),
        ("<blockquote><p>a</p></blockquote>x<div>y</div>", "<p>a</p><p>x</p><p>y</p>"),
        ('<p class="MsoNormal" style="mso-x:y">a<o:p>&nbsp;</o:p>b</p>', "<p>a b</p>"),
        ("<a href='/t/ash'>a</a>", "<p>a</p>"),
        ("<script>x</script><style>y</style>z", "<p>z</p>"),
    ],
)
def test_html_is_kept_as(html, kept):
    assert clean(html) == kept
    assert to_html(to_text(kept)) == kept


@pytest.mark.parametrize(("under", "shown"), [(2, "34"), (1, "23"), (3, "45"), (5, "66")])
def test_headings_stand_below_the_heading_above_them(under, shown):
    big, small = shown
    html = "<h3>a</h3><p>b &lt;h3&gt;</p><h4>c</h4>"
    below = f"<h{big}>a</h{big}><p>b &lt;h3&gt;</p><h{small}>c</h{small}>"
    assert headings_below(html, under) == below
