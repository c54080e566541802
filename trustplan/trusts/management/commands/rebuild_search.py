"""Make the words by which records are found anew, for every trust or for one."""

from django.core.management.base import BaseCommand, CommandError
from django_scopes import scope

from trustplan.trusts.actions.search import search_rebuild
from trustplan.trusts.models import Trust


class Command(BaseCommand):
    help = "Make the words by which records are found anew."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--trust", default="", help="only the trust with this short name")

    def handle(self, *, trust: str, **options) -> None:
        trusts = Trust.objects.filter(slug=trust) if trust else Trust.objects.all()
        if trust and not trusts:
            raise CommandError(f"There is no trust {trust}.")
        for one in trusts:
            with scope(trust=one):
                self.stdout.write(f"{one}: {search_rebuild()} entries.")
