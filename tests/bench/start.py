"""Start: from the command to the first paint of the window, and until all that lies in it is painted.

Yardstick: the least window that PySide6 shows, of the same size, on the same platform plugin.
"""

from __future__ import annotations

import subprocess
import sys
from statistics import median
from time import perf_counter_ns

from tests.bench.figures import Figure, Measured
from tests.bench.fresh import ROOT, SCRIPTS, environment
from tests.bench.scale import Scale


def measure(scale: Scale) -> list[Figure]:
    """Medians; one of each goes before, so that all modules are compiled and in the file cache."""
    scripts = ("real_window", "whole_window", "minimal_window")
    for script in scripts:
        first_paint(script)
    rounds = [[first_paint(script) for script in scripts] for _ in range(scale.windows)]
    ours, whole, minimal = (median(times) for times in zip(*rounds, strict=True))
    return [
        Figure("command to first paint", ours, "ms", "minimal window", minimal, 1.5, Measured.RATIO),
        Figure("command to all of it painted", whole, "ms", "minimal window", minimal),
    ]


def first_paint(script: str) -> float:
    """Milliseconds until the window of a script has painted what it is about."""
    began = perf_counter_ns()
    command = [sys.executable, str(SCRIPTS / f"{script}.py")]
    done = subprocess.run(command, env=environment(), cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return (int(done.stdout) - began) / 1e6
