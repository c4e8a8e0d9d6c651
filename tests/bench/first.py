"""First line: from the press on "Target child" in the Lab until the child's line is painted.

Yardstick: a plain program that starts the same child when it is told to by a line on its standard input, until the
line can be read from its terminal. Both presses come to a main process that has rested for a moment.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from functools import partial
from multiprocessing import get_all_start_methods
from statistics import median
from time import perf_counter, sleep
from typing import TYPE_CHECKING

from tests.bench.figures import Figure, Measured
from tests.bench.fresh import SCRIPTS, inside
from tests.bench.scale import Scale

if TYPE_CHECKING:
    from procgui.ui.output.source import RowSource

BOUND_MS = 25.0
MARK = "）：0".encode()
"""How the line of a child ends that prints one line."""
SHARE = 2
"""Half as many presses as starts elsewhere: each has a rest before it."""


def measure(scale: Scale) -> list[Figure]:
    """Medians for each start method; the yardstick before and after the window."""
    return [_measure(method, max(scale.starts // SHARE, 1)) for method in get_all_start_methods()]


def _measure(method: str, presses: int) -> Figure:
    half = (presses + 1) // 2
    plain = on_terminal(method, half) if sys.platform != "win32" else []
    ours = inside("first", "in_window", method=method, presses=presses)
    plain += on_terminal(method, half) if sys.platform != "win32" else []
    against = median(plain) * 1000 if plain else None
    name = f"press to painted line, {method}"
    return Figure(name, median(ours) * 1000, "ms", "Process to terminal", against, BOUND_MS, Measured.DIFFERENCE)


def rests(count: int) -> Iterator[float]:
    """Seconds before each press; uneven, so that no timer keeps step with them."""
    return (0.3 + random.random() * 0.05 for _ in range(count))


def on_terminal(method: str, presses: int) -> list[float]:
    """Seconds from each wish to its line; the first press, which starts helpers, is left out."""
    from tests.bench.terminal import on_terminal

    times = []
    with on_terminal([sys.executable, str(SCRIPTS / "press.py"), method]) as program:
        for rest in rests(presses + 1):
            sleep(rest)
            began, text = perf_counter(), b""
            program.ask(b"\n")
            while MARK not in text:
                text += program.read()
            times.append(perf_counter() - began)
    return times[1:]


def in_window(method: str, presses: int) -> list[float]:
    """The same with the button in the Lab."""
    from tests.bench.window import open_window

    times = []
    with open_window() as bench:
        bench.open_lab(method)
        creation, view = bench.window.workbench.lab.creation, bench.window.workbench.output.view
        creation.fields["max"].setText("1")
        creation.fields["delay"].setText("0")
        for rest in rests(presses + 1):
            bench.rest(rest)
            source = view.source
            assert source is not None
            wanted = source.end + 1
            began = perf_counter()
            creation.target.click()
            times.append(bench.until_painted(partial(_holds, source, wanted)) - began)
    return times[1:]


def _holds(source: RowSource, rows: int) -> bool:
    return source.end >= rows
