"""Who belongs to a trust, what they may do there and who is invited."""

from trustplan.accounts.queries import with_two_steps
from trustplan.trusts.models import Grant, Invitation, Membership


def members_of(trust) -> list[Membership]:
    """The members with roles, the schools these are for, and whether two steps let them in.

    The number of queries does not depend on the number of people.
    """
    members = list(
        Membership.objects.filter(trust=trust)
        .select_related("trust", "user")
        .prefetch_related("grants__school_limits__school")
    )
    safe = with_two_steps(member.user_id for member in members)
    for member in members:
        member.has_two_steps = member.user_id in safe
        for grant in member.grants.all():
            name_schools(grant)
    return members


def invitations_of(trust) -> list[Invitation]:
    """The invitations that nobody has accepted yet, the newest first, old ones too."""
    pending = (
        Invitation.objects.filter(trust=trust, accepted_at=None)
        .select_related("trust")
        .prefetch_related("school_limits__school")
    )
    return [name_schools(invitation) for invitation in pending]


def name_schools(record: Grant | Invitation) -> Grant | Invitation:
    """Give a role or an invitation the names of the schools it is for."""
    record.school_names = [limit.school.label for limit in record.school_limits.all()]
    return record
