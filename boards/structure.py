"""Repairs to the structure of a finished PDF, where the renderer falls short of PDF/UA-1.

- A header cell says whether it heads its column or its row.
- A list item holds a label and one body (ISO 14289-1, 7.2): whatever stands beside these is
  put into the body.
- Running heads and page numbers are artifacts (7.1, 7.8): the renderer marks them as content
  of elements that hang on nothing.
- A link is printed as well as shown, as ISO 32000-1, 12.5.3, has it for what is to be seen.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

HEADS: dict[Any, Name] = {Name.THead: Name.Column, Name.TBody: Name.Row}
# How the renderer begins a piece of content that belongs to an element of the structure.
BEGUN = re.compile(rb"/(\w+)\s+<<\s*/MCID (\d+)\s*>>\s+BDC")
ARTIFACT = b"/Artifact <</Type /Pagination>> BDC"
PRINTED = 4  # the flag of an annotation


def mend(written: bytes) -> bytes:
    """The same document with its structure mended. The same input gives the same bytes."""
    out = BytesIO()
    with pikepdf.open(BytesIO(written)) as pdf:
        reached = mend_tree(pdf)
        mark_artifacts(pdf, reached)
        pdf.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
        )
    return out.getvalue()


def mend_tree(pdf: Pdf) -> set[tuple[int, int]]:
    """Walk the structure from its root, each element once. Returns what was reached."""
    waiting = [(pdf.Root.StructTreeRoot, Name.Column)]
    reached = set()
    while waiting:
        element, scope = waiting.pop()
        reached.add(element.objgen)
        kind = element.get("/S")
        scope = HEADS.get(kind, scope)
        if kind == Name.TH:
            give_scope(element, scope)
        elif kind == Name.LI:
            give_one_body(pdf, element)
        waiting += [(kid, scope) for kid in kids(element) if isinstance(kid, Dictionary)]
    return reached


def mark_artifacts(pdf: Pdf, reached: set[tuple[int, int]]) -> None:
    """Mark content whose element hangs on nothing as an artifact, page by page."""
    rows = dict(pairs(pdf.Root.StructTreeRoot.ParentTree.Nums))
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            link.F = int(link.get("/F", 0)) | PRINTED
        owners = rows.get(int(page.get("/StructParents", -1)))
        if owners is None:
            continue
        lost = {number for number, owner in enumerate(owners) if owner.objgen not in reached}
        if lost:
            page.Contents.write(without(lost, page.Contents.read_bytes()))
            for number in lost:
                owners[number] = None


def without(lost: set[int], content: bytes) -> bytes:
    """The content of a page with the pieces of these numbers marked as artifacts."""
    return BEGUN.sub(lambda one: ARTIFACT if int(one[2]) in lost else one[0], content)


def pairs(numbers: Any) -> Iterator[tuple[int, Object]]:
    """The keys of a flat number tree, each with its value."""
    for place in range(0, len(numbers), 2):
        yield int(numbers[place]), numbers[place + 1]


def give_scope(cell: Object, scope: Name) -> None:
    """Say what a header cell heads, and keep the spans that its attributes tell of."""
    there = cell.get("/A", Dictionary())
    spans = {
        name: attributes[name]
        for attributes in ([there] if isinstance(there, Dictionary) else there)
        for name in ("/ColSpan", "/RowSpan")
        if name in attributes
    }
    cell.A = Dictionary({"/O": Name.Table, "/Scope": scope, **spans})


def give_one_body(pdf: Pdf, item: Object) -> None:
    """Put all of a list item but its label into one body."""
    labels = [kid for kid in kids(item) if is_kind(kid, Name.Lbl)]
    rest = [kid for kid in kids(item) if not is_kind(kid, Name.Lbl)]
    bodies = [kid for kid in rest if is_kind(kid, Name.LBody)]
    if len(rest) == len(bodies) <= 1:
        return
    body = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LBody, P=item))
    if "/Pg" in item:
        body.Pg = item.Pg
    inside = [one for kid in rest for one in (kids(kid) if kid in bodies else [kid])]
    for one in inside:
        if isinstance(one, Dictionary) and "/S" in one:
            one.P = body
    body.K = Array(inside)
    item.K = Array([*labels, body])


def kids(element: Object) -> list:
    """The children of an element: elements, or marks in a page's content."""
    below = element.get("/K", [])
    return list(below) if isinstance(below, Array) else [below]


def is_kind(kid, kind: Name) -> bool:
    return isinstance(kid, Dictionary) and kid.get("/S") == kind
