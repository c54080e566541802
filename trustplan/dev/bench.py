"""``make bench``: a large trust on a PostgreSQL of its own, measured beside something real."""

import sys
import tempfile
from functools import partial

import psycopg

from . import processes
from .postgres import run_on_postgres
from .test import environment

SETTINGS = {"DJANGO_SETTINGS_MODULE": "tests.bench.settings"}


def bench(arguments: list[str], url: str) -> int:
    """Run the benchmarks on one database. Returns 0 only where every goal is met."""
    create_database(url)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.bench", *arguments]
        return processes.run(command, env={**environment(folder, url), **SETTINGS})


def create_database(url: str) -> None:
    server, _, name = url.rpartition("/")
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')


if __name__ == "__main__":
    sys.exit(run_on_postgres(partial(bench, sys.argv[1:])))
