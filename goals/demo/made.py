"""What has been made of the demonstration trust so far, for the parts that come after."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from goals.models import Goal, Priority
from kpis.models import Measure
from schools.models import School
from trustplan.trusts.actions import create_record
from trustplan.trusts.models import Link, Membership, Trust, TrustRecord, Value


@dataclass
class Made:
    """The trust in the making: the current academic year, today, and records by their keys."""

    trust: Trust
    year: int
    today: date
    members: dict[str, Membership] = field(default_factory=dict)
    schools: dict[str, School] = field(default_factory=dict)
    values: dict[str, Value] = field(default_factory=dict)
    measures: dict[str, Measure] = field(default_factory=dict)
    goals: dict[str, Goal] = field(default_factory=dict)
    priorities: dict[tuple[int, str], Priority] = field(default_factory=dict)

    def by(self, key: str):
        """The account of one of the people."""
        return self.members[key].user

    def add(
        self,
        model: type[TrustRecord],
        *,
        by: str = "services",
        links: Mapping[Link, Iterable[TrustRecord]] | None = None,
        **fields,
    ) -> Any:
        """A new record, as written by one of the people."""
        return create_record(model(trust=self.trust, **fields), by=self.by(by), links=links)
