"""The people who knock at every door: each role, for the whole trust and at Birch alone.

The groups say in so many words who may do what. They are written down here a second time on
purpose, and never read from the role table that they check.
"""

from collections.abc import Callable
from types import SimpleNamespace

from django_scopes import scope

from schools.models import GrantSchool
from tests.cast import add, make_user
from trustplan.trusts.actions import delete_record
from trustplan.trusts.models import Grant, Membership, Role

AT_BIRCH = " at Birch"
# Roles that the cast has for the whole trust, and those that it has at Birch.
WHOLE_TRUST = ["administrator", "leader", "clerk", "chair", "trustee"]
IN_A_SCHOOL = ["school_leader", "contributor", "governor"]
# Where the cast has a role one way only, and the other way is wanted as well.
MORE = {"leader" + AT_BIRCH: "leader"} | {role: role for role in IN_A_SCHOOL}


def group(*names: str) -> frozenset[str]:
    return frozenset(names)


EVERYBODY = group(*WHOLE_TRUST, *IN_A_SCHOOL, *(role + AT_BIRCH for role in IN_A_SCHOOL)) | {
    "leader" + AT_BIRCH
}
LIMITED = frozenset(name for name in EVERYBODY if name.endswith(AT_BIRCH))
NOBODY = group()

ADMINISTRATOR = group("administrator")
LEADER = group("leader")
SCHOOL_MANAGERS = TRUST_WRITERS = group("administrator", "leader")
BOARD = group("clerk", "chair", "trustee")
BOARD_WRITERS = group("clerk", "chair")
MEASURE_WRITERS = LEADER | BOARD_WRITERS
READS_CEDAR = EVERYBODY - LIMITED
WRITES_CEDAR = group("leader", "school_leader")
WRITES_BIRCH = WRITES_CEDAR | {"leader" + AT_BIRCH, "school_leader" + AT_BIRCH}
READS_DRAFTS = EVERYBODY - {"governor", "governor" + AT_BIRCH}
EXPORTS = EVERYBODY - {"administrator", "contributor", "contributor" + AT_BIRCH}
# In the cast the contributor at Birch owns the priority, the school's priority and the actions.
OWNER = group("contributor" + AT_BIRCH)
# Whose membership and role the matrix asks for.
HOLDER = group("governor" + AT_BIRCH)


def people_of(it: SimpleNamespace) -> dict:
    """The person behind each name in a trust of the cast, those whom the cast lacks included."""
    found = {role: it.members[role].user for role in WHOLE_TRUST}
    found |= {role + AT_BIRCH: it.members[role].user for role in IN_A_SCHOOL}
    with scope(trust=it.trust):
        found |= {name: newcomer(it, name, role) for name, role in MORE.items()}
    return found


def newcomer(it: SimpleNamespace, name: str, role: str):
    """A new member with one role, at Birch where the name says so."""
    address = f"{name.replace(' ', '-').lower()}@more.{it.trust.slug}.example"
    user = make_user(address, name)
    membership = add(it, Membership, user=user)
    limited = name.endswith(AT_BIRCH)
    grant = add(it, Grant, membership=membership, role=Role(role), limited_to_schools=limited)
    if limited:
        add(it, GrantSchool, grant=grant, school=it.birch)
    return user


def deactivated(it: SimpleNamespace, sign_in: Callable) -> dict:
    """For each name a person of that role who had signed in when their account was closed."""
    clients = {}
    with scope(trust=it.trust):
        for name in sorted(EVERYBODY):
            user = newcomer(it, f"closed {name}", name.removesuffix(AT_BIRCH))
            clients[name] = sign_in(user)
            user.is_active = False
            user.save()
    return clients


def removed(it: SimpleNamespace):
    """A leader who was taken out of the trust."""
    with scope(trust=it.trust):
        user = newcomer(it, "removed", "leader")
        delete_record(Membership.objects.get(user=user), by=it.by)
    return user
