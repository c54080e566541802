"""What each role may do: one enum of permissions, one role table, one decorator (``scoping``).

A permission in ``SCHOOL_PERMISSIONS`` is about a school: a role that is limited to schools has
it for those. A role that is limited to schools keeps no other power to change anything of the
trust's, only to read and to answer for what its holder owns.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from .roles import Role

if TYPE_CHECKING:
    from trustplan.accounts.models import User

    from .models import Grant, Membership, Trust


class Permission(Enum):
    BELONG = "belong to the trust: its front page, its vision and values"
    READ_PLAN = "read the trust's approved plans and measures"
    READ_DRAFTS = "read plans that are not yet approved"
    EDIT_PLAN = "write the trust's plans"
    EDIT_BOARD_RECORDS = "write records that only the board may read"
    UPDATE_OWN = "say how it is going with what one owns"
    READ_SCHOOL = "read a school's plans and figures"
    EDIT_SCHOOL = "write a school's plans"
    ENTER_READINGS = "enter a school's figures"
    EDIT_MEASURES = "define measures and targets"
    EXPORT = "make documents"
    MANAGE_TRUST = "change the trust's identity, words and dates"
    MANAGE_PEOPLE = "invite people, grant roles, see who belongs"
    MANAGE_SCHOOLS = "add schools and change their details"


P = Permission
READING = frozenset({P.BELONG, P.READ_PLAN})
SCHOOL_PERMISSIONS = frozenset({P.READ_SCHOOL, P.EDIT_SCHOOL, P.ENTER_READINGS})
KEPT_WHEN_LIMITED = READING | SCHOOL_PERMISSIONS | {P.READ_DRAFTS, P.UPDATE_OWN, P.EXPORT}

ROLE_PERMISSIONS: dict[str, frozenset[Permission]] = {
    Role.ADMINISTRATOR: READING
    | {P.READ_DRAFTS, P.READ_SCHOOL, P.MANAGE_TRUST, P.MANAGE_PEOPLE, P.MANAGE_SCHOOLS},
    Role.LEADER: READING
    | SCHOOL_PERMISSIONS
    | {P.READ_DRAFTS, P.EDIT_PLAN, P.UPDATE_OWN, P.EDIT_MEASURES, P.EXPORT, P.MANAGE_SCHOOLS},
    Role.SCHOOL_LEADER: READING | SCHOOL_PERMISSIONS | {P.READ_DRAFTS, P.UPDATE_OWN, P.EXPORT},
    Role.CONTRIBUTOR: READING | {P.READ_DRAFTS, P.READ_SCHOOL, P.UPDATE_OWN},
    Role.CLERK: READING | {P.READ_DRAFTS, P.READ_SCHOOL, P.EDIT_BOARD_RECORDS, P.EXPORT},
    Role.CHAIR: READING | {P.READ_DRAFTS, P.READ_SCHOOL, P.EDIT_BOARD_RECORDS, P.EXPORT},
    Role.TRUSTEE: READING | {P.READ_DRAFTS, P.READ_SCHOOL, P.EXPORT},
    Role.GOVERNOR: READING | {P.READ_SCHOOL, P.EXPORT},
}

# An audience includes the narrower circles: what leaders may read, the board may read as well.
AUDIENCES_UP_TO: dict[str, frozenset[str]] = {
    "public": frozenset({"public"}),
    "trust": frozenset({"public", "trust"}),
    "leaders": frozenset({"public", "trust", "leaders"}),
    "board": frozenset({"public", "trust", "leaders", "board"}),
}

ROLE_AUDIENCE: dict[str, str] = {
    Role.ADMINISTRATOR: "trust",
    Role.LEADER: "leaders",
    Role.SCHOOL_LEADER: "trust",
    Role.CONTRIBUTOR: "trust",
    Role.CLERK: "board",
    Role.CHAIR: "board",
    Role.TRUSTEE: "board",
    Role.GOVERNOR: "trust",
}


@dataclass(frozen=True)
class RoleHeld:
    """A role, and the schools it is limited to (``None``: no limit)."""

    role: str
    schools: frozenset[UUID] | None = None
    # Only where it is not the role's own: what a document for one audience may show.
    audience: str = ""
    # What the schools are called, where the role is limited to some.
    places: tuple[str, ...] = field(default=(), compare=False)

    @property
    def label(self) -> str:
        """What the role is called, and where: "School leader at Birch"."""
        if self.schools is None:
            return Role(self.role).label
        where = self.places[0] if len(self.places) == 1 else f"{len(self.places)} schools"
        return f"{Role(self.role).label} at {where}"

    @property
    def as_somebody(self) -> str:
        """The role in a sentence: "as a school leader at Birch"."""
        article = "the" if self.role == Role.CHAIR else "a"
        return f"{article} {self.label[:1].lower()}{self.label[1:]}"

    @property
    def reads(self) -> frozenset[str]:
        """The audiences that the role belongs to."""
        return AUDIENCES_UP_TO[self.audience or ROLE_AUDIENCE[self.role]]

    def allows(self, permission: Permission) -> bool:
        if self.schools is not None and permission not in KEPT_WHEN_LIMITED:
            return False
        return permission in ROLE_PERMISSIONS[self.role]


@dataclass(frozen=True)
class Access:
    """What one person may do and read in one trust, all their roles together."""

    trust: "Trust"
    user: "User | None"
    membership_id: UUID | None
    roles: tuple[RoleHeld, ...]
    audiences: frozenset[str]
    # Every membership this person has had: who left and came back is the same person still.
    memberships: frozenset[UUID] = frozenset()
    # The other trusts where this person has a role.
    elsewhere: tuple["Trust", ...] = ()
    # Where they act in one of their roles, or look as another: what they may do by rights.
    own: "Access | None" = None
    # The role as which they look, if they do: see ``viewpoint``.
    looks_as: RoleHeld | None = None
    # What was found out once for all that a page asks; another access begins with nothing.
    remembered: dict = field(default_factory=dict, init=False, compare=False, repr=False)

    def remember(self, key: Any, find: Callable[[Any, "Access"], Any]) -> Any:
        """What ``find`` says of something for this access, asked once."""
        if (key, find) not in self.remembered:
            self.remembered[key, find] = find(key, self)
        return self.remembered[key, find]

    def can(self, permission: Permission, school_id: UUID | None = None) -> bool:
        """Whether any role allows it: for that school, or without one for any at all."""
        return any(
            role.allows(permission)
            and (school_id is None or role.schools is None or school_id in role.schools)
            for role in self.roles
        )

    def schools_where(self, permission: Permission) -> frozenset[UUID] | None:
        """The schools for which a role allows it; ``None`` stands for every school."""
        allowed = [role.schools for role in self.roles if role.allows(permission)]
        if None in allowed:
            return None
        return frozenset().union(*(schools for schools in allowed if schools is not None))

    @property
    def reads_alike(self) -> bool:
        """Whether the roles belong to the same audiences, so that schools make no difference."""
        return len({held.reads for held in self.roles}) <= 1

    def audiences_at(self, school_id: UUID) -> frozenset[str]:
        """The audiences that this person belongs to in matters of one school."""
        here = [held for held in self.roles if held.schools is None or school_id in held.schools]
        return frozenset().union(*(held.reads & self.audiences for held in here))

    @property
    def looks(self) -> bool:
        """Whether this person only looks: nothing may be written."""
        return self.looks_as is not None

    def edits(self, record) -> bool:
        """Whether this person may change a record; while they look, by their own rights too."""
        return record.editable_by(self) and (not self.looks or record.editable_by(self.by_rights))

    @property
    def by_rights(self) -> "Access":
        """What this person may do in all their roles, whichever they are in now."""
        return self.own or self

    def owns(self, record) -> bool:
        """Whether this person is the record's owner."""
        return self.membership_id is not None and record.owner_id == self.membership_id


