"""The press: tagged files with everything a reader's program needs, and nothing fetched."""

import base64
import http.server
import threading
from io import BytesIO

import pikepdf
import pytest

from boards.press import NothingFetched, press

from .conftest import structure

PAGE = '<html lang="en-GB"><head><title>A plan</title>{head}</head><body><h1>A</h1>{body}</body>'
PIXEL = base64.b64encode(
    bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
        "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
        "0000000049454e44ae426082"
    )
).decode()


@pytest.fixture
def neighbour():
    """A web server next door that writes down what it is asked for, and sends people on."""
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(302)
            self.send_header("Location", "/moved")
            self.end_headers()

        def log_message(self, *args):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", '<img src="{url}/image" alt="x">'),
        ("", '<img src="{url}/image.svg" alt="x">'),
        ("", '<svg><title>x</title><use href="{url}/shapes.svg#a"/><image href="{url}/b"/></svg>'),
        ("", '<object data="{url}/object"></object><embed src="{url}/embed">'),
        ("", '<p style="background: url({url}/background)">x</p>'),
        ("", '<ul style="list-style-image: url({url}/marker)"><li>x</li></ul>'),
        ("", '<a rel="attachment" href="{url}/attached">x</a>'),
        ('<link rel="stylesheet" href="{url}/style.css">', ""),
        ('<link rel="attachment" href="{url}/attached">', ""),
        ("<style>@import url({url}/imported.css)</style>", ""),
        ("<style>@font-face {{font-family: F; src: url({url}/font)}} p {{font-family: F}}</style>",
         "<p>x</p>"),
        ('<base href="{url}/">', '<img src="relative" alt="x">'),
    ],
)  # fmt: skip
def test_nothing_is_asked_of_the_network(neighbour, head, body):
    url, asked = neighbour
    assert press(PAGE.format(head=head.format(url=url), body=body.format(url=url)))
    assert asked == []


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/a",
        "https://example.org/a",
        "ftp://example.org/a",
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "//example.org/a",
        "data:text/html,<p>x</p>",
        "data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=",
        "data:image/png;base64,AAAA,http://example.org",
        "javascript:alert(1)",
        "",
    ],
)
def test_the_fetcher_refuses(address):
    with pytest.raises(ValueError, match="fetch nothing"):
        NothingFetched().fetch(address)


def test_the_fetcher_hands_over_an_image_that_is_there():
    response = NothingFetched().fetch(f"data:image/png;base64,{PIXEL}")
    assert response.read().startswith(b"\x89PNG")


def test_no_file_of_the_machine_gets_in(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("canary")
    body = f'<a rel="attachment" href="{secret.as_uri()}">x</a><img src="{secret}" alt="x">'
    with pikepdf.open(BytesIO(press(PAGE.format(head="", body=body)))) as pdf:
        assert not list(pdf.attachments)
        assert "/AF" not in pdf.Root


def test_it_is_tagged_and_says_title_and_language():
    with pikepdf.open(BytesIO(press(PAGE.format(head="", body="<p>x</p>")))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en-GB"
        assert str(pdf.docinfo.Title) == "A plan"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"


def test_header_cells_say_what_they_head():
    table = (
        "<table><thead><tr><th>A</th><th>B</th></tr></thead>"
        "<tbody><tr><th>C</th><td>d</td></tr></tbody></table>"
    )
    heads = [scope for kind, scope in structure(press(PAGE.format(head="", body=table)))
             if kind == "/TH"]  # fmt: skip
    assert heads == ["/Column", "/Column", "/Row"]


@pytest.mark.parametrize(
    "items",
    [
        "<li>a</li>",
        "<li><p>a</p></li>",
        "<li><p>a</p><p>b</p></li>",
        "<li>a<p>b</p></li>",
        "<li><p>a</p><ul><li><p>b</p></li></ul></li>",
    ],
)
def test_a_list_item_is_a_label_and_one_body(items):
    written = press(PAGE.format(head="", body=f"<ul>{items}</ul>"))
    with pikepdf.open(BytesIO(written)) as pdf:
        elements = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        for item in (one for one in elements if one.get("/S") == pikepdf.Name.LI):
            kinds = [str(kid.S) for kid in item.K]
            assert kinds == ["/Lbl", "/LBody"]
            assert all(item == kid.P for kid in item.K)
