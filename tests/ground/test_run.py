"""``make run``: ports, and processes that leave nothing behind."""

import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from trustplan.dev import processes, run

SLEEPER = [sys.executable, "-c", "import time; time.sleep(60)"]


@pytest.mark.parametrize("text", ["abc", "0", "65536", "-1", "80.5"])
def test_a_port_must_be_one(text):
    with pytest.raises(run.CannotRun, match="PORT must be a number"):
        run.free_port(text)


def test_a_taken_port_is_named_with_a_way_out():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(run.CannotRun, match=f"Port {port} is taken.*make run PORT="):
            run.free_port(str(port))
    assert run.free_port(str(port)) == port


def test_when_one_process_ends_it_is_said_which(tmp_path, monkeypatch):
    monkeypatch.setattr(run, "LOGS", tmp_path)
    process = run.start_logged("worker", [sys.executable, "-c", "print('why it ended')"], 8000)
    process.wait()
    with pytest.raises(run.CannotRun, match="The worker process has ended") as ended:
        run.check({"worker": process})
    assert "why it ended" in str(ended.value)


def test_stopping_takes_what_was_started_along():
    shell = processes.start(["sh", "-c", "sleep 60 & echo $!; wait"], stdout=subprocess.PIPE)
    child = int(shell.stdout.readline())
    processes.stop(shell)
    assert shell.returncode is not None
    assert is_gone(child)


def test_what_will_not_stop_is_killed():
    stubborn = "import signal, time; signal.signal(15, 1); print(1, flush=True); time.sleep(60)"
    process = processes.start([sys.executable, "-c", stubborn], stdout=subprocess.PIPE)
    process.stdout.readline()
    processes.stop(process, seconds=0.3)
    assert process.returncode == -signal.SIGKILL


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child of its parent's end")
def test_a_process_does_not_outlive_the_one_that_started_it():
    starter = (
        "import time; from trustplan.dev import processes;"
        f"print(processes.start({SLEEPER!r}).pid, flush=True); time.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", starter], stdout=subprocess.PIPE, text=True)
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    assert is_gone(child)


def is_gone(pid: int) -> bool:
    """Whether a process has ended, or is about to be tidied away, within five seconds."""
    for _ in range(100):
        try:
            with open(f"/proc/{pid}/stat") as stat:
                if stat.read().rpartition(")")[2].split()[0] == "Z":
                    return True
            os.kill(pid, 0)
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.05)
    return False
