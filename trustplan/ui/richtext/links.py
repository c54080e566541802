"""Which addresses a link may have."""

import re
from functools import lru_cache
from html import escape
from urllib.parse import urlsplit

import nh3

from .document import seen

_ALLOWED = re.compile(r"(https?://|mailto:)(.+)", re.IGNORECASE | re.DOTALL)
# A browser drops some of these before it reads the scheme, and reads a backslash as a slash.
_UNSAFE = re.compile(r"[^\x21-\x7e\u00a1-\U0010ffff]|[\\\"'<>`\ud800-\udfff]|\s")
LONGEST = 2000


@lru_cache(maxsize=1024)
def safe_href(address: str) -> str:
    """The address where a link may have it, else the empty string.

    Whole http, https and mailto addresses only: no relative ones, none split by white space or
    control characters. Spaces inside the path of a file's address are encoded.
    """
    match = _ALLOWED.fullmatch(address.strip(" \t\r\n"))
    if not match:
        return ""
    scheme, rest = match[1].lower(), match[2].replace(" ", "%20").replace("'", "%27")
    whole = scheme + rest
    if len(whole) > LONGEST or _UNSAFE.search(whole) or seen(whole) != whole:
        return ""
    return whole if _points_somewhere(whole) else ""


def _points_somewhere(address: str) -> bool:
    try:
        parts = urlsplit(address)
        named = "@" in parts.path if parts.scheme == "mailto" else bool(parts.hostname)
    except ValueError:
        return False
    # Where the cleaner takes the address for broken, so do we: cleaning twice changes nothing.
    return named and "href" in nh3.clean(f'<a href="{escape(address)}"></a>', tags={"a"})
