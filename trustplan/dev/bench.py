"""``make bench``: a large trust on a PostgreSQL of its own, measured beside something real."""

import os
import sys
import tempfile

from . import processes
from .postgres import NoPostgres, throwaway_postgres
from .test import STEERING


def main(arguments: list[str]) -> int:
    """Run the benchmarks. Returns the exit status: 0 only where every goal is met."""
    try:
        processes.heed_signals()
        with throwaway_postgres() as url, tempfile.TemporaryDirectory() as folder:
            kept = {name: value for name, value in os.environ.items() if name not in STEERING}
            settings = {"DJANGO_SETTINGS_MODULE": "tests.bench.settings", "VAR_DIR": folder}
            environment = {**kept, **settings, "DATABASE_URL": url}
            create_database(url)
            command = [sys.executable, "-m", "tests.bench", *arguments]
            return processes.run(command, env=environment)
    except NoPostgres as problem:
        print(problem)
        return 1
    except processes.Stopped:
        print("\nStopped.")
        return 130


def create_database(url: str) -> None:
    import psycopg

    server, _, name = url.rpartition("/")
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
