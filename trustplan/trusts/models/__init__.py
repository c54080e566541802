"""Trusts, the people in them, and the base of every record that belongs to one."""

from .audience import Audience, AudiencedRecord
from .deletion import Deletion
from .links import Link, LinkRecord
from .people import Grant, Invitation, Membership, Role
from .records import EVERY, OrderedRecord, TrustRecord, all_of, any_of
from .search import SearchEntry
from .trust import Commitment, Principle, TermDates, Trust, Value

__all__ = [
    "EVERY",
    "Audience",
    "AudiencedRecord",
    "Commitment",
    "Deletion",
    "Grant",
    "Invitation",
    "Link",
    "LinkRecord",
    "Membership",
    "OrderedRecord",
    "Principle",
    "Role",
    "SearchEntry",
    "TermDates",
    "Trust",
    "TrustRecord",
    "Value",
    "all_of",
    "any_of",
]
