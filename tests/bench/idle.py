"""Idle: processor time of the window and everything it started, while nothing happens.

With the Lab open (window, supervisor, guard, the Lab's main process), and with scripts whose children do nothing.
100 % is one core.
"""

from __future__ import annotations

from tests.bench.figures import Figure
from tests.bench.fresh import SCRIPTS, inside
from tests.bench.scale import Scale

BOUND_PERCENT = 1.0


def measure(scale: Scale) -> list[Figure]:
    """One figure for the Lab, one for each number of silent children."""
    times = {"quiet": scale.quiet, "idle": scale.idle}
    figures = [Figure("the Lab, open", inside("idle", "lab", **times), "%", bound=BOUND_PERCENT)]
    for children in scale.silent:
        percent = inside("idle", "silent", children=children, **times)
        figures.append(Figure(f"{children} silent children", percent, "%", bound=BOUND_PERCENT))
    return figures


def lab(quiet: float, idle: float) -> float:
    """Percent of a core with the Lab open."""
    from tests.bench.window import open_window

    with open_window() as bench:
        bench.open_lab()
        bench.rest(quiet)
        return _percent(bench.rest, idle)


def silent(children: int, quiet: float, idle: float) -> float:
    """Percent of a core with a script whose children wait."""
    from tests.bench.window import open_window

    with open_window() as bench:
        bench.run_script(str(SCRIPTS / "silent.py"), str(children))
        bench.until(bench.controller.batchFolded, lambda: len(bench.run.log))
        bench.rest(quiet)
        return _percent(bench.rest, idle)


def _percent(rest: object, seconds: float) -> float:
    """What this process and its descendants use while ``rest`` goes on for so many seconds."""
    import psutil

    assert callable(rest)
    everybody = [psutil.Process(), *psutil.Process().children(recursive=True)]
    before = [process.cpu_times() for process in everybody]
    rest(seconds)
    after = [process.cpu_times() for process in everybody]
    used = sum(now.user + now.system - then.user - then.system for then, now in zip(before, after, strict=True))
    return used / seconds * 100
