"""One step on a line of sight, as ``components/line_of_sight.html`` shows it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """What a step is called in the trust's words, what it says, and where it is read.

    Without an address it is where the reader is.
    """

    kind: str
    text: str
    url: str = ""
