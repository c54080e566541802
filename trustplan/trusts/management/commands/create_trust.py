"""Make a trust and invite its first administrator. Asked twice, it changes nothing."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction
from django_scopes import scope

from trustplan.trusts.actions.invitations import invite
from trustplan.trusts.actions.trusts import create_trust
from trustplan.trusts.models import Invitation, Role, Trust


class Command(BaseCommand):
    help = "Make a trust and invite the person who will look after it."

    def add_arguments(self, parser) -> None:
        parser.add_argument("name", help="the trust's name, in quotes")
        parser.add_argument("--slug", default="", help="its short name in addresses")
        parser.add_argument("--admin-email", required=True)
        parser.add_argument("--admin-name", required=True)

    def handle(self, *, name: str, slug: str, admin_email: str, admin_name: str, **options) -> None:
        there = Trust.objects.filter(slug=slug).first() if slug else None
        there = there or Trust.objects.filter(name=name).first()
        if there:
            self.stdout.write(f"{there.name} is there already, as {there.slug}. Nothing changed.")
            return
        try:
            validate_email(admin_email)
            trust, link = self.make(name, slug, admin_email, admin_name)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"{trust.name} is made, as {trust.slug}.")
        self.stdout.write(f"{admin_name} is invited to look after it by this link, for 7 days:")
        self.stdout.write(link)

    @transaction.atomic
    def make(self, name: str, slug: str, email: str, admin: str) -> tuple[Trust, str]:
        trust = create_trust(name=name, slug=slug)
        with scope(trust=trust):
            invitation = Invitation(trust=trust, email=email, name=admin, role=Role.ADMINISTRATOR)
            return trust, invite(invitation, by=None)
