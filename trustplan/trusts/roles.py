"""The roles that a person can hold in a trust."""

from django.db import models


class Role(models.TextChoices):
    ADMINISTRATOR = "administrator", "Trust administrator"
    LEADER = "leader", "Trust leader"
    SCHOOL_LEADER = "school_leader", "School leader"
    CONTRIBUTOR = "contributor", "Contributor"
    CLERK = "clerk", "Clerk"
    CHAIR = "chair", "Chair of the board"
    TRUSTEE = "trustee", "Trustee"
    GOVERNOR = "governor", "Local governor"
