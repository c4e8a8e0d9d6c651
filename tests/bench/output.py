"""Output: three children print as fast as they can. How long until everything has come out?

Ours: ``procgui run`` into a pipe, and the window until all lines are in its log and the last ones are painted.
Yardsticks: the plain script into ``cat`` (nobody watches: its lines leave in blocks of 8 KiB, and a kill loses up to a
block), the same with each line leaving at once as on a terminal and as here, unbuffered (two writes a line), and on a
terminal that does nothing but read (the limit of every terminal).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from statistics import median
from typing import Final

from tests.bench.figures import Figure, Measured
from tests.bench.fresh import PROCGUI, SCRIPTS, inside, seconds_into_pipe
from tests.bench.scale import Scale

FLOOD: Final = str(SCRIPTS / "flood.py")
CHILDREN: Final = 3
CAT: Final = "python script | cat"
LINEWISE: Final = "the same, line by line"
UNBUFFERED: Final = "python -u script | cat"
TERMINAL: Final = "python script, on a terminal"


def measure(scale: Scale) -> list[Figure]:
    """Every way in turn, so often; the medians."""
    ways = _ways(str(scale.lines // CHILDREN))
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(scale.repeats):
        for name, way in ways.items():
            times[name].append(way())
    middle = {name: median(found) for name, found in times.items()}
    yardsticks = [name for name in (CAT, LINEWISE, UNBUFFERED, TERMINAL) if name in middle]
    return [
        Figure(ours, middle[ours], "s", name, middle[name], 1.0 if name in (CAT, UNBUFFERED) else None, Measured.RATIO)
        for ours in ("window, all shown", "procgui run | cat")
        for name in yardsticks
    ]


def _ways(lines: str) -> dict[str, Callable[[], float]]:
    plain, unbuffered = [sys.executable, FLOOD, lines], [sys.executable, "-u", FLOOD, lines]
    ways: dict[str, Callable[[], float]] = {
        CAT: lambda: seconds_into_pipe(plain),
        "window, all shown": lambda: inside("output", "in_window", lines=int(lines)),
        "procgui run | cat": lambda: seconds_into_pipe([*PROCGUI, "run", FLOOD, lines]),
        LINEWISE: lambda: seconds_into_pipe([*plain, "linewise"]),
        UNBUFFERED: lambda: seconds_into_pipe(unbuffered),
    }
    if sys.platform != "win32":
        from tests.bench.terminal import seconds_on_terminal

        ways[TERMINAL] = lambda: seconds_on_terminal(plain)
    return ways


def in_window(lines: int) -> float:
    """Seconds from the press on Run until the log holds every line and the newest are painted."""
    from tests.bench.window import open_window

    with open_window() as bench:
        began = bench.run_script(FLOOD, str(lines))
        log = bench.run.log
        return bench.until_painted(lambda: log.end >= CHILDREN * lines) - began
