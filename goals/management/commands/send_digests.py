"""``manage.py send_digests``: for a timer, on every working morning."""

from django.core.management.base import BaseCommand
from django.utils import timezone
from django_scopes import scope

from goals.queries.reminders import to_remind
from goals.tasks import digest_send
from trustplan.trusts.models import Trust


class Command(BaseCommand):
    help = "Asks the worker to remind people of the updates that are due. Safe to run twice a day."

    def handle(self, *args, **options) -> None:
        """Leave one task for each person to remind, whichever trust they are in."""
        today, count = timezone.localdate(), 0
        for trust in Trust.objects.all():
            with scope(trust=trust):
                for membership in to_remind(today):
                    digest_send.enqueue(str(trust.pk), str(membership.pk))
                    count += 1
        self.stdout.write(f"{count} people are looked at; who owes an update is written to.")
