"""Start: from the command to the first paint of the window, in fresh processes.

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
    first_paint("real_window")
    first_paint("minimal_window")
    pairs = [(first_paint("real_window"), first_paint("minimal_window")) for _ in range(scale.windows)]
    ours, minimal = (median(times) for times in zip(*pairs, strict=True))
    return [Figure("command to first paint", ours, "ms", "minimal window", minimal, 1.5, Measured.RATIO)]


def first_paint(script: str) -> float:
    """Milliseconds until the window of a script has painted itself."""
    began = perf_counter_ns()
    command = [sys.executable, str(SCRIPTS / f"{script}.py")]
    done = subprocess.run(command, env=environment(), cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return (int(done.stdout) - began) / 1e6
