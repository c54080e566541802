"""``make endure``: the tests of endurance with their full numbers, on a PostgreSQL of their own.

``make test`` runs the same tests with a tenth of the runs (``tests/endure.py``). Arguments go to
pytest.
"""

import sys
import tempfile

from . import processes
from .postgres import NoPostgres, throwaway_postgres
from .test import environment


def main(arguments: list[str]) -> int:
    try:
        processes.heed_signals()
        with throwaway_postgres() as url, tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "pytest", "-q", "-s", "-m", "endure", *arguments]
            return processes.run(
                command, env={**environment(folder, url), "ENDURE": "1", "LOG_LEVEL": "ERROR"}
            )
    except NoPostgres as problem:
        print(problem)
        return 1
    except processes.Stopped:
        print("\nStopped.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
