"""``manage.py demo``: an invented trust to look at, with one sign-in for each role."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from goals.demo.build import demo_build
from goals.demo.people import DOMAIN, PASSWORD, PEOPLE, SIGN_INS
from trustplan.trusts.roles import Role


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
        self.stdout.write(f"Password of everybody below, as first made: {PASSWORD}\n\n")
        for row in sign_ins():
            self.stdout.write("  ".join(row))


def sign_ins() -> list[tuple[str, str, str]]:
    """Role, e-mail address and name of those who stand for a role, in columns of even width."""
    people = {person.key: person for person in PEOPLE}
    chosen = [people[key] for key in SIGN_INS]
    return [
        (Role(person.role).label.ljust(20), f"{person.email}@{DOMAIN}".ljust(61), person.name)
        for person in chosen
    ]
