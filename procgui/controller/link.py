"""The link to the supervisor process: one after the other, should one die.

Commands given before a supervisor reports are kept for it, also over the death of the one before.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from procgui.controller.entry import CRASHED
from procgui.controller.life import SupervisorLife
from procgui.protocol.messages import Command, Message, Notice, Ready, Shutdown

SUPERVISOR: Final = "procgui.supervisor.main:supervise"
TRIES: Final = 3
"""So many supervisors in a row may end without having been of use."""


class SupervisorState(str, Enum):
    """Where the supervisor is in its life."""

    IDLE = "idle"
    """None was asked for yet."""
    STARTING = "starting"
    READY = "ready"
    """It reads commands."""
    DIED = "died"
    """It ended without being told to; the next one is started at once."""
    FAILED = "failed"
    """Several died in a row; the next command tries again."""
    STOPPING = "stopping"
    STOPPED = "stopped"
    """The program is closing; there will be no other."""


MOVES: Final[Mapping[SupervisorState, frozenset[SupervisorState]]] = {
    SupervisorState.IDLE: frozenset({SupervisorState.STARTING, SupervisorState.STOPPED}),
    SupervisorState.STARTING: frozenset({SupervisorState.READY, SupervisorState.DIED, SupervisorState.STOPPING}),
    SupervisorState.READY: frozenset({SupervisorState.DIED, SupervisorState.STOPPING}),
    SupervisorState.DIED: frozenset({SupervisorState.STARTING, SupervisorState.FAILED}),
    SupervisorState.FAILED: frozenset({SupervisorState.STARTING, SupervisorState.STOPPED}),
    SupervisorState.STOPPING: frozenset({SupervisorState.STOPPED}),
    SupervisorState.STOPPED: frozenset(),
}


class Death(NamedTuple):
    """A supervisor that ended by itself. ``text`` is its traceback, where there is one."""

    exitcode: int | None
    text: str


class SupervisorLink(QObject):
    """Starts, feeds, reads and replaces the supervisor. Everything here returns at once.

    ``clock`` gives seconds; ``target`` is "module:function" of the supervisor.
    """

    stateChanged = Signal(object)
    """SupervisorState."""
    died = Signal(object)
    """Death. Emitted before the next supervisor is started; ``pending`` holds what the dead one never got."""

    def __init__(
        self,
        target: str = SUPERVISOR,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.state = SupervisorState.IDLE
        self.pid: int | None = None
        """Of the supervisor that is ready."""
        self.pending: list[Command] = []
        self.held = False
        """Whether commands wait for :meth:`start` instead of starting the first supervisor."""
        self._target = target
        self._clock = clock
        self._life: SupervisorLife | None = None
        self._failures = 0
        self._used = False
        self._crash = ""

    @property
    def will_retry(self) -> bool:
        """Whether a supervisor that died now is followed by another."""
        return self._failures < TRIES

    def start(self) -> None:
        """Start the supervisor unless there is one."""
        self.held = False
        if self.state in (SupervisorState.IDLE, SupervisorState.FAILED):
            self._failures = 0
            self._begin()

    def send(self, command: Command) -> None:
        """Send, or keep until a supervisor is ready; starts one where needed."""
        if self.state is SupervisorState.READY and self._life is not None:
            self._used = True
            self._life.send(command)
        elif self.state not in (SupervisorState.STOPPING, SupervisorState.STOPPED):
            self.pending.append(command)
            if not self.held:
                self.start()

    def receive(self) -> Message | None:
        """The next message from the supervisor, or None for now. Notices here when it has gone."""
        if self._life is None:
            return None
        gone = self._life.gone  # asked before reading: what it wrote before its end is read first
        try:
            message = self._life.receive()
        except (EOFError, OSError):
            self._life.stop()
            message, gone = None, self._life.gone
        if message is None and gone:
            self._end()
        elif isinstance(message, Ready):
            self._welcome(message)
        elif isinstance(message, Notice) and message.code == CRASHED:
            self._crash = message.detail
            return None
        return message

    def stop(self) -> None:
        """Ask the supervisor to end; it is killed after two seconds. ``stateChanged`` tells when it is over."""
        if self._life is None:
            self._move(SupervisorState.STOPPED)
            return
        self.pending.clear()
        if self.state is SupervisorState.READY:
            self._life.send(Shutdown())
        if self._move(SupervisorState.STOPPING):
            self._life.stop()

    def wait_stopped(self, seconds: float) -> bool:
        """Block until the supervisor is gone, for the time after the event loop; True when it is."""
        life, deadline = self._life, self._clock() + seconds
        while self.state is SupervisorState.STOPPING and self._clock() < deadline:
            if self.receive() is None and life is not None:
                life.wait_gone(0.005)
        return self.state is SupervisorState.STOPPED

    def _begin(self) -> None:
        self._used, self._crash = False, ""
        self._life = SupervisorLife(self._target)
        self._life.start()
        self._move(SupervisorState.STARTING)

    def _welcome(self, ready: Ready) -> None:
        assert self._life is not None
        if not self._move(SupervisorState.READY, ready.pid):
            self._life.send(Shutdown())  # stop() came before it could listen
            return
        for command in self.pending:
            self._used = True
            self._life.send(command)
        self.pending.clear()

    def _end(self) -> None:
        """The supervisor is gone and all that it wrote was read."""
        life = self._life
        assert life is not None
        life.release()
        if not life.join(0):
            return  # its thread still closes the Queues; the next call looks again
        self._life = None
        if self._move(SupervisorState.STOPPED):
            return
        self._failures = 0 if self._used else self._failures + 1
        self._move(SupervisorState.DIED)
        self.died.emit(Death(life.exitcode, life.error or self._crash))
        if self.will_retry:
            self._begin()
        else:
            self._move(SupervisorState.FAILED)

    def _move(self, state: SupervisorState, pid: int | None = None) -> bool:
        """The one place that changes ``state``; a move that the table lacks does nothing and gives False."""
        if state not in MOVES[self.state]:
            return False
        self.state, self.pid = state, pid
        self.stateChanged.emit(state)
        return True
