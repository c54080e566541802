"""Measuring several things in turn, so that a noisy machine disturbs all of them alike."""

import gc
import time
from collections.abc import Callable, Mapping
from statistics import median


def medians(things: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median time of each thing in seconds, after one run that does not count."""
    times: dict[str, list[float]] = {name: [] for name in things}
    for number in range(rounds + 1):
        for name, do in things.items():
            gc.collect()
            begun = time.perf_counter()
            do()
            if number:
                times[name].append(time.perf_counter() - begun)
    return {name: median(taken) for name, taken in times.items()}
