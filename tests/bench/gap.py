"""GUI gap: a timer of 5 ms in the real window tells how long the event loop did not come round.

While three children flood, and beside it for the same window at rest. "Late" is a gap less the 5 ms that it should
have lasted; the bounds are held against the whole gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from time import perf_counter

from tests.bench.figures import Figure
from tests.bench.fresh import inside
from tests.bench.output import CHILDREN, FLOOD
from tests.bench.scale import Scale

PERIOD_MS = 5
BOUNDS = {"p50": None, "p99": 16.0, "max": 50.0}


def measure(scale: Scale) -> list[Figure]:
    """The worst of the repeats: a gap that somebody has seen was there."""
    found = [
        inside("gap", "in_window", lines=scale.lines // CHILDREN, rest=scale.idle / 4) for _ in range(scale.repeats)
    ]
    figures = []
    for name, bound in BOUNDS.items():
        flood, rest = (max(each[state][name] for each in found) for state in ("flood", "rest"))
        figures.append(Figure(f"gap, {name}", flood, "ms", "the window at rest", rest, bound))
        figures.append(Figure(f"late, {name}", flood - PERIOD_MS, "ms", "the window at rest", rest - PERIOD_MS))
    return figures


def in_window(lines: int, rest: float) -> dict[str, dict[str, float]]:
    """Percentiles of the gaps in milliseconds, at rest and under a flood."""
    from tests.bench.window import open_window

    with open_window() as bench:
        bench.rest(0.5)
        beats = heartbeat()
        bench.rest(rest)
        at_rest = gaps(beats)
        beats.clear()
        bench.run_script(FLOOD, str(lines))
        log = bench.run.log
        bench.until_painted(lambda: log.end >= CHILDREN * lines)
        return {"rest": at_rest, "flood": gaps(beats)}


def heartbeat() -> list[float]:
    """Times of the beats from now on, in a list that grows."""
    from PySide6.QtCore import QCoreApplication, Qt, QTimer

    beats: list[float] = []
    timer = QTimer(QCoreApplication.instance())
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: beats.append(perf_counter()))
    timer.start(PERIOD_MS)
    return beats


def gaps(beats: Sequence[float]) -> dict[str, float]:
    """p50, p99 and max of the times between beats, in milliseconds."""
    between = sorted((after - before) * 1000 for before, after in pairwise(beats))
    if not between:
        return {"p50": 0.0, "p99": 0.0, "max": 0.0}
    return {"p50": between[len(between) // 2], "p99": between[len(between) * 99 // 100], "max": between[-1]}
