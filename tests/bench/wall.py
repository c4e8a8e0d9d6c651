"""Wall time: how much longer a whole program takes under ``procgui run`` than plainly, under each start method.

A Pool that only computes, children that are started one after the other, and children that are started all at once.
Allowed are 5 % of the plain time and 50 ms for each process (so the bound of a row); procgui's own start is a row of
its own, and subtracted from the others. All runs print into a pipe that ``cat`` empties, plain and watched in turn.
"""

from __future__ import annotations

import sys
from multiprocessing import get_all_start_methods
from statistics import median
from typing import Final, NamedTuple

from tests.bench.figures import Figure, Measured
from tests.bench.fresh import PROCGUI, SCRIPTS, seconds_into_pipe
from tests.bench.scale import Scale

START_BOUND_MS: Final = 300.0
SHARE: Final = 0.05
EACH: Final = 0.05
"""Seconds for each process of the program, its main process included; helpers of multiprocessing do not count."""


class Program(NamedTuple):
    """A script, its amount of work, how many processes it has, and how often it is measured."""

    name: str
    script: str
    amount: int
    processes: int
    rounds: int

    def command(self, method: str) -> list[str]:
        """The script and its arguments."""
        return [str(SCRIPTS / self.script), method, str(self.amount)]


def measure(scale: Scale) -> list[Figure]:
    """procgui's own start, then each program under each start method; medians."""
    watched, plain = in_turn([str(SCRIPTS / "empty.py")], scale.windows)
    own = Figure(
        "procgui's own start", watched * 1000, "ms", "python, empty", plain * 1000, START_BOUND_MS, Measured.DIFFERENCE
    )
    programs = (
        Program("computing Pool", "computing_pool.py", scale.tasks, 3, scale.windows),
        Program(
            f"{scale.children} children in turn", "one_by_one.py", scale.children, scale.children + 1, scale.repeats
        ),
        Program(f"{scale.starts} children at once", "at_once.py", scale.starts, scale.starts + 1, scale.windows),
    )
    rows = [_measure(program, method, watched - plain) for program in programs for method in get_all_start_methods()]
    return [own, *rows]


def _measure(program: Program, method: str, own_start: float) -> Figure:
    watched, plain = in_turn(program.command(method), program.rounds)
    bound = round(SHARE * plain + EACH * program.processes, 2)
    name = f"{program.name}, {method}"
    return Figure(name, watched - own_start, "s", "plain run", plain, bound, Measured.DIFFERENCE)


def in_turn(command: list[str], repeats: int) -> tuple[float, float]:
    """Medians of seconds, watched and plain; one of each goes before, so that all modules are in the file cache."""
    runners = ([*PROCGUI, "run"], [sys.executable])
    rounds = [[seconds_into_pipe([*runner, *command]) for runner in runners] for _ in range(repeats + 1)]
    watched, plain = (median(times) for times in zip(*rounds[1:], strict=True))
    return watched, plain
