"""``make check``: everything that can be said of the code without running the tests."""

import os
import sys
import tempfile

from . import processes

# An installation as it should be: `check --deploy` must find nothing to say about it.
PRODUCTION = {
    "ENVIRONMENT": "production",
    "SECRET_KEY": "a-key-for-this-check-alone-" + "0123456789" * 4,
    "ALLOWED_HOSTS": "trustplan.example",
    "ORIGIN": "https://trustplan.example",
    "DATABASE_URL": "postgresql://trustplan@localhost/trustplan",
    "EMAIL_HOST": "mail.example",
}
MANAGE = ["manage.py"]
CHECKS = {
    "format": ["-m", "ruff", "format", "--check", "--quiet", "."],
    "lint": ["-m", "ruff", "check", "--quiet", "."],
    "types": ["-m", "mypy"],
    "templates": ["-m", "djlint", "--lint", "--quiet", "templates"],
    "migrations": [*MANAGE, "makemigrations", "--check", "--dry-run"],
    "settings": [*MANAGE, "check", "--deploy", "--fail-level", "WARNING"],
}


def main() -> int:
    failed = []
    try:
        processes.heed_signals()
        with tempfile.TemporaryDirectory(prefix="trustplan-check-") as folder:
            failed = [name for name, command in CHECKS.items() if not passes(name, command, folder)]
    except processes.Stopped:
        return 130
    print(f"Failed: {', '.join(failed)}." if failed else "Every check passed.", flush=True)
    return 1 if failed else 0


def passes(name: str, command: list[str], folder: str) -> bool:
    print(f"{name} …", flush=True)
    environment = {**os.environ, "VAR_DIR": folder}
    if name == "settings":
        environment |= PRODUCTION
    return processes.run([sys.executable, *command], env=environment) == 0


if __name__ == "__main__":
    sys.exit(main())
