"""Several records made at once from lines that somebody pasted, after a preview of them."""

from .criteria import CriteriaList
from .page import paste_page
from .records import RecordList

__all__ = ["CriteriaList", "RecordList", "paste_page"]
