"""The states of processes and statements, and the moves between them.

The states of a process are those of ``multiprocessing`` (``repr`` of a ``Process`` object names them), not those of
the operating system, which stand beside them::

    initial --start()--> started --exit--> stopped --close()--> closed
       +---------------------close()-------------------------->

A run's states stand in :class:`procgui.protocol.events.RunState`.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final, TypeVar

from procgui.protocol.events import RunState


class MpState(str, Enum):
    """What ``multiprocessing`` says about a process."""

    INITIAL = "initial"
    """The ``Process`` object exists; nobody called ``start()``."""
    STARTED = "started"
    """``start()`` made a process of the operating system; its exit code was not collected yet."""
    STOPPED = "stopped"
    """The exit code was collected, or nobody is left who could collect it."""
    CLOSED = "closed"
    """``close()`` released the ``Process`` object."""


class StatementState(str, Enum):
    """How far the Lab's main process is with a statement."""

    WAITING = "waiting"
    """Sent; the main process is busy with an earlier one."""
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    """It raised an exception."""
    ABANDONED = "abandoned"
    """The run ended before the statement did."""
    TAKEN_BACK = "taken-back"
    """The person took it back while it waited."""


State = TypeVar("State", bound=Enum)
Moves = Mapping[State, frozenset[State]]

PROCESS_MOVES: Final[Moves[MpState]] = {
    MpState.INITIAL: frozenset({MpState.STARTED, MpState.CLOSED}),
    MpState.STARTED: frozenset({MpState.STOPPED}),
    MpState.STOPPED: frozenset({MpState.CLOSED}),
    MpState.CLOSED: frozenset(),
}
RUN_MOVES: Final[Moves[RunState]] = {
    RunState.STARTING: frozenset({RunState.RUNNING, RunState.STOPPING, RunState.ENDED}),
    RunState.RUNNING: frozenset({RunState.STOPPING, RunState.ENDED}),
    RunState.STOPPING: frozenset({RunState.ENDED}),
    RunState.ENDED: frozenset(),
}
STATEMENT_MOVES: Final[Moves[StatementState]] = {
    StatementState.WAITING: frozenset({StatementState.RUNNING, StatementState.ABANDONED, StatementState.TAKEN_BACK}),
    StatementState.RUNNING: frozenset({StatementState.DONE, StatementState.FAILED, StatementState.ABANDONED}),
    StatementState.DONE: frozenset(),
    StatementState.FAILED: frozenset(),
    StatementState.ABANDONED: frozenset(),
    StatementState.TAKEN_BACK: frozenset(),
}
