"""Rich text as HTML: read from whatever was pasted, written with a few tags and nothing else."""

import re
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from itertools import groupby

import nh3

from .document import DEPTH, Block, Line, Listing, Paragraph, Run, seen
from .links import safe_href

# Elements that end a paragraph. Their words are kept, they themselves are not.
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "legend",
        "main",
        "nav",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
    ]
)
_HEADINGS = {f"h{level}": 3 if level <= 3 else 4 for level in range(1, 7)}
_MARKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic"}
_READ = _BLOCKS | _HEADINGS.keys() | _MARKS.keys() | {"a", "br", "li", "ol", "ul"}
_DROPPED_WITH_CONTENT = frozenset(
    [
        "applet",
        "embed",
        "iframe",
        "math",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "script",
        "style",
        "svg",
        "template",
        "title",
        "xmp",
    ]
)
# A parser's time and memory can grow with the square of the depth, which these two bound.
_LONGEST = 300_000
_MOST_TAGS = 10_000
# Of all attributes only those of links and numbered lists are read. Elements that differ in an
# attribute alone can make a parser's result a thousand times as long as the text it was given.
_NEEDLESS_ATTRIBUTES = re.compile(r"<(?!(?:a|ol)[\s/>])([a-z][a-z0-9]*)[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


def read_html(html: str) -> list[Block]:
    """The tree of any HTML, hostile or from a word processor. Nothing but words, marks, lists and
    safe links is taken from it; what is absurdly long or deep is read for its words alone.
    """
    html = seen(html)
    if len(html) > _LONGEST or html.count("<") > _MOST_TAGS:
        return [Paragraph(((Run(_TAG.sub(" ", html)),),))]
    cleaned = nh3.clean(
        _NEEDLESS_ATTRIBUTES.sub(r"<\1>", html),
        tags=set(_READ),
        clean_content_tags=set(_DROPPED_WITH_CONTENT),
        attributes={"a": {"href"}, "ol": {"start"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    reader = _Reader()
    reader.feed(cleaned)
    reader.close()
    reader.end_paragraph()
    return reader.blocks


@dataclass
class _OpenList:
    start: int | None
    items: list[list[Block]] = field(default_factory=list)


class _Reader(HTMLParser):
    """Builds the tree from HTML that has been cleaned, and so is well formed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.lists: list[_OpenList] = []
        self.too_deep = 0
        self.lines: list[list[Run]] = [[]]
        self.level = 0
        self.marks = {"bold": 0, "italic": 0}
        self.href = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _MARKS:
            self.marks[_MARKS[tag]] += 1
        elif tag == "a":
            self.href = safe_href(dict(attrs).get("href") or "")
        elif tag == "br":
            self.lines.append([])
        else:
            self.end_paragraph()
            self.start_block(tag, dict(attrs))

    def start_block(self, tag: str, attrs: dict[str, str | None]) -> None:
        if tag in _HEADINGS:
            self.level = _HEADINGS[tag]
        elif tag == "li" and self.lists:
            self.lists[-1].items.append([])
        elif tag in ("ul", "ol"):
            if len(self.lists) < DEPTH:
                self.lists.append(_OpenList(_start(attrs) if tag == "ol" else None))
            else:
                self.too_deep += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _MARKS:
            self.marks[_MARKS[tag]] -= 1
        elif tag == "a":
            self.href = ""
        elif tag != "br":
            self.end_paragraph()
            if tag in _HEADINGS:
                self.level = 0
            elif tag in ("ul", "ol"):
                self.end_list()

    def end_list(self) -> None:
        if self.too_deep:
            self.too_deep -= 1
            return
        done = self.lists.pop()
        self.add(Listing(tuple(tuple(item) for item in done.items), done.start))

    def handle_data(self, data: str) -> None:
        bold, italic = bool(self.marks["bold"]), bool(self.marks["italic"])
        self.lines[-1].append(Run(data, bold, italic, self.href))

    def end_paragraph(self) -> None:
        if any(run.text.strip() for line in self.lines for run in line):
            self.add(Paragraph(tuple(tuple(line) for line in self.lines), self.level))
        self.lines = [[]]

    def add(self, block: Block) -> None:
        if not self.lists:
            self.blocks.append(block)
            return
        items = self.lists[-1].items
        if not items:
            items.append([])
        items[-1].append(block)


def _start(attrs: dict[str, str | None]) -> int:
    value = attrs.get("start") or ""
    return int(value) if re.fullmatch(r"[0-9]{1,3}", value) else 1


def write_html(blocks: tuple[Block, ...]) -> str:
    """The HTML of a tree in its one shape."""
    return "".join(_write_block(block) for block in blocks)


def _write_block(block: Block) -> str:
    if isinstance(block, Listing):
        items = "".join(f"<li>{_write_item(item)}</li>" for item in block.items)
        if block.start is None:
            return f"<ul>{items}</ul>"
        start = "" if block.start == 1 else f' start="{block.start}"'
        return f"<ol{start}>{items}</ol>"
    tag = f"h{block.level}" if block.level else "p"
    return f"<{tag}>{_write_lines(block)}</{tag}>"


def _write_item(item: tuple[Block, ...]) -> str:
    """An item of one paragraph needs no tags around it, and is set without space around it."""
    first, *rest = item
    if isinstance(first, Paragraph) and all(isinstance(block, Listing) for block in rest):
        return _write_lines(first) + write_html(tuple(rest))
    return write_html(item)


def _write_lines(paragraph: Paragraph) -> str:
    return "<br>".join(_write_line(line) for line in paragraph.lines)


def _write_line(line: Line) -> str:
    written = []
    for href, linked in groupby(line, key=lambda run: run.href):
        inner = ""
        for bold, runs in groupby(linked, key=lambda run: run.bold):
            text = "".join(_tagged("em", run.italic, escape(run.text, False)) for run in runs)
            inner += _tagged("strong", bold, text)
        if href:
            inner = f'<a href="{escape(href)}" rel="noopener noreferrer">{inner}</a>'
        written.append(inner)
    return "".join(written)


def _tagged(tag: str, marked: bool, text: str) -> str:
    return f"<{tag}>{text}</{tag}>" if marked else text
