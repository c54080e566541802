"""How often a test of endurance runs: all of its numbers in ``make endure``, a tenth elsewhere."""

import os


def runs(full: int) -> int:
    """The number of runs: ``full`` where the environment says ``ENDURE=1``, else a tenth."""
    return full if os.environ.get("ENDURE") == "1" else max(1, full // 10)
