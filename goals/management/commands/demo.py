"""``manage.py demo``: an invented trust to look at, with one sign-in for each role."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from goals.demo.build import demo_build
from goals.demo.people import DOMAIN, PASSWORD, PEOPLE, SIGN_INS
from trustplan.trusts.roles import Role

HEADINGS = ("Role", "Name", "E-mail", "Password")
NOTE = (
    "The second trust leader is the chief executive, from whom the goal about her is hidden.\n"
    "Everybody else in the trust has the same password."
)


class Command(BaseCommand):
    help = "Makes an invented trust to try Trustplan with. Safe to run twice."

    def handle(self, *args, **options) -> None:
        """Make it unless it is there, and print who can sign in."""
        if settings.PRODUCTION:
            raise CommandError(
                "Not made: the demonstration's password is public, so it is refused in production."
            )
        trust, is_new = demo_build()
        self.stdout.write(f"{trust} {'is made' if is_new else 'is there already, unchanged'}.")
        self.stdout.write(f"Address: {settings.ORIGIN}{trust.get_absolute_url()}")
        self.stdout.write("Sign-ins, with their passwords as first made:\n\n")
        for row in in_columns([HEADINGS, *sign_ins()]):
            self.stdout.write(f"  {row}")
        self.stdout.write(f"\n{NOTE}")


def sign_ins() -> list[tuple[str, ...]]:
    """Role, name, e-mail address and password of those who stand for a role."""
    people = {person.key: person for person in PEOPLE}
    return [
        (Role(person.role).label, person.name, f"{person.email}@{DOMAIN}", PASSWORD)
        for person in (people[key] for key in SIGN_INS)
    ]


def in_columns(rows: list[tuple[str, ...]]) -> list[str]:
    """The rows as lines of text whose cells stand below one another."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
