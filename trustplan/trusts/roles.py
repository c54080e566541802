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


# What each role comes to do, for those who grant it.
WHAT_ROLES_DO: dict[str, str] = {
    Role.ADMINISTRATOR: "changes the trust’s details, invites people and adds schools; "
    "writes no plans",
    Role.LEADER: "writes the trust’s plan, every school’s plan and the KPIs",
    Role.SCHOOL_LEADER: "writes a school’s plan and enters its figures; reads the trust’s plan",
    Role.CONTRIBUTOR: "reports on what they own; reads the plans",
    Role.CLERK: "reads everything, writes what is for the board alone; writes no school’s plan",
    Role.CHAIR: "reads everything, writes what is for the board alone",
    Role.TRUSTEE: "reads everything, what is for the board alone included",
    Role.GOVERNOR: "reads their school’s plan and the trust’s approved plan",
}
