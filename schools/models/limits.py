"""The schools that a role, or the role of an invitation, is limited to."""

from django.db import models
from django.db.models import Q

from trustplan.trusts.models import LinkRecord

from .schools import School


class GrantSchool(LinkRecord):
    """A school that a granted role is limited to."""

    PARENTS = ("grant", "school")

    grant = models.ForeignKey("trusts.Grant", models.CASCADE, related_name="school_limits")
    school = models.ForeignKey(School, models.CASCADE, related_name="+")

    class Meta(LinkRecord.Meta):
        verbose_name = "limit to a school"
        verbose_name_plural = "limits to schools"
        constraints = [
            models.UniqueConstraint(
                fields=["grant", "school"], condition=Q(deletion=None), name="grant_school_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.school)


class InvitationSchool(LinkRecord):
    """A school that an invitation's role will be limited to."""

    PARENTS = ("invitation", "school")

    invitation = models.ForeignKey(
        "trusts.Invitation", models.CASCADE, related_name="school_limits"
    )
    school = models.ForeignKey(School, models.CASCADE, related_name="+")

    class Meta(LinkRecord.Meta):
        verbose_name = "limit to a school"
        verbose_name_plural = "limits to schools"

    def __str__(self) -> str:
        return str(self.school)
