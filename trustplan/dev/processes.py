"""Processes that end when they are told to, and never outlive the one that started them."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PR_SET_PDEATHSIG = 1  # prctl(2): the signal to get when one's parent dies


class Stopped(Exception):
    """Somebody asked this process to stop."""


def heed_signals() -> None:
    """From now on turn the first Ctrl-C, SIGTERM or SIGHUP into ``Stopped``.

    None after it disturbs the tidying up. A hang-up that ``nohup`` told us to ignore, we ignore.
    """
    watched = [signal.SIGINT, signal.SIGTERM]
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        watched.append(signal.SIGHUP)

    def stop(number, frame):
        for one in watched:
            signal.signal(one, signal.SIG_IGN)
        raise Stopped

    for one in watched:
        signal.signal(one, stop)


def start(command: list, **options) -> subprocess.Popen:
    """Start a process in a session of its own, so that Ctrl-C reaches it through us alone."""
    # The library is loaded here, for between fork and exec little is allowed.
    libc = ctypes.CDLL(None)
    return subprocess.Popen(
        [str(part) for part in command],
        start_new_session=True,
        preexec_fn=lambda: die_with_parent(libc),
        **{"cwd": ROOT, "stdin": subprocess.DEVNULL, **options},
    )


def die_with_parent(libc: ctypes.CDLL) -> None:
    if sys.platform == "linux":
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def stop(*processes: subprocess.Popen, how: int = signal.SIGTERM, seconds: float = 10) -> None:
    """Ask processes to end, wait, and kill what is left of them and of what they started."""
    for process in processes:
        if process.poll() is None:
            process.send_signal(how)
    for process in processes:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def run(command: list, **options) -> int:
    """Run a command to its end, or to ours. Returns its exit status."""
    process = start(command, **options)
    try:
        return process.wait()
    finally:
        stop(process, how=signal.SIGINT)
