"""Having the press print, in a process of its own, and hearing how far it is."""

import os
import re
import selectors
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from .press import CPU_SECONDS

ROOT = Path(__file__).resolve().parent.parent
# So often whoever waits is told that the press is at work, whether it has come further or not.
BEAT_SECONDS = 2
# What the press is given of the environment: the search path and the fonts' places, no secrets.
KEPT = {"PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "XDG_CACHE_HOME", "FONTCONFIG_FILE"}
LAST_WORDS = 4000
# About so much of our HTML makes a page; only for saying of how many pages it will be about.
CHARACTERS_A_PAGE = 4700

OnStep = Callable[[str, int, str], None]


class NotPrinted(Exception):
    """The document could not be made. The message is for the person who asked for it."""


def run_press(sheet: str, htmls: Sequence[str], on_step: OnStep) -> bytes:
    """Have the press print HTML, of several versions the first that fits on one side.

    ``on_step`` is told what is being done, how far that is in per cent and in words, at least
    every two seconds; where it raises, the press is killed. Raises ``NotPrinted``.
    """
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "out.pdf")
        sources = [Path(folder, f"in-{number}.html") for number in range(len(htmls))]
        for source, html in zip(sources, htmls, strict=True):
            source.write_text(html)
        command = [sys.executable, "-m", "boards.press", sheet, str(target), *map(str, sources)]
        with subprocess.Popen(  # noqa: S603 - our own module, our own paths
            command,
            cwd=ROOT,
            env={name: value for name, value in os.environ.items() if name in KEPT},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        ) as process:
            try:
                said = follow(process.stderr, Progress(on_step, max(map(length, htmls))))
            except BaseException:
                process.kill()
                raise
        if process.returncode == 0 and target.exists():
            return target.read_bytes()
    raise NotPrinted(reason(process.returncode, said))


def length(html: str) -> int:
    """The characters of HTML, without those of the logo inside it."""
    return len(re.sub(r'src="data:[^"]*"', "", html))


class Progress:
    """Turns what the press reports into steps for people, and passes them on in time."""

    def __init__(self, on_step: OnStep, characters: int):
        self.on_step = on_step
        self.expected = max(1, round(characters / CHARACTERS_A_PAGE)) + 2
        self.now = ("Laying out the pages", 15, "")
        self.told = 0.0
        self.tell()

    def hear(self, report: list[str]) -> None:
        """Take one report: the step of the press, and the page it is at."""
        match report:
            case ["5", page]:
                self.lay_out(int(page))
            case ["6"] | ["mend"]:
                self.become("Writing the file", 75 if report == ["6"] else 92, "")

    def lay_out(self, page: int) -> None:
        # A second time round the numbers in the contents are put in; it has not gone back.
        percent = max(self.now[1], 15 + round(58 * min(1, page / self.expected)))
        of = f" of about {self.expected}" if page <= self.expected else ""
        self.become("Laying out the pages", percent, f"Page {page}{of}")

    def become(self, *now) -> None:
        another, self.now = now[0] != self.now[0], now
        if another:
            self.tell()

    def beat(self) -> None:
        """Pass on how far it is, unless that was done a moment ago."""
        if time.monotonic() - self.told >= BEAT_SECONDS / 2:
            self.tell()

    def tell(self) -> None:
        self.told = time.monotonic()
        self.on_step(*self.now)


def follow(pipe, progress: Progress) -> str:
    """Pass on what the press reports until it ends; what else it said last is returned."""
    rest = ""
    for line in lines(pipe, progress.beat):
        word, *report = line.split(" ")
        if word == "step":
            progress.hear(report)
        else:
            rest = f"{rest}{line}\n"[-LAST_WORDS:]
        progress.beat()
    return rest


def lines(pipe, meanwhile: Callable[[], None]) -> Iterator[str]:
    """The lines that come through a pipe; while none comes, ``meanwhile`` is called in time."""
    begun = b""
    with selectors.DefaultSelector() as waiting:
        waiting.register(pipe, selectors.EVENT_READ)
        while True:
            if not waiting.select(BEAT_SECONDS):
                meanwhile()
                continue
            chunk = os.read(pipe.fileno(), 65536)
            if not chunk:
                break
            *whole, begun = (begun + chunk).split(b"\n")
            yield from (line.decode(errors="replace") for line in whole)
    if begun:
        yield begun.decode(errors="replace")


def reason(code: int, said: str) -> str:
    """Why the press stopped, in a sentence for people."""
    if code < 0 and "MemoryError" not in said:
        return f"It took longer than {CPU_SECONDS} seconds of work. Ask for a shorter document."
    if "MemoryError" in said:
        return "It is too large to be made in one piece. Ask for fewer schools or sections."
    return "The pages could not be laid out. Whoever runs this site finds the reason in its log."
