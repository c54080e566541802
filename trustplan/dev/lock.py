"""``make lock``: pin every dependency of pyproject.toml, with hashes, and name no index.

The list for running is cut from the list for tests, so that both hold the same versions.
"""

import sys

from . import processes

COMPILE = ["-m", "uv", "pip", "compile", "pyproject.toml", "--quiet", "--generate-hashes"]
COMPILE += ["--python-version", "3.11", "--no-header", "--no-emit-index-url"]
COMPILE += ["--no-emit-find-links"]
LISTS = (
    ["--group", "dev", "--output-file", "requirements-dev.txt"],
    ["--constraint", "requirements-dev.txt", "--output-file", "requirements.txt"],
)


def main(arguments: list[str]) -> int:
    """Write both lists. Arguments go to uv: ``--upgrade`` moves to the newest versions."""
    for options in LISTS:
        status = processes.run([sys.executable, *COMPILE, *options, *arguments])
        if status != 0:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
