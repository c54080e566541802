"""Giving people roles in a trust, and limiting these to schools.

A school limit is a row of ``schools``: it comes as ``links``, or by the reverse relation
``school_limits``, so that nothing here knows that app.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from trustplan.ui.errors import Refused

from ..models import Grant, Role
from .records import change_record, create_record

Links = Mapping[Any, Iterable[Any]]


def require_schools(limited: bool, links: Links | None) -> None:
    """A limit names at least one school, or its holder could do nothing at all."""
    if limited and not any(list(targets) for targets in (links or {}).values()):
        raise Refused({"schools": "Choose the schools that the role is for."})


def refuse_limited_administrator(role: str, limited: bool) -> None:
    """Settings, people and schools are the whole trust's: half an administrator is none."""
    if limited and role == Role.ADMINISTRATOR:
        raise Refused({"limited_to_schools": "An administrator looks after the whole trust."})


@transaction.atomic
def grant_role(grant: Grant, *, by, links: Links | None = None) -> Grant:
    """Give a member one more role, for all schools or for those in ``links``."""
    require_schools(grant.limited_to_schools, links)
    refuse_limited_administrator(grant.role, grant.limited_to_schools)
    if Grant.objects.filter(membership=grant.membership, role=grant.role).exists():
        raise Refused({"role": "This person has this role already: change it instead."})
    return create_record(grant, by=by, links=links)


@transaction.atomic
def limit_role(
    grant: Grant,
    *,
    by,
    limited_to_schools: bool,
    version: int | None = None,
    links: Links | None = None,
) -> Grant:
    """Say which schools a role is for. Raises ``Refused`` for an administrator's."""
    require_schools(limited_to_schools, links)
    refuse_limited_administrator(grant.role, limited_to_schools)
    return change_record(
        grant, by=by, version=version, links=links, limited_to_schools=limited_to_schools
    )
