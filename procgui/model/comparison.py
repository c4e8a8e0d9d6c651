"""One script under several start methods: what each run came to, and how their outputs differ.

::

    Run --> Result --\\
    Run --> Result ---+--> Comparison: the first lines of all, side by side
    Run --> Result --/

A Result is a value and needs its run no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from procgui.model.alignment import Mark, Row, align
from procgui.model.errors import error_of, rows_of
from procgui.model.outcome import Outcome
from procgui.protocol.events import RunState, Style

if TYPE_CHECKING:
    from procgui.model.process_info import ProcessInfo
    from procgui.model.run import Run

MOST_LINES: Final = 2000
"""Lines of a run that are compared: its first."""
MOST_CHARACTERS: Final = 2000
"""Characters of a line that are compared."""
_NUMBER: Final = re.compile("[0-9]+")
_PID: Final = "\N{REPLACEMENT CHARACTER}pid"


class Stage(str, Enum):
    """How far the run under one start method is."""

    WAITING = "waiting"
    """Its turn has not come, or it has no process yet."""
    RUNNING = "running"
    """Its main process runs."""
    STOPPING = "stopping"
    """It is being stopped, step by step."""
    ENDED = "ended"
    """It came to its own end."""
    MULTIPLIED = "multiplied"
    """The comparison stopped it, because its processes multiplied."""
    STOPPED = "stopped"
    """The person stopped it."""
    FAILED = "failed"
    """It could not start, or its supervisor is gone."""
    LEFT_OUT = "left out"
    """The comparison ended before its turn."""


COMPARED: Final = frozenset({Stage.ENDED, Stage.MULTIPLIED, Stage.STOPPED})
"""Stages in which there is output that grows no more."""


class Line(NamedTuple):
    """A line of output, cut when it is very long."""

    stream: str
    text: str


class Result(NamedTuple):
    """What a run under one start method came to; times in seconds."""

    method: str
    stage: Stage = Stage.WAITING
    outcome: Outcome | None = None
    processes: int = 0
    """Those of the script: multiprocessing's own helpers do not count."""
    startups: tuple[float, ...] = ()
    """For each child that was started: from the beginning of ``start()`` to its first sign of life."""
    seconds: float | None = None
    lines: int = 0
    error: str = ""
    """The last line of a traceback, otherwise the last line of standard error."""
    trouble: tuple[str, str] | None = None
    """Code and detail of why it could not go on."""
    unguarded: bool = False
    """Python complained of a missing main guard, when the processes multiplied."""
    used: tuple[str, ...] = ()
    """Start methods by which children were started, when the script chose for itself."""
    output: tuple[Line, ...] = ()
    longer: bool = False
    """There are more lines than are compared."""
    wider: bool = False
    """There are lines of which not all is compared."""
    pids: frozenset[str] = frozenset()

    @property
    def begun(self) -> bool:
        """Whether there was a process at all."""
        return self.stage not in (Stage.WAITING, Stage.FAILED, Stage.LEFT_OUT)

    @property
    def median_startup(self) -> float | None:
        times, middle = sorted(self.startups), len(self.startups) // 2
        return (times[middle] + times[~middle]) / 2 if times else None

    @property
    def longest_startup(self) -> float | None:
        return max(self.startups, default=None)


def glance(method: str, run: Run, stage: Stage) -> Result:
    """A run that goes on: what can be counted already."""
    processes = [process for process in run.processes if process.pid is not None and process.style is not Style.HELPER]
    return Result(
        method,
        stage if run.state is not RunState.STARTING else Stage.WAITING,
        processes=len(processes),
        startups=tuple(_startups(processes)),
        seconds=run.now(),
        lines=run.log.end,
    )


def result(method: str, run: Run, stage: Stage) -> Result:
    """A run that is over."""
    if run.error is not None:
        stage = Stage.FAILED
    used = sorted({process.start_method or method for process in run.processes if process.start_called is not None})
    output = tuple(_first_lines(run))
    return glance(method, run, stage)._replace(
        stage=stage,
        outcome=run.outcome,
        error=error_of(run),
        trouble=None if run.error is None else (run.error, run.detail),
        used=() if used in ([], [method]) else tuple(used),
        output=output,
        longer=run.log.end > len(output),
        wider=any(len(line.text) > MOST_CHARACTERS for line in output),
        pids=frozenset(str(pid) for process in run.processes for pid in (process.pid, process.ppid) if pid is not None),
    )


def _startups(processes: Iterable[ProcessInfo]) -> Iterable[float]:
    for process in processes:
        if process.start_called is not None and process.attached is not None:
            yield max(0.0, process.attached - process.start_called)


def _first_lines(run: Run) -> Iterable[Line]:
    first = run.log.first
    for row in rows_of(run, first, min(run.log.end, first + MOST_LINES)):
        text = row.text
        yield Line(row.stream, text if len(text) <= MOST_CHARACTERS else text[:MOST_CHARACTERS] + "…")


class Comparison(NamedTuple):
    """The outputs of some results, in their order, side by side."""

    results: tuple[Result, ...] = ()
    rows: tuple[Row, ...] = ()

    def count(self, mark: Mark) -> int:
        """Rows whose strongest mark this is."""
        return sum(row.mark is mark for row in self.rows)


def compare(results: Sequence[Result]) -> Comparison:
    """Lay side by side what those results printed that have ended."""
    over = tuple(each for each in results if each.stage in COMPARED)
    return Comparison(over, tuple(align(_keys(over))))


def _keys(results: Sequence[Result]) -> list[list[Line]]:
    """Lines as they are compared: pids are others in every run, and do not count as a difference."""
    everywhere = set.intersection(*({*each.output} for each in results)) if results else set()
    return [
        [
            line if line in everywhere else line._replace(text=_without_pids(line.text, each.pids))
            for line in each.output
        ]
        for each in results
    ]


def _without_pids(text: str, pids: frozenset[str]) -> str:
    return _NUMBER.sub(lambda found: _PID if found[0] in pids else found[0], text)
