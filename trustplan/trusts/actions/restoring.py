"""Restoring an earlier version of a record, as a new one."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from trustplan.ui.errors import Refused

from ..models import TrustRecord
from .records import change_record, lock


@transaction.atomic
def record_restore(
    record: TrustRecord, *, by, version: int | None, values: dict[str, Any]
) -> TrustRecord:
    """Give a record the values of an earlier version. The versions between stay in its history.

    Raises ``Refused`` where they fit no more with what has come since, and ``StaleRecord`` as
    ``change_record`` does.
    """
    refuse_unfit(lock(record), values)
    return change_record(record, by=by, version=version, **values)


def refuse_unfit(record: TrustRecord, values: dict[str, Any]) -> None:
    """Raise ``Refused`` where a record may not have some values, as its forms would."""
    for name, value in values.items():
        setattr(record, name, value)
    others = {field.name for field in record._meta.fields} - values.keys()
    try:
        record.clean_fields(exclude=others)
        record.validate_constraints()
    except ValidationError as error:
        reasons = " ".join(dict.fromkeys(error.messages))
        raise Refused(f"This version cannot be restored as it is. {reasons}") from error
