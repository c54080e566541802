"""Which updates are due, by the rhythm of each goal, priority and action.

``due_items`` is what one person is asked for, ``due_of_trust`` what everybody is, by owner.
"""

from .items import DueItem, due_item, due_items
from .owners import DueOfTrust, OwnersDue, due_of_trust

__all__ = ["DueItem", "DueOfTrust", "OwnersDue", "due_item", "due_items", "due_of_trust"]
