"""Install what Trustplan needs: ``python3 -m trustplan.dev.install run`` (or ``test``).

Runs on the system's Python with its standard library alone. Python packages go into ``.venv``,
with hashes, and only when the list of them has changed. System packages are looked for by what
they are needed for; those missing are installed where this user may, and named where not.
"""

import ctypes
import fcntl
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections import namedtuple
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed.json"
OLDEST = (3, 11)

# What is needed, the Debian package that has it, and a function that says whether it is there.
Need = namedtuple("Need", "name package found")


class Missing(Exception):
    """What is needed is not there and cannot be installed. The message is for the person."""


# --- What is needed ------------------------------------------------------------------------


def has_library(name):
    """Whether the dynamic linker finds a library, as WeasyPrint will ask it to."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_inter():
    """Whether Inter, the typeface of the documents, is among the fonts of this machine."""
    folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts"]
    return any(next(folder.rglob("Inter*.[ot]t[fc]"), None) for folder in folders)


def has_time_zones():
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo("Europe/London")
    except ZoneInfoNotFoundError:
        return False
    return True


def has_postgresql():
    return shutil.which("initdb") or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def has_jaxb():
    return Path("/usr/share/java/jaxb-runtime.jar").exists()


def can_make_environment():
    """Whether there is an environment already, or Python can make one with pip in it."""
    return (VENV / "bin/pip").exists() or importlib.util.find_spec("ensurepip")


def needs_of(purpose):
    """What running needs; testing needs that and more."""
    python = "python{}.{}-venv".format(*sys.version_info)
    needs = [
        Need("Python's venv", python, can_make_environment),
        Need("time zones", "tzdata", has_time_zones),
        Need("Pango", "libpango-1.0-0", lambda: has_library("libpango-1.0.so.0")),
        Need("PangoFT2", "libpangoft2-1.0-0", lambda: has_library("libpangoft2-1.0.so.0")),
        Need("HarfBuzz", "libharfbuzz-subset0", lambda: has_library("libharfbuzz-subset.so.0")),
        Need("the Inter typeface", "fonts-inter", has_inter),
    ]
    if purpose == "test":
        needs += [
            Need("PostgreSQL", "postgresql", has_postgresql),
            Need("Chromium", "chromium", lambda: shutil.which("chromium")),
            # veraPDF, which judges the documents, and a library that its jar leaves out.
            Need("Java", "default-jre-headless", lambda: shutil.which("java")),
            Need("JAXB", "libjaxb-java", has_jaxb),
            # Playwright's driver is a program that is linked to it.
            Need("libatomic", "libatomic1", lambda: has_library("libatomic.so.1")),
        ]
    return needs


# --- System packages -----------------------------------------------------------------------


def install_system_packages(needs):
    """Install what is missing. Raises ``Missing`` with one line that names all that still is."""
    missing = [need for need in needs if not need.found()]
    if missing and (apt := apt_command()):
        say(f"Installing {listed(missing)} with apt-get; this happens once.")
        run_apt(apt, missing)
        missing = [need for need in missing if not need.found()]
    if missing:
        packages = " ".join(need.package for need in missing)
        raise Missing(
            f"{listed(missing)} missing, which this user may not install or could not: "
            f"on Debian, sudo apt-get install {packages}"
        )


def listed(needs):
    return ", ".join(need.name for need in needs)


def apt_command():
    """How this user installs packages without being asked anything, or nothing."""
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y"]
    apt += ["-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=300"]
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return apt
    if shutil.which("sudo") and quietly(["sudo", "-n", "true"]) == 0:
        return ["sudo", "-n", *apt]
    return None


def run_apt(apt, missing):
    """Try the packages with the lists of packages as they are, then with fresh ones."""
    install = [*apt, "install", "--no-install-recommends", *(need.package for need in missing)]
    if quietly(install) != 0:
        quietly([*apt, "update"])
        subprocess.run(install, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def quietly(command):
    """Run a command with nothing to read and nothing to see. Returns its exit status."""
    null = subprocess.DEVNULL
    return subprocess.run(command, stdin=null, stdout=null, stderr=null).returncode


# --- Python packages -----------------------------------------------------------------------


def install_python_packages(purpose):
    """Make ``.venv`` and fill it, unless it holds exactly what the lists of packages say.

    The list for tests holds the other one, so that testing does for running as well.
    """
    lists = {"run": ["requirements.txt"], "test": ["requirements-dev.txt", "requirements.txt"]}
    wanted = {name: digest(ROOT / name) for name in lists[purpose]}
    stamp = read_stamp()
    if stamp is None:
        say("Making a Python environment in .venv.")
        call([sys.executable, "-m", "venv", "--clear", VENV])
        stamp = {}
    if all(stamp.get(name) == value for name, value in wanted.items()):
        return
    say("Installing Python packages into .venv; the first time takes a minute.")
    call([VENV / "bin/python", *PIP_INSTALL, ROOT / lists[purpose][0]])
    STAMP.write_text(json.dumps({**stamp, **wanted}))


PIP_INSTALL = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
PIP_INSTALL += ["--no-input", "--require-hashes", "--requirement"]


def read_stamp():
    """Which lists were installed, or nothing where there is no environment of this Python."""
    packages = "lib/python{}.{}/site-packages/pip".format(*sys.version_info)
    if not os.access(VENV / "bin/python", os.X_OK) or not (VENV / packages).exists():
        return None
    try:
        return json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return {}


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def call(command):
    """Run a command. Raises ``Missing`` with what it said where it fails."""
    command = [str(part) for part in command]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if done.returncode != 0:
        text = done.stdout.decode(errors="replace").strip()
        raise Missing(f"Python packages could not be installed:\n{text}")


# --- The command ---------------------------------------------------------------------------


@contextmanager
def one_at_a_time():
    """Let a second install wait for the first."""
    folder = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def say(text):
    print(text, flush=True)


def main(purpose):
    if sys.version_info < OLDEST:
        have = "{}.{}".format(*sys.version_info)
        say(f"Trustplan needs Python 3.11 or later; this is {have}. Name one: make PYTHON=…")
        return 1
    try:
        with one_at_a_time():
            install_system_packages(needs_of(purpose))
            install_python_packages(purpose)
    except Missing as missing:
        say(str(missing))
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
