"""``make test``: every test on SQLite, on a real PostgreSQL, and in Chromium.

Arguments go to pytest; with any, the tests run in one process, so that ``-s`` shows what they
print.
"""

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from . import processes
from .postgres import NoPostgres, throwaway_postgres

NOTHING_COLLECTED = 5  # pytest's exit status
# Each process lays the tables of its own database first, so that more soon cost time.
SIDE_BY_SIDE = ["-n", "auto", "--maxprocesses", "4"]


class Part(NamedTuple):
    name: str
    selection: list[str]


ON_SQLITE = Part("SQLite", ["-m", "not browser"])
ON_POSTGRESQL = Part("PostgreSQL", ["-m", "not browser"])
IN_CHROMIUM = Part("Chromium", ["-m", "browser"])


class Outcome(NamedTuple):
    name: str
    passed: bool
    counts: str
    seconds: float


def main(arguments: list[str]) -> int:
    outcomes = []
    try:
        processes.heed_signals()
        outcomes.append(run_part(ON_SQLITE, arguments))
        with throwaway_postgres() as url:
            outcomes.append(run_part(ON_POSTGRESQL, arguments, url))
            outcomes.append(run_part(IN_CHROMIUM, arguments, url))
    except NoPostgres as problem:
        print(problem)
        return 1
    except processes.Stopped:
        print("\nStopped.")
        return 130
    print(summary(outcomes), flush=True)
    return 0 if all(outcome.passed for outcome in outcomes) else 1


def run_part(part: Part, arguments: list[str], database: str = "") -> Outcome:
    """Run pytest on one database. Files go to a folder that is removed afterwards."""
    print(f"\n{part.name}", flush=True)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="trustplan-test-") as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", *part.selection, f"--junitxml={report}"]
        status = processes.run(
            [*command, *(arguments or SIDE_BY_SIDE)], env=environment(folder, database)
        )
        passed = status == 0 or (status == NOTHING_COLLECTED and bool(arguments))
        return Outcome(part.name, passed, counts_of(report), time.monotonic() - begun)


def environment(folder: str, database: str) -> dict[str, str]:
    """This environment without settings of the machine's own that would steer the tests."""
    kept = {name: value for name, value in os.environ.items() if name not in STEERING}
    return {**kept, "VAR_DIR": folder, **({"DATABASE_URL": database} if database else {})}


STEERING = {"ENVIRONMENT", "DATABASE_URL", "DEBUG", "ALLOWED_HOSTS", "ORIGIN", "SECRET_KEY"}
STEERING |= {"EMAIL_HOST", "OPEN_TRUST_CREATION", "PORT", "LOG_LEVEL"}


def counts_of(report: Path) -> str:
    """How many tests passed, failed and were skipped, from pytest's report."""
    if not report.exists():
        return "did not run"
    suite = next(ElementTree.parse(report).iter("testsuite")).attrib  # noqa: S314 - our own file
    failed = int(suite["failures"]) + int(suite["errors"])
    skipped = int(suite["skipped"])
    passed = int(suite["tests"]) - failed - skipped
    return f"{passed:5} passed {failed:4} failed {skipped:4} skipped"


def summary(outcomes: list[Outcome]) -> str:
    lines = [
        f"{outcome.name:12}{outcome.counts}  {outcome.seconds:4.0f} s"
        f"  {'' if outcome.passed else '<- failed'}".rstrip()
        for outcome in outcomes
    ]
    every = all(outcome.passed for outcome in outcomes)
    return "\n".join(["", *lines, "Every test passed." if every else "Some tests failed."])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
