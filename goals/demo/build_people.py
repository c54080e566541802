"""Makes the people and the schools of the demonstration trust."""

from functools import cache

from django.contrib.auth.hashers import make_password

from schools.models import School
from trustplan.accounts.actions import create_person
from trustplan.accounts.models import User
from trustplan.trusts.actions import create_record
from trustplan.trusts.actions.people import grant_role
from trustplan.trusts.models import Grant, Link, Membership

from .made import Made
from .people import DOMAIN, PASSWORD, PEOPLE
from .schools import PROPOSED_TO_LEAVE, SCHOOLS
from .shapes import Person, day_in

GRANT_SCHOOLS = Link("schools.GrantSchool", "grant", "school")
ADMINISTRATOR = "services"


def make_administrator(made: Made) -> None:
    """The first person, who makes the rest."""
    person = next(person for person in PEOPLE if person.key == ADMINISTRATOR)
    membership = Membership(trust=made.trust, user=account_of(person), job_title=person.job)
    made.members[ADMINISTRATOR] = create_record(membership, by=membership.user)
    make_grants(made, person)


def make_people(made: Made) -> None:
    for person in PEOPLE:
        if person.key not in made.members:
            user = account_of(person)
            made.members[person.key] = made.add(Membership, user=user, job_title=person.job)
            make_grants(made, person)


def make_grants(made: Made, person: Person) -> None:
    for role, at in ((person.role, person.at), *person.also):
        grant = Grant(
            trust=made.trust,
            membership=made.members[person.key],
            role=role,
            limited_to_schools=bool(at),
        )
        limits = {GRANT_SCHOOLS: [made.schools[school] for school in at]}
        grant_role(grant, by=made.by(ADMINISTRATOR), links=limits)


def account_of(person: Person) -> User:
    """The person's account, made if there is none; one that is there keeps its password."""
    email = f"{person.email}@{DOMAIN}"
    user = User.objects.filter(email=email).first()
    if user is None:
        user = create_person(email=email, name=person.name, password=None)
        user.password = hashed_password()
        user.save(update_fields=["password"])
    return user


@cache
def hashed_password() -> str:
    """Hashed once for everybody: a hash takes a third of a second, by design."""
    return make_password(PASSWORD)


def make_schools(made: Made) -> None:
    heads = {person.at[0]: person.name for person in PEOPLE if person.key.endswith("_head")}
    for key, (name, short_name, urn, phase, ages, (ago, joined)) in SCHOOLS.items():
        leaves = PROPOSED_TO_LEAVE.get(key)
        made.schools[key] = made.add(
            School,
            name=name,
            short_name=short_name,
            urn=urn,
            phase=phase,
            age_low=ages[0],
            age_high=ages[1],
            head=heads[key],
            joined_on=day_in(made.year - ago, joined),
            left_on=day_in(made.year, leaves) if leaves else None,
        )
