"""How an address is declared: which methods it has, who passes its door, what it asks of whom."""

from dataclasses import dataclass, field, replace

from .people import EVERYBODY
from .records import OWN_TRUST, RECORDS

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
SAFE = frozenset({"GET", "HEAD"})
PAGE, FORM, ACT = SAFE, SAFE | {"POST"}, frozenset({"POST"})

SIGN_IN, FORBIDDEN, NOT_FOUND, NOT_ALLOWED = 302, 403, 404, 405


@dataclass(frozen=True)
class Rule:
    """An address of a trust.

    ``door`` are those who pass the decorator; of them ``needs`` says who gets an answer: who
    ``sees`` the record, who ``edits`` it, or by record exactly who. ``answers`` are the statuses
    for a GET and for a POST with nothing in it.
    """

    methods: frozenset[str]
    door: frozenset[str] = EVERYBODY
    records: tuple[str, ...] = ()
    needs: str = "sees"
    who: dict = field(default_factory=dict)
    shown: int = 200
    sent: int = 422
    extra: dict = field(default_factory=dict)

    def status(self, method: str, person: str, record: str | None) -> int:
        """What a person of the own trust gets for a record of it, or without one."""
        if method not in self.methods:
            return NOT_ALLOWED
        if person not in self.door:
            return FORBIDDEN
        if record is None:
            allowed = self.who.get(None, EVERYBODY)
        else:
            known = RECORDS[record]
            if person not in known.sees:
                return NOT_FOUND
            allowed = self.who.get(record, getattr(known, self.needs))
        if person not in allowed:
            return FORBIDDEN
        return self.sent if method == "POST" else self.shown

    def elsewhere(self, method: str, person: str) -> int:
        """What a person gets for the id of another trust's record at their own address."""
        if method not in self.methods:
            return NOT_ALLOWED
        return NOT_FOUND if person in self.door else FORBIDDEN

    def closed(self, method: str, status: int) -> int:
        """What somebody gets who is not let in at all."""
        return status if method in self.methods else NOT_ALLOWED

    def place(self, record: str | None) -> str:
        return OWN_TRUST if record is None else RECORDS[record].place

    def but(self, **changes) -> "Rule":
        return replace(self, **changes)


def page(*records: str, **more) -> Rule:
    """Something to read."""
    return Rule(PAGE, records=records, **more)


def form(*records: str, **more) -> Rule:
    """A form that changes a record, or adds a part to it."""
    return Rule(FORM, records=records, **{"needs": "edits"} | more)


def confirm(*records: str, **more) -> Rule:
    """A form that can be sent as it is."""
    return form(*records, **{"sent": 302} | more)


def act(*records: str, **more) -> Rule:
    """A button: nothing to read."""
    return Rule(ACT, records=records, **{"needs": "edits", "sent": 302} | more)
