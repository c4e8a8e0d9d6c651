"""Start of the packaged program: from the command to the first pixel of its window, on an X display of its own.

Yardstick: the same from source. ``python -m tests.bench.packed dist/procgui/procgui``; needs Xvfb, which lays the
screen into a file where a changed pixel can be seen without asking anybody.
"""

from __future__ import annotations

import mmap
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

from tests.bench.figures import Figure, Measured, cells, table
from tests.bench.fresh import ROOT, environment

ROUNDS = 7
BOUND = 1.5
PATIENCE = 30.0
SIZE = "1280x800"


@contextmanager
def screen() -> Iterator[tuple[str, mmap.mmap]]:
    """A display, and what is on it."""
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        command = [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            f"{SIZE}x24",
            "-nolisten",
            "tcp",
            "-fbdir",
            folder,
        ]
        server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            with os.fdopen(reading) as numbers:
                display = f":{numbers.readline().strip()}"
            with (Path(folder) / "Xvfb_screen0").open("rb") as file:
                yield display, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        finally:
            server.terminate()
            server.wait()


def first_pixel(command: list[str], display: str, pixels: mmap.mmap) -> float:
    """Milliseconds until something stands in the middle of the screen."""
    middle = slice(len(pixels) // 2, len(pixels) // 2 + 4000)
    empty = pixels[middle]
    with tempfile.TemporaryDirectory() as home:
        places = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_STATE_HOME"), home)
        settings = {**environment(), **places, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        began = perf_counter()
        program = subprocess.Popen(command, env=settings, cwd=ROOT, stderr=subprocess.DEVNULL)
        try:
            wait(lambda: pixels[middle] != empty, began)
            return (perf_counter() - began) * 1000
        finally:
            program.terminate()
            program.wait()
            wait(lambda: pixels[middle] == empty, perf_counter())


def wait(true: Callable[[], bool], began: float) -> None:
    """Look until something holds. Raises TimeoutError."""
    while not true():
        if perf_counter() - began > PATIENCE:
            raise TimeoutError("no window came")
        sleep(0.0005)


def measure(program: str) -> Figure:
    """Medians, taken in turn; one of each goes before."""
    commands = ([program], [sys.executable, "-m", "procgui"])
    with screen() as (display, pixels):
        rounds = [[first_pixel(command, display, pixels) for command in commands] for _ in range(ROUNDS + 1)][1:]
    packed, source = (median(times) for times in zip(*rounds, strict=True))
    return Figure("packaged, command to first pixel", packed, "ms", "from source", source, BOUND, Measured.RATIO)


if __name__ == "__main__":
    print(table([cells("packed", measure(os.path.abspath(sys.argv[1])))]))
