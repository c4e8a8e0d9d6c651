"""The stop ladder: ask as a terminal's Ctrl-C does, then terminate, then kill; each step after a while."""

from __future__ import annotations

from time import monotonic
from typing import Protocol

from procgui.protocol.events import Event, RunEvent, RunState
from procgui.supervisor import platform

PATIENCE = 2.0
"""Seconds between two steps."""
STEPS = (("interrupt", platform.INTERRUPT), ("terminate", platform.TERMINATE), ("kill", platform.KILL))


class Stoppable(Protocol):
    """What the ladder needs of a run."""

    @property
    def paused(self) -> bool: ...
    def signal_all(self, number: int) -> None: ...
    def pause(self, paused: bool) -> None: ...
    def take_back_all(self) -> None: ...
    def end_statements(self) -> None: ...
    def say(self, event: Event) -> None: ...


class Ladder:
    """Where a run stands on the ladder. Time is ``time.monotonic``, handed in."""

    def __init__(self, run: Stoppable) -> None:
        self.run = run
        self.step = -1
        self.deadline = float("inf")

    def begin(self, time: float | None = None) -> None:
        """Start to stop; pressed again, go one step further at once."""
        # Before the signal: what it frees must not begin the next statement.
        self.run.take_back_all()
        self._climb(monotonic() if time is None else time)
        # After the signal: a main process of the Lab that reads the end first would be interrupted while it shuts down.
        self.run.end_statements()

    def turn(self, time: float) -> None:
        """Go on when the present step has had its time."""
        if time >= self.deadline:
            self._climb(time)

    def _climb(self, time: float) -> None:
        self.step = min(self.step + 1, len(STEPS) - 1)
        name, number = STEPS[self.step]
        self.run.say(RunEvent(RunState.STOPPING, stage=name))
        self.run.signal_all(number)
        if self.run.paused:
            self.run.pause(False)
        self.deadline = time + PATIENCE
