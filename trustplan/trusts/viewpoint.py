"""In which role somebody is in a trust: in all of theirs, in one, or looking as a role.

The choice is kept in the session, for each trust by itself; which trust one is in stands in the
address alone. What it comes to is worked out at each request: a role that one no longer holds
falls away. Who looks as a role that they do not hold sees what both that role and they
themselves may read, and can change nothing.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from uuid import UUID

from django.http import HttpRequest

from trustplan.accounts.actions import renew_session

from .access import AUDIENCES_UP_TO, ROLE_AUDIENCE, Access, Permission, RoleHeld
from .models import Trust
from .roles import Role

CHOSEN = "roles"
# Whoever may look as a role already sees all that an administrator sees.
LOOKED_AS = [role for role in Role if role != Role.ADMINISTRATOR]


@dataclass(frozen=True)
class Choice:
    """A role chosen: one's own, or with ``looks`` any, perhaps at one school (its id and name)."""

    role: str
    looks: bool = False
    school: str = ""
    place: str = ""


def choose(request: HttpRequest, trust: Trust, choice: Choice | None) -> None:
    """Remember a choice, or with ``None`` forget it, under a new session key."""
    chosen = {**request.session.get(CHOSEN, {}), str(trust.pk): choice and asdict(choice)}
    request.session[CHOSEN] = {trust: kept for trust, kept in chosen.items() if kept}
    renew_session(request)


def choice_of(request: HttpRequest, trust: Trust) -> Choice | None:
    """What somebody has chosen in a trust, if anything."""
    kept = request.session.get(CHOSEN, {}).get(str(trust.pk))
    return Choice(**kept) if kept else None


def may_look(own: Access) -> bool:
    """Whether somebody may look at the product as any role sees it."""
    return own.can(Permission.MANAGE_PEOPLE)


def seen_from(own: Access, choice: Choice | None) -> Access:
    """The access of somebody who has made a choice."""
    if choice is None:
        return own
    if choice.looks:
        return looking(own, choice) if may_look(own) else own
    held = [one for one in own.roles if one.role == choice.role]
    return replace(own, roles=tuple(held), audiences=read_by(held), own=own) if held else own


def looking(own: Access, choice: Choice) -> Access:
    """The access of somebody who looks as a role: what it shares with each of their own."""
    schools = frozenset({UUID(choice.school)}) if choice.school else None
    role = RoleHeld(choice.role, schools, places=(choice.place,) if choice.place else ())
    shared = tuple(both(role, mine) for mine in own.roles)
    audiences = read_by(shared) & own.audiences
    return replace(own, roles=shared, audiences=audiences, own=own, looks_as=role)


def both(role: RoleHeld, mine: RoleHeld) -> RoleHeld:
    """A role as far as one's own reaches: at the schools of both, for the narrower audiences."""
    if mine.schools is None or role.schools is None:
        schools = role.schools if mine.schools is None else mine.schools
    else:
        schools = role.schools & mine.schools
    held = (one.audience or ROLE_AUDIENCE[one.role] for one in (role, mine))
    narrower = min(held, key=lambda audience: len(AUDIENCES_UP_TO[audience]))
    return replace(role, schools=schools, audience=narrower)


def read_by(roles: Iterable[RoleHeld]) -> frozenset[str]:
    return frozenset().union(*(held.reads for held in roles))
