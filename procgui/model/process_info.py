"""One process as the person sees it: a row that is never removed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from procgui.model.history import History, Moment, MomentKind
from procgui.model.outcome import Outcome
from procgui.model.states import PROCESS_MOVES, MpState
from procgui.protocol.events import CallEvent, Style
from procgui.protocol.messages import ProcessSample

ZOMBIE = "zombie"
PAUSED = "paused"

_OS_STATES = {
    "running": "running",
    "stopped": PAUSED,
    "tracing-stop": PAUSED,
    "zombie": ZOMBIE,
}
"""psutil's status names in the words of the table; whatever is missing sleeps in one way or another."""


class Waiting(NamedTuple):
    """A ``join()`` that has not returned: ``process`` and ``object`` name what is waited for, ``began`` in seconds."""

    call: str
    process: str
    began: float
    timeout: float | None
    object: str
    line: int
    file: str


@dataclass(slots=True, eq=False)
class ProcessInfo:
    """Everything known about one process. Only :class:`ProcessTable` writes here.

    ``row`` is its key for good: the number of rows before it. Times are seconds since the run's start.
    """

    row: int
    name: str
    style: Style
    colour: int
    """0 is the main process, then 1, 2, 3 in order of appearance."""
    parent: int | None = None
    """Row of the process that created it."""
    pid: int | None = None
    ppid: int | None = None
    """The parent as the operating system sees it; under forkserver that is not the creator."""
    chan: int | None = None
    object: str | None = None
    """Identity of its ``Process`` object in its creator; None once another object has that identity."""
    daemon: bool | None = None
    start_method: str | None = None
    state: MpState = MpState.INITIAL
    os_state: str | None = None
    """``running``, ``sleeping``, ``paused``, ``zombie``; None before the start and after the end."""
    exit: Outcome | None = None
    asked: str | None = None
    """``terminate`` or ``kill``, when somebody asked this process to end."""
    start_error: str | None = None
    """Name of the exception that ``start()`` raised."""
    lines: int = 0
    created: float | None = None
    started: float | None = None
    start_called: float | None = None
    """When ``start()`` was called, and how many seconds it took to return."""
    start_took: float | None = None
    attached: float | None = None
    """When it reported for the first time; None of a process that was only found."""
    first_line: float | None = None
    ended: float | None = None
    cpu: float | None = None
    rss: int | None = None
    waiting: list[Waiting] = field(default_factory=list)
    """Calls that have not returned; more than one when several threads wait."""
    history: History = field(default_factory=History)

    @property
    def key(self) -> int:
        return self.row

    @property
    def alive(self) -> bool:
        """Whether the operating system still runs it; a zombie is not alive."""
        return self.state is MpState.STARTED and self.exit is None and self.os_state != ZOMBIE

    @property
    def over(self) -> bool:
        """Whether it ran and will never run again; shown dimmed."""
        return self.os_state == ZOMBIE or self.exit is not None or self.state is MpState.CLOSED

    @property
    def waiting_for(self) -> Waiting | None:
        """The call that it waits in, the innermost one first begun last."""
        return self.waiting[-1] if self.waiting else None

    def seconds(self, now: float) -> float | None:
        """How long it ran, or has run until ``now``."""
        if self.started is None:
            return None
        return max(0.0, (now if self.ended is None else self.ended) - self.started)

    def move(self, state: MpState) -> bool:
        """The one place that changes ``state``; a move that the table lacks does nothing and gives False."""
        if state not in PROCESS_MOVES[self.state]:
            return False
        self.state = state
        return True

    def note(self, time: float, kind: MomentKind, detail: str = "", by: str = "") -> None:
        """Add a moment to its history."""
        self.history.add(Moment(time, kind, detail, by))

    def start(self, pid: int, time: float) -> None:
        """It has become a process of the operating system."""
        if self.move(MpState.STARTED):
            self.pid, self.started, self.os_state = pid, time, "running"
            self.note(time, MomentKind.STARTED)

    def print_lines(self, count: int, time: float) -> None:
        """It has printed more lines; ``time`` is that of the first."""
        self.lines += count
        if self.first_line is None and count:
            self.first_line = time
            self.note(time, MomentKind.FIRST_LINE)

    def become_zombie(self, time: float) -> None:
        """It ended, and its exit code waits to be collected."""
        if self.alive:
            self.os_state, self.ended = ZOMBIE, time
            self.note(time, MomentKind.ENDED)
            self.cpu = self.rss = None
            self.waiting.clear()

    def measure(self, sample: ProcessSample, time: float) -> None:
        """The system's view of it at this time."""
        os_state = _OS_STATES.get(sample.status, "sleeping")
        if os_state == ZOMBIE:
            self.become_zombie(time)
        else:
            self.os_state, self.cpu, self.rss = os_state, sample.cpu, sample.rss

    def stop(self, outcome: Outcome, time: float, call: str = "", by: str = "") -> None:
        """Its exit code is known, or never will be. A known code replaces an unknown one, never the reverse.

        ``call`` and ``by`` tell what collected the code.
        """
        news = outcome.exitcode is not None and (self.exit is None or self.exit.exitcode is None)
        if self.exit is None or self.exit.exitcode is None:
            self.exit = outcome
        if self.move(MpState.STOPPED):
            if self.ended is None:
                self.ended = time
                self.note(time, MomentKind.ENDED)
            self.os_state = self.cpu = self.rss = None
            self.waiting.clear()
        if news:
            self.note(time, MomentKind.COLLECTED, call, by)

    def close(self, time: float) -> None:
        """``close()`` returned, which it does only when the process never started or has ended."""
        if self.state is MpState.STARTED:
            self.stop(Outcome(None), time)
        if self.move(MpState.CLOSED):
            self.note(time, MomentKind.CLOSED)

    def enter(self, event: CallEvent, time: float) -> None:
        """It calls ``join()``."""
        if not self.over:
            self.waiting.append(
                Waiting(
                    event.call,
                    event.process,
                    time,
                    event.timeout,
                    event.object,
                    event.line,
                    event.file,
                )
            )

    def leave(self, event: CallEvent) -> None:
        """Its ``join()`` has returned; of several like it, the last one begun."""
        for place in range(len(self.waiting) - 1, -1, -1):
            waiting = self.waiting[place]
            if (waiting.object, waiting.line, waiting.call) == (
                event.object,
                event.line,
                event.call,
            ):
                del self.waiting[place]
                return
