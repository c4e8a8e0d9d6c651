"""Attaching: what being watched adds to the start of a child, under each start method.

Forty children, one after the other, each telling when its code began; in a plain run and under ``procgui run``,
in turn.
"""

from __future__ import annotations

import json
import sys
from multiprocessing import get_all_start_methods
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.figures import Figure, Measured
from tests.bench.fresh import PROCGUI, SCRIPTS, seconds
from tests.bench.scale import Scale

BOUND_MS = 5.0
CHILDREN = str(SCRIPTS / "children.py")


def measure(scale: Scale) -> list[Figure]:
    """start() to the child's first code, and start() to join() over."""
    return [figure for method in get_all_start_methods() for figure in _measure(method, scale)]


def _measure(method: str, scale: Scale) -> list[Figure]:
    times: dict[str, list[list[int]]] = {"plain": [], "watched": []}
    for _ in range(scale.repeats):
        times["plain"] += children([sys.executable], method, scale.starts)
        times["watched"] += children([*PROCGUI, "run"], method, scale.starts)
    figures = []
    for column, name in enumerate(("start() to the child's code", "start() to joined")):
        plain, watched = (median(pair[column] for pair in times[way]) / 1e6 for way in ("plain", "watched"))
        bound = BOUND_MS if column == 0 else None
        figures.append(Figure(f"{name}, {method}", watched, "ms", "plain run", plain, bound, Measured.DIFFERENCE))
    return figures


def children(runner: list[str], method: str, count: int) -> list[list[int]]:
    """The times that the script has measured, in nanoseconds."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "times")
        seconds([*runner, CHILDREN, method, str(count), str(file)])
        found: list[list[int]] = json.loads(file.read_text())
        return found
