"""Repairs to the structure of a finished PDF, where the renderer falls short of PDF/UA-1.

- A header cell says whether it heads its column or its row.
- A list item holds a label and one body (ISO 14289-1, 7.2): whatever stands beside these is
  put into the body.
"""

from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

HEADS: dict[Any, Name] = {Name.THead: Name.Column, Name.TBody: Name.Row}


def mend(written: bytes) -> bytes:
    """The same document with its structure mended."""
    out = BytesIO()
    with pikepdf.open(BytesIO(written)) as pdf:
        mend_tree(pdf)
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def mend_tree(pdf: Pdf) -> None:
    """Walk the structure from its root, each element once."""
    waiting = [(pdf.Root.StructTreeRoot, Name.Column)]
    while waiting:
        element, scope = waiting.pop()
        kind = element.get("/S")
        scope = HEADS.get(kind, scope)
        if kind == Name.TH:
            give_scope(element, scope)
        elif kind == Name.LI:
            give_one_body(pdf, element)
        waiting += [(kid, scope) for kid in kids(element) if isinstance(kid, Dictionary)]


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
