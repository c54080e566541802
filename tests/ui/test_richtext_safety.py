"""Hostile HTML: nothing that could run, style or lead astray survives being cleaned."""

import time
from itertools import product

import pytest
from bs4 import BeautifulSoup, Comment

from trustplan.ui.richtext import clean, to_html
from trustplan.ui.richtext.links import safe_href

ALLOWED = {
    "p": set(),
    "h3": set(),
    "h4": set(),
    "ul": set(),
    "ol": {"start"},
    "li": set(),
    "br": set(),
    "strong": set(),
    "em": set(),
    "a": {"href", "rel"},
}

SCHEMES = ["javascript", "vbscript", "data", "file", "blob", "filesystem", "JaVaScRiPt", "about"]
SPLITS = ["", "\t", "\n", "\r", "\x00", "\x01", "\x0c", " ", "\u200b", "\u2028", "\xa0", "\xad"]
ENCODINGS = [
    "{}",
    "&#{};",
    "&#x{:x};",
    "&#0000{}",
]


def encoded(text, form):
    """Some of the letters as references to characters."""
    if form == "{}":
        return text
    return "".join(form.format(ord(c)) if place % 2 else c for place, c in enumerate(text))


URLS = [
    lead + encoded(scheme[:4] + split + scheme[4:] + after + ":alert(1)", form)
    for scheme, split, form in product(SCHEMES[:3], SPLITS, ENCODINGS)
    for lead, after in [("", ""), (split, "")]
] + [f"{scheme}:text/html,<script>alert(1)</script>" for scheme in SCHEMES]
LINKS = ['<a href="{}">x</a>', "<a href='{}'>x</a>", "<a href={}>x</a>", '<A HREF=" {}">x</A>']
CARRIERS = [
    '<img src="{}">',
    '<iframe src="{}"></iframe>',
    '<form action="{}"><button formaction="{}">x</button></form>',
    '<svg><a xlink:href="{}"><text>x</text></a></svg>',
    '<math><mtext><a href="{}">x</a></mtext></math>',
    '<object data="{}"></object>',
    '<embed src="{}">',
    '<base href="{}//">',
    '<link rel="stylesheet" href="{}">',
    '<meta http-equiv="refresh" content="0;url={}">',
    '<body background="{}" onload="alert(1)">x',
    '<video poster="{}"><source src="{}"></video>',
    '<p style="background:url({})">x</p>',
]
HANDLERS = ["onerror", "onload", "onclick", "onfocus", "onmouseover", "ontoggle", "onanimationend"]
TAGS = ["p", "a", "img", "svg", "details open", "input autofocus", "li", "em", "video", "body"]
SHAPES = [
    "<{} {}=alert(1)>x",
    '<{} x="`" {}="alert(1)">x',
    "<{}/{}=alert(1)//>x",
    '<{} "=">" {}=alert(1)>x',
]
KNOWN = [
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<<script>alert(1)//<</script>",
    "<svg><script>alert&#40;1)</script>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mi><table><mglyph><style><img src=x onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<textarea></textarea><img src=x onerror=alert(1)></textarea>",
    "<title><img src=x onerror=alert(1)></title>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml-stylesheet href='javascript:alert(1)'?>",
    "<template><script>alert(1)</script></template>",
    "<xmp><p title='</xmp><img src=x onerror=alert(1)>'>",
    "<plaintext><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<p>&amp;lt;script&amp;gt;</p>",
    "<ol start='1\" onclick=\"alert(1)'><li>x</li></ol>",
    '<a href="https://a.example/&quot; onclick=&quot;alert(1)">x</a>',
    '<a href="https://a.example" target="_blank" rel="opener" ping="https://b.example">x</a>',
    "<ul><li><a href='https://a.example'><p><a href='javascript:x'>x</a></p></a></li></ul>",
    "<p id='csrfmiddlewaretoken' name='body' class='btn' hx-get='/x' data-x='y'>x</p>",
    "\ud800<b>x</b>\udfff",
]
PAYLOADS = [
    *(form.replace("{}", url) for form, url in product(LINKS, URLS)),
    *(form.replace("{}", url) for form, url in product(CARRIERS, URLS[:6])),
    *(shape.format(tag, on) for tag, on, shape in product(TAGS, HANDLERS, SHAPES)),
    *KNOWN,
]


def assert_harmless(html):
    for element in BeautifulSoup(html, "html.parser").descendants:
        assert not isinstance(element, Comment)
        if element.name:
            assert set(element.attrs) <= ALLOWED[element.name]
            if element.name == "a":
                assert element["href"].startswith(("https://", "http://", "mailto:"))
                assert element["rel"] == ["noopener", "noreferrer"]


def test_there_are_enough_payloads():
    assert len(set(PAYLOADS)) > 1000


def test_no_payload_survives():
    for payload in PAYLOADS:
        for wrapped in (payload, f"<ul><li>{payload}", f"<b>{payload}</b>"):
            kept = clean(wrapped)
            assert_harmless(kept)
            assert clean(kept) == kept


def test_no_payload_survives_as_text():
    for payload in PAYLOADS:
        assert_harmless(to_html(payload))
        assert_harmless(to_html(f"[x]({payload}) **{payload}**"))


@pytest.mark.parametrize(
    "address",
    [
        *URLS,
        "",
        "/t/ash",
        "//b.example",
        "page.html",
        "https:/b.example",
        "https://",
        "https:\\\\b.example",
        "https://b.example\\@c.example",
        "ht\ttps://b.example",
        "https://b.ex\nample",
        "mailto:nobody",
        "mailto:",
        "tel:999",
        "https://[",
        "https://b.example/" + "x" * 2000,
    ],
)
def test_no_link_leads_there(address):
    assert safe_href(address) == ""


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://ash.example", "https://ash.example"),
        (" HTTPS://Ash.example/a?b=c#d ", "https://Ash.example/a?b=c#d"),
        ("http://ash.example:8000/a_(b)", "http://ash.example:8000/a_(b)"),
        ("https://ash.example/A plan.pdf", "https://ash.example/A%20plan.pdf"),
        ("https://ash.example/é", "https://ash.example/é"),
        ("mailto:head@ash.example?subject=Plan", "mailto:head@ash.example?subject=Plan"),
    ],
)
def test_a_link_leads_there(address, kept):
    assert safe_href(address) == kept


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "<ul><li>" * 30_000,
        "<b>" * 60_000,
        "<p>" + "".join(f"<b a={n}>" for n in range(4000)) + "<p>x</p>" * 4000,
        "<i><p>" * 4000,
        "[a](" * 20_000,
        "[" * 50_000,
        "[a](https://a.example/(" * 3000,
        "*a " * 20_000,
        "a* " * 20_000,
        "*a* **b " * 10_000,
        "\\" * 50_000,
        "".join(f"{' ' * n}- x\n" for n in range(300)),
        "x " * 50_000,
        "x\n" * 50_000,
        "- x\n" * 20_000,
        "<p>x<br>" * 9000,
    ],
)
def test_nothing_takes_long(text):
    begun = time.process_time()
    clean(text)
    to_html(text)
    assert time.process_time() - begun < 4