def access_of(
    membership: "Membership", grants: Iterable["Grant"], former: Iterable[UUID] = ()
) -> Access:
    """The access that a membership's live grants add up to.

    ``former`` are memberships that the person had before; ``grants`` have ``school_limits``
    prefetched with their schools: the rows that ``schools`` adds.
    """
    roles = tuple(role_of(grant) for grant in grants)
    audiences = frozenset().union(*(held.reads for held in roles))
    memberships = frozenset({membership.pk, *former})
    return Access(membership.trust, membership.user, membership.pk, roles, audiences, memberships)


def role_of(grant: "Grant") -> RoleHeld:
    """The role that a grant gives, and where."""
    if not grant.limited_to_schools:
        return RoleHeld(grant.role)
    schools = [limit.school for limit in grant.school_limits.all()]
    places = tuple(school.label for school in schools)
    return RoleHeld(grant.role, frozenset(school.pk for school in schools), places=places)


def reader_access(access: Access, audience: str) -> Access:
    """The same person reading with the eyes of one audience: what a document for it may show.

    Schools stay limited to those the person may read; nothing can be changed.
    """
    # Two roles that only read: one that knows of drafts, as the person does, and one that does not.
    roles = tuple(
        RoleHeld(
            Role.TRUSTEE if held.allows(P.READ_DRAFTS) else Role.GOVERNOR,
            held.schools,
            held.audience or ROLE_AUDIENCE[held.role],
        )
        for held in access.roles
    )
    return Access(
        access.trust,
        access.user,
        access.membership_id,
        roles,
        AUDIENCES_UP_TO[audience] & access.audiences,
        access.memberships,
    )


def operator_access(trust: "Trust", audience: str) -> Access:
    """Nobody in particular, reading all that one audience may: for documents from the shell."""
    return Access(trust, None, None, (RoleHeld(Role.TRUSTEE),), AUDIENCES_UP_TO[audience])
