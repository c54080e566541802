"""What an action raises when it cannot do as asked. Views turn them into 409 and 422."""

from django.core.exceptions import ValidationError


class StaleRecord(Exception):
    """Somebody saved the record after this form was loaded.

    ``current`` is the record as it is now, ``by`` and ``at`` who saved it last and when.
    """

    def __init__(self, current, by, at):
        super().__init__(f"{current} was saved by somebody else.")
        self.current, self.by, self.at = current, by, at


class Refused(ValidationError):
    """A rule forbids the change. The message is for the person who asked."""
