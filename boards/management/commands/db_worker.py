"""``manage.py db_worker``: the worker of django-tasks, which also sweeps up after dead ones.

It has the same name so that whoever starts a worker, in whatever way, has the sweep with it.
"""

import logging
import threading

from django.db import connection
from django_tasks_db.management.commands import db_worker

from boards.sweeping import sweep_documents

SWEEP_SECONDS = 10
logger = logging.getLogger(__name__)


class Command(db_worker.Command):
    help = "Run a database background worker, and find what a worker that died left behind"

    def handle(self, **options) -> None:
        """Sweep once, then go on sweeping beside the work until that ends."""
        sweep()
        over = threading.Event()
        beside = threading.Thread(target=sweep_until, args=[over], daemon=True)
        if not options["batch"]:
            beside.start()
        try:
            super().handle(**options)
        finally:
            over.set()


def sweep_until(over: threading.Event) -> None:
    while not over.wait(SWEEP_SECONDS):
        sweep()
        # A connection of this thread's own: none is kept while it waits.
        connection.close()


def sweep() -> None:
    """One sweep. The worker works on whatever comes of it."""
    try:
        sweep_documents()
    except Exception:
        logger.exception("no sweep this time")
