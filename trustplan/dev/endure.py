"""``make endure``: the tests of endurance with their full numbers, on a PostgreSQL of their own.

``make test`` runs the same tests with a tenth of the runs (``tests/endure.py``). Arguments go to
pytest.
"""

import sys
import tempfile
from functools import partial

from . import processes
from .postgres import run_on_postgres
from .test import environment

COMMAND = [sys.executable, "-m", "pytest", "-q", "-s", "-m", "endure"]


def endure(arguments: list[str], url: str) -> int:
    """Run the tests on one database. Returns pytest's exit status."""
    with tempfile.TemporaryDirectory() as folder:
        settings = {**environment(folder, url), "ENDURE": "1", "LOG_LEVEL": "ERROR"}
        return processes.run([*COMMAND, *arguments], env=settings)


if __name__ == "__main__":
    sys.exit(run_on_postgres(partial(endure, sys.argv[1:])))
