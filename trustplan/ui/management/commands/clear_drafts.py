"""``manage.py clear_drafts``: remove unsaved writing that nobody has come back to for 90 days."""

from typing import Any

from django.core.management.base import BaseCommand

from trustplan.ui.actions import sweep


class Command(BaseCommand):
    help = "Remove drafts older than 90 days, and what tells forms that were sent twice."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{sweep()} drafts removed.")
