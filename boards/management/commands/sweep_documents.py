"""``manage.py sweep_documents``: documents that a dead worker left behind are told as not made."""

from django.core.management.base import BaseCommand

from boards.sweeping import sweep_documents


class Command(BaseCommand):
    help = "Mark documents that a dead worker left behind as not made. The worker does so itself."

    def handle(self, **options):
        self.stdout.write(f"{sweep_documents()} documents were left behind.")
