"""A PostgreSQL of one's own for the time of a test: its own folder, its own port, then gone."""

import os
import pwd
import shutil
import signal
import socket
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from . import processes

USER = "trustplan"
PATIENCE = 30  # seconds until the server must answer
# Nothing here outlives the test, so nothing need be safe on the disk.
SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]


class NoPostgres(Exception):
    """The server cannot be started. The message says why."""


@contextmanager
def throwaway_postgres() -> Iterator[str]:
    """The address, as for ``DATABASE_URL``, of a server that stops when the block ends."""
    programs = find_programs()
    folder = Path(tempfile.mkdtemp(prefix="trustplan-postgres-"))
    owner = server_owner(folder)
    try:
        make_cluster(programs, folder, owner)
        port = unused_port()
        server = start_server(programs, folder, port, owner)
        try:
            wait_until_ready(port, server, folder)
            yield f"postgresql://{USER}@127.0.0.1:{port}/trustplan"
        finally:
            processes.stop(server, how=signal.SIGQUIT)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run_on_postgres(do: Callable[[str], int]) -> int:
    """Do something with the address of such a server. Returns the exit status that it returns,
    1 where there can be no server and 130 where somebody stopped it.
    """
    try:
        processes.heed_signals()
        with throwaway_postgres() as url:
            return do(url)
    except NoPostgres as problem:
        print(problem)
        return 1
    except processes.Stopped:
        print("\nStopped.")
        return 130


def find_programs() -> Path:
    """The folder of the newest server programs. Raises ``NoPostgres`` where there are none."""
    folders = Path("/usr/lib/postgresql").glob("*/bin")
    found = sorted((path for path in folders if (path / "initdb").exists()), key=version_of)
    if found:
        return found[-1]
    if initdb := shutil.which("initdb"):
        return Path(initdb).resolve().parent
    raise NoPostgres("PostgreSQL's server programs are not on this machine.")


def version_of(programs: Path) -> int:
    name = programs.parent.name
    return int(name) if name.isdigit() else 0


def server_owner(folder: Path) -> dict:
    """As whom to run the server: it refuses root, so root runs it as the user ``postgres``."""
    if os.geteuid() != 0:
        return {}
    try:
        user = pwd.getpwnam("postgres")
    except KeyError:
        user = pwd.getpwnam("nobody")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def make_cluster(programs: Path, folder: Path, owner: dict) -> None:
    command = [programs / "initdb", "-D", folder / "data", "-U", USER, "--auth=trust"]
    command += ["--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
    with (folder / "log").open("w") as log:
        status = processes.run(command, **{"cwd": folder, "stdout": log, "stderr": log, **owner})
    if status != 0:
        raise NoPostgres(f"PostgreSQL could not make a database. {log_of(folder)}")


def unused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start_server(programs: Path, folder: Path, port: int, owner: dict):
    command = [programs / "postgres", "-D", folder / "data", "-k", folder, "-p", port]
    command += ["-c", "listen_addresses=127.0.0.1"]
    for setting in SETTINGS:
        command += ["-c", setting]
    with (folder / "log").open("a") as log:
        return processes.start(command, **{"cwd": folder, "stdout": log, "stderr": log, **owner})


def wait_until_ready(port: int, server, folder: Path) -> None:
    patience_ends = time.monotonic() + PATIENCE
    while not answers(port):
        if server.poll() is not None or time.monotonic() > patience_ends:
            raise NoPostgres(f"PostgreSQL does not start. {log_of(folder)}")
        time.sleep(0.05)


def answers(port: int) -> bool:
    try:
        psycopg.connect(host="127.0.0.1", port=port, user=USER, dbname="postgres").close()
    except psycopg.OperationalError:
        return False
    return True


def log_of(folder: Path) -> str:
    return "It says:\n" + (folder / "log").read_text(errors="replace")[-2000:]
