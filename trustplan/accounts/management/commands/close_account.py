"""Let somebody in no more, whichever trusts they belong to."""

from django.core.management.base import BaseCommand, CommandError

from trustplan.accounts.actions import close_account
from trustplan.accounts.queries import person_at


class Command(BaseCommand):
    help = "Close a person's account and end all their sessions. Their work stays."

    def add_arguments(self, parser) -> None:
        parser.add_argument("email")

    def handle(self, *, email: str, **options) -> None:
        user = person_at(email)
        if user is None:
            raise CommandError(f"Nobody has the address {email}.")
        close_account(user)
        self.stdout.write(f"The account of {user} is closed.")
