"""People to be invited, from a table to invitations: what each row means, and what is wrong."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from trustplan.trusts.models import Invitation, Membership, Role
from trustplan.ui.forms import number as number_in

from .models import School

MOST_ROWS = 500
COLUMNS = ("name", "email", "role", "schools")
HEADINGS = {
    "name": "name",
    "full name": "name",
    "e-mail": "email",
    "email": "email",
    "e-mail address": "email",
    "email address": "email",
    "role": "role",
    "school": "schools",
    "schools": "schools",
    "school(s)": "schools",
}
WHOLE_TRUST = {"all", "all schools", "whole trust", "the whole trust", "every school"}
# Without a school named, these would reach every school of the trust by a slip.
OF_A_SCHOOL = {Role.SCHOOL_LEADER, Role.CONTRIBUTOR, Role.GOVERNOR}


@dataclass
class Invitee:
    """A row of the table: its text, whether it is wanted, and what it comes to."""

    number: int
    name: str = ""
    email: str = ""
    role: str = ""
    schools: str = ""
    wanted: bool = True
    problems: dict[str, str] = field(default_factory=dict)
    chosen: list[School] = field(default_factory=list)


def invitees_of(rows: list[list[str]]) -> list[Invitee]:
    """The people in a table. With a row of headings its columns may stand in any order."""
    heads = [HEADINGS.get(cell.lower()) for cell in rows[0]] if rows else []
    if "email" in heads:
        rows = rows[1:]
    else:
        heads = list(COLUMNS)
    return [invitee_of(number, heads, row) for number, row in enumerate(rows, start=1)]


def invitee_of(number: int, heads: list[str | None], row: list[str]) -> Invitee:
    """One person. Cells of columns that nobody asked for stand with the schools, to be seen."""
    invitee = Invitee(number)
    extra = []
    for place, cell in enumerate(row):
        head = heads[place] if place < len(heads) else None
        if head and not getattr(invitee, head):
            setattr(invitee, head, cell)
        elif cell and (head or place >= len(heads)):
            extra.append(cell)
    invitee.schools = "; ".join(filter(None, [invitee.schools, *extra]))
    invitee.role = role_called(invitee.role) or invitee.role
    return invitee


def invitees_sent(data: Mapping[str, str]) -> list[Invitee]:
    """The people as the form of a preview sends them."""
    last = min(number_in(data.get("rows")) or 0, MOST_ROWS)
    invitees = []
    for number in range(1, last + 1):
        cells: Any = {name: " ".join(data.get(f"{name}-{number}", "").split()) for name in COLUMNS}
        invitees.append(Invitee(number, **cells, wanted=f"wanted-{number}" in data))
    return invitees


def role_called(text: str) -> str:
    """The role that a text means, or nothing."""
    said = text.lower().replace("_", " ")
    for value, label in Role.choices:
        if said in {label.lower(), value.replace("_", " ")}:
            return value
    return ""


def check(invitees: list[Invitee]) -> None:
    """Note what is wrong with each row that is wanted, with a query for each kind of thing."""
    schools = schools_by_name()
    members = set(Membership.objects.values_list("user__email", flat=True))
    invited = set(
        Invitation.objects.filter(accepted_at=None, expires_at__gt=timezone.now()).values_list(
            "email", flat=True
        )
    )
    seen: set[str] = set()
    for one in invitees:
        one.problems = {}
        if one.wanted:
            check_email(one, {email.lower() for email in members}, invited, seen)
            check_role(one)
            check_schools(one, schools)
            if len(one.name) > NAME_LENGTH:
                one.problems["name"] = f"A name has at most {NAME_LENGTH} letters."


NAME_LENGTH = Invitation._meta.get_field("name").max_length


def check_email(one: Invitee, members: set[str], invited: set[str], seen: set[str]) -> None:
    email = one.email.lower()
    try:
        validate_email(email)
        Invitation._meta.get_field("email").run_validators(email)
    except ValidationError:
        one.problems["email"] = "This is not an e-mail address."
        return
    if email in members:
        one.problems["email"] = "This person is a member already."
    elif email in invited:
        one.problems["email"] = "There is an open invitation to this address."
    elif email in seen:
        one.problems["email"] = "This address stands in the list twice."
    seen.add(email)


def check_role(one: Invitee) -> None:
    if one.role not in Role.values:
        one.problems["role"] = f"“{one.role}” is not a role here." if one.role else "Choose a role."


def check_schools(one: Invitee, schools: dict[str, School]) -> None:
    said = [part for part in re.split(r"\s*[;,|]\s*", one.schools) if part]
    if one.schools.lower() in schools:
        said = [one.schools]
    one.chosen = []
    if not said or one.schools.lower() in WHOLE_TRUST:
        if not said and one.role in OF_A_SCHOOL:
            one.problems["schools"] = "Name the schools, or write “all”."
        return
    unknown = [part for part in said if part.lower() not in schools]
    if unknown:
        one.problems["schools"] = f"There is no school called “{'”, “'.join(unknown)}”."
    elif one.role == Role.ADMINISTRATOR:
        one.problems["schools"] = "An administrator looks after the whole trust."
    one.chosen = list({schools[part.lower()]: None for part in said if part not in unknown})


def schools_by_name() -> dict[str, School]:
    """Schools by their names, short names and URNs in small letters."""
    found: dict[str, School] = {}
    for school in School.objects.all():
        for name in (school.name, school.short_name, school.urn):
            if name:
                found.setdefault(name.lower(), school)
    return found


def name_from(email: str) -> str:
    """A name to begin with, for those whose name nobody wrote: "jo.shah@…" is Jo Shah."""
    parts = re.split(r"[._+\-\d]+", email.partition("@")[0])
    return " ".join(part.capitalize() for part in parts if part) or email


def template_rows(schools: Iterable[School]) -> list[list[str]]:
    """A table to fill in: headings, and an example for each of two kinds of role."""
    school = next(iter(schools), None)
    return [
        ["Name", "E-mail", "Role", "Schools"],
        ["Jo Example", "jo@example.org", Role.TRUSTEE.label, "all"],
        ["Sam Example", "sam@example.org", Role.GOVERNOR.label, str(school or "Name of a school")],
    ]
