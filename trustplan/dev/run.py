"""``make run``: a Trustplan of one's own, with a demonstration trust.

Brings the database up to date, makes the demonstration, starts web and worker, says where they
are, and stops both when told to or when one of them ends.
"""

import http.client
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from . import processes
from .processes import ROOT

HOST = "127.0.0.1"
LOGS = Path(os.environ.get("VAR_DIR") or ROOT / "var") / "log"
WEB = [sys.executable, "-m", "gunicorn", "-c", "python:trustplan.web"]
PATIENCE = 60  # seconds until the web process must answer


class CannotRun(Exception):
    """The message is for the person who typed ``make run``."""


def main() -> int:
    try:
        processes.heed_signals()
        port = free_port(os.environ.get("PORT") or "8000")
        update_database()
        serve(port, sign_ins=make_demonstration())
    except CannotRun as problem:
        print(problem, flush=True)
        return 1
    except processes.Stopped:
        print("\nTrustplan has stopped.", flush=True)
    return 0


def free_port(text: str) -> int:
    """The port to use. Raises ``CannotRun`` where it is none, is taken, or is not for us."""
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise CannotRun(f"PORT must be a number from 1 to 65535, not {text}.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(text)))
        except PermissionError as error:
            raise CannotRun(f"This user may not use port {text}: choose one over 1023.") from error
        except OSError as error:
            raise CannotRun(
                f"Port {text} is taken by another program. Choose another: make run PORT=8001"
            ) from error
    return int(text)


def update_database() -> None:
    for name in ("migrate", "createcachetable"):
        if processes.run(manage(name, "--verbosity=0")) != 0:
            raise CannotRun("The database could not be brought up to date; the reason is above.")


def make_demonstration() -> str:
    """Make the demonstration trust, if it is not there yet. Returns the sign-ins as text."""
    with tempfile.TemporaryFile("w+") as output:
        if processes.run(manage("demo"), stdout=output) != 0:
            raise CannotRun("The demonstration could not be made; the reason is above.")
        output.seek(0)
        return output.read()


def manage(*arguments: str) -> list[str]:
    return [sys.executable, "manage.py", *arguments]


def serve(port: int, sign_ins: str) -> None:
    """Run web and worker until told to stop. Raises ``CannotRun`` when one of them ends."""
    running: dict[str, subprocess.Popen] = {}
    try:
        running["web"] = start_logged("web", WEB, port)
        running["worker"] = start_logged("worker", manage("db_worker"), port)
        wait_until_ready(port, running)
        print(f"{sign_ins.strip()}\n\nWeb and worker write their logs to {LOGS}.")
        print(f"Trustplan is at http://localhost:{port} - Ctrl-C stops it.", flush=True)
        watch(running)
    finally:
        processes.stop(*running.values())


def start_logged(name: str, command: list[str], port: int) -> subprocess.Popen:
    LOGS.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "PORT": str(port)}
    with log_of(name).open("w") as log:
        return processes.start(command, stdout=log, stderr=subprocess.STDOUT, env=environment)


def log_of(name: str) -> Path:
    return LOGS / f"{name}.log"


def wait_until_ready(port: int, running: dict[str, subprocess.Popen]) -> None:
    patience_ends = time.monotonic() + PATIENCE
    while not is_ready(port):
        check(running)
        if time.monotonic() > patience_ends:
            raise CannotRun(f"The web process does not answer. {last_lines('web')}")
        time.sleep(0.1)


def is_ready(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=10)
    try:
        connection.request("GET", "/health/ready")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def watch(running: dict[str, subprocess.Popen]) -> None:
    """Wait for a signal, for one of the two to end, or for whoever started us to be gone."""
    parent = os.getppid()
    while os.getppid() == parent:
        check(running)
        time.sleep(0.3)
    raise processes.Stopped


def check(running: dict[str, subprocess.Popen]) -> None:
    for name, process in running.items():
        if process.poll() is not None:
            raise CannotRun(f"The {name} process has ended, so all stops. {last_lines(name)}")


def last_lines(name: str) -> str:
    lines = log_of(name).read_text(errors="replace").splitlines()[-20:]
    return f"The end of {log_of(name)}:\n" + "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
