"""The statements that the Lab's main process was given."""

from __future__ import annotations

from dataclasses import dataclass

from procgui.model.states import STATEMENT_MOVES, StatementState


@dataclass(slots=True, eq=False)
class StatementInfo:
    """One statement. ``began`` and ``ended`` are seconds since the run's start, ``error`` is "TypeName: text"."""

    id: int
    text: str
    state: StatementState = StatementState.WAITING
    error: str | None = None
    began: float | None = None
    ended: float | None = None

    @property
    def over(self) -> bool:
        """Whether nothing more will happen to it."""
        return not STATEMENT_MOVES[self.state]

    def move(self, state: StatementState) -> bool:
        """The one place that changes ``state``; a move that the table lacks does nothing and gives False."""
        if state not in STATEMENT_MOVES[self.state]:
            return False
        self.state = state
        return True

    def begin(self, time: float) -> None:
        """The main process starts to execute it."""
        if self.move(StatementState.RUNNING):
            self.began = time

    def end(self, error: str | None, time: float) -> None:
        """It has returned, or raised ``error``."""
        self.begin(time)
        if self.move(StatementState.DONE if error is None else StatementState.FAILED):
            self.ended = time
            self.error = None if error is None else error.removesuffix(": ")  # an exception without a text

    def abandon(self, time: float) -> None:
        """The run ended first."""
        if self.move(StatementState.ABANDONED):
            self.ended = time
