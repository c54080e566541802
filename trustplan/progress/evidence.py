"""Whether a file that is brought as evidence is what its name says: a pure function."""

from pathlib import PurePath

# How the formats begin that have a beginning of their own. Office documents are all ZIP files.
PDF, PNG, JPEG, ZIP = (b"%PDF-",), (b"\x89PNG\r\n\x1a\n",), (b"\xff\xd8\xff",), (b"PK\x03\x04",)
BEGINNINGS = {
    "pdf": PDF,
    "png": PNG,
    "jpg": JPEG,
    "jpeg": JPEG,
    "docx": ZIP,
    "xlsx": ZIP,
    "pptx": ZIP,
    "odt": ZIP,
    "ods": ZIP,
}
TEXT = {"txt", "csv"}
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
BYTES_NEEDED = 4096


def is_what_its_name_says(name: str, start: bytes) -> bool:
    """Whether the first bytes of a file fit the ending of its name.

    Text has no beginning of its own, but no zero bytes either, unless it is UTF-16 and says so.
    """
    ending = PurePath(name).suffix.lower().removeprefix(".")
    if ending in TEXT:
        return start.startswith(UTF_16) or b"\x00" not in start
    return start.startswith(BEGINNINGS.get(ending, ()))
