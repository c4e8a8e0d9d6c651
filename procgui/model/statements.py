"""The statements that the Lab's main process was given."""

from __future__ import annotations

from dataclasses import dataclass

from procgui.model.states import STATEMENT_MOVES, StatementState


@dataclass(slots=True, eq=False)
class StatementInfo:
    """One statement; number 0 is the source. ``began`` and ``ended`` are seconds since the run's start.

    ``error`` is "TypeName: text", ``line`` where in the statement or the source it was raised. ``first_row`` and
    ``end_row`` (one more than the last) are row numbers of the run's OutputLog; None before it begins or ends.
    """

    id: int
    text: str
    state: StatementState = StatementState.WAITING
    error: str | None = None
    line: int | None = None
    began: float | None = None
    ended: float | None = None
    first_row: int | None = None
    end_row: int | None = None

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

    def begin(self, time: float, row: int) -> None:
        """The main process starts to execute it; ``row`` is the next row of the log."""
        if self.move(StatementState.RUNNING):
            self.began, self.first_row = time, row

    def end(self, error: str | None, line: int | None, time: float, row: int) -> None:
        """It has returned, or raised ``error``."""
        self.begin(time, row)
        if self.move(StatementState.DONE if error is None else StatementState.FAILED):
            self.ended, self.end_row = time, row
            self.error, self.line = error, line

    def abandon(self, time: float, row: int) -> None:
        """The run ended first."""
        if self.move(StatementState.ABANDONED):
            self.ended = time
            self.end_row = None if self.first_row is None else row

    def take_back(self, time: float) -> None:
        """The person took it back before its turn came."""
        if self.move(StatementState.TAKEN_BACK):
            self.ended = time
