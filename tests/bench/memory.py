"""Memory: a very long output in the window's process. What does it hold, and how soon is any line of it there?

The lines come as batches, folded and shown as if the supervisor had sent them; once also from real children.
Reaching a line is scrolling there and painting; searching is typing into the find field until its count is final.
"""

from __future__ import annotations

from time import perf_counter, perf_counter_ns
from typing import TYPE_CHECKING, Final

from procgui.protocol.batch import Batch, channel_name
from tests.bench.figures import Figure
from tests.bench.fresh import inside
from tests.bench.output import CHILDREN, FLOOD
from tests.bench.scale import Scale

if TYPE_CHECKING:
    from tests.bench.window import BenchWindow

BOUND_MB: Final = 400.0
BATCH: Final = 2000
RARE: Final = "rare"
"""Stands once, near the start."""

UNITS = {"rss": "MB", "grown": "MB", "fold": "s"}
NAMES = {
    "rss": "window's memory",
    "grown": "of it for the output",
    "fold": "folding and showing all",
    "first": "scroll to the first line",
    "middle": "scroll to the middle",
    "end": "scroll to the end",
    "rare": "first match of a text that occurs once",
    "rare, counted": "all of it searched for that",
    "never, counted": "all of it searched for what is not there",
}


def measure(scale: Scale) -> list[Figure]:
    """Made batches for each size, then the largest from real children."""
    figures = []
    for lines in scale.kept:
        figures += _figures(f"{lines:,} lines", inside("memory", "made", lines=lines))
    most = scale.kept[-1]
    return figures + _figures(f"{most:,} printed lines", inside("memory", "printed", lines=most))


def _figures(size: str, found: dict[str, float]) -> list[Figure]:
    return [
        Figure(f"{size}: {NAMES[key]}", value, UNITS.get(key, "ms"), bound=BOUND_MB if key == "rss" else None)
        for key, value in found.items()
    ]


def made(lines: int) -> dict[str, float]:
    """Batches made here."""
    from tests.bench.window import open_window

    with open_window() as bench:
        bench.open_lab()
        before = resident()
        began = perf_counter()
        for first in range(0, lines, BATCH):
            bench.run.apply(batch(bench.run.id, first))
            bench.controller.batchFolded.emit(bench.run)
            if first % (50 * BATCH) == 0:
                bench.application.processEvents()
        return _look_at(bench, before, perf_counter() - began)


def printed(lines: int) -> dict[str, float]:
    """Lines printed by three real children."""
    from tests.bench.window import open_window

    with open_window() as bench:
        before = resident()
        each = lines // CHILDREN
        began = bench.run_script(FLOOD, str(each))
        log = bench.run.log
        ended = bench.until_painted(lambda: log.end >= each * CHILDREN)
        return _look_at(bench, before, ended - began)


def batch(run: int, first: int) -> Batch:
    """2,000 lines of three processes, as the supervisor sends them."""
    stamp, names = perf_counter_ns(), [channel_name(number) for number in (2, 3, 4)]
    rare = RARE.encode() if first == BATCH else b""
    text = "%b%016xo(%d)子进程（父进程:(19999)）：%d%b\n".encode()
    records = [text % (names[i % 3], stamp + i, 20000 + i % 3, first + i, rare) for i in range(BATCH)]
    counts = {number: sum(i % 3 == number - 2 for i in range(BATCH)) for number in (2, 3, 4)}
    return Batch(run, b"\0".join(records), BATCH, counts, True)


def _look_at(bench: BenchWindow, before: float, fold: float) -> dict[str, float]:
    """Memory after the output came, then how long it takes to get about in it."""
    found = {"rss": resident(), "grown": resident() - before, "fold": fold}
    view, log = bench.window.workbench.output.view, bench.run.log
    for name, row in (("first", log.first), ("middle", (log.first + log.end) // 2), ("end", log.end - 1)):
        began = perf_counter()
        view.show_top(row)
        view.viewport().repaint()
        found[name] = (perf_counter() - began) * 1000
    view.scroll_to_start()
    if any(RARE in row.text for row in log.rows(BATCH, BATCH * 2)):
        found.update(_search(bench, RARE))
    found["never, counted"] = _search(bench, "nowhere to be found")["rare, counted"]
    found["rss"] = max(found["rss"], resident())
    return found


def _search(bench: BenchWindow, text: str) -> dict[str, float]:
    """Milliseconds until the first match is shown, and until all is counted."""
    bench.window.workbench.output.find_bar.field.setText("")
    began = perf_counter()
    bench.window.workbench.output.find_bar.field.setText(text)
    finder = bench.window.workbench.output.finder
    shown = 0.0
    while finder.search is None or not finder.search.complete:
        bench.application.processEvents()
        if not shown and finder.hit is not None:
            shown = perf_counter() - began
    done = perf_counter() - began
    return {"rare": (shown or done) * 1000, "rare, counted": done * 1000}


def resident() -> float:
    """Megabytes of this process in memory."""
    import psutil

    return float(psutil.Process().memory_info().rss) / 1e6
