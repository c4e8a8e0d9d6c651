"""Run: what ``procgui run`` takes for a script that only prints one line, over the plain interpreter."""

from __future__ import annotations

import sys
from statistics import median

from tests.bench.figures import Figure, Measured
from tests.bench.fresh import PROCGUI, SCRIPTS, seconds
from tests.bench.scale import Scale

BOUND_MS = 300.0


def measure(scale: Scale) -> list[Figure]:
    """Medians of whole runs, in turn."""
    hello = str(SCRIPTS / "hello.py")
    watched, plain = [*PROCGUI, "run", hello], [sys.executable, hello]
    seconds(watched)
    seconds(plain)
    pairs = [(seconds(watched), seconds(plain)) for _ in range(scale.windows)]
    ours, bare = (median(times) * 1000 for times in zip(*pairs, strict=True))
    return [Figure("procgui run, one line", ours, "ms", "python, one line", bare, BOUND_MS, Measured.DIFFERENCE)]
