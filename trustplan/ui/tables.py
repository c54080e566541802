"""A small table out of a CSV file or out of pasted text: pure functions.

Excel in England writes commas, elsewhere semicolons; a copied block has tabs. Old files are in
Windows' own encoding, and Excel's "Unicode text" is UTF-16.
"""

import csv
import io

BYTE_ORDER_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
DELIMITERS = "\t;,"


class Unreadable(ValueError):
    """What was given is no table of text. The message is for the person who gave it."""


def decode(raw: bytes) -> str:
    """The text of a file, whichever program wrote it. Raises ``Unreadable``."""
    encoding = next((name for mark, name in BYTE_ORDER_MARKS.items() if raw.startswith(mark)), "")
    for attempt in [encoding] if encoding else ["utf-8", "cp1252"]:
        try:
            text = raw.decode(attempt)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Unreadable("This is not a CSV file. In Excel choose “Save as” and then “CSV”.")


def rows(text: str) -> list[list[str]]:
    """The rows of a table with something in them, their cells without space around them.

    Raises ``Unreadable`` where a cell is longer than any can be.
    """
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(DELIMITERS, key=first.count)
    try:
        read = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise Unreadable(
            "This is not a table that can be read. Check its quotation marks."
        ) from error
    found = [[" ".join(cell.split()) for cell in row] for row in read]
    return [row for row in found if any(row)]
