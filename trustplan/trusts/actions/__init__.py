"""The only writers of what ``trusts`` keeps, and the few that every record's action stands on."""

from .deletions import delete_record, restore_deletion, what_goes_with
from .records import change_record, create_record, move_record

__all__ = [
    "change_record",
    "create_record",
    "delete_record",
    "move_record",
    "restore_deletion",
    "what_goes_with",
]
