"""The only writers of what ``trusts`` keeps, and the few that every record's action stands on."""

from .records import (
    change_record,
    create_record,
    delete_record,
    move_record,
    restore_deletion,
    what_goes_with,
)

__all__ = [
    "change_record",
    "create_record",
    "delete_record",
    "move_record",
    "restore_deletion",
    "what_goes_with",
]
