"""Trusts, the people in them, and the base of every record that belongs to one."""

from .people import Grant, Invitation, Membership, Role
from .records import (
    Audience,
    AudiencedRecord,
    Deletion,
    Link,
    LinkRecord,
    OrderedRecord,
    TrustRecord,
)
from .trust import Commitment, Principle, TermDates, Trust, Value

__all__ = [
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
    "TermDates",
    "Trust",
    "TrustRecord",
    "Value",
]
