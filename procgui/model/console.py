"""What the main process itself wrote while a statement ran: prints, results, its traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from procgui.model.chunk import LogRow
from procgui.model.view import LogFilter, LogView

if TYPE_CHECKING:
    from procgui.model.log import OutputLog
    from procgui.model.statements import StatementInfo


class StatementOutput(NamedTuple):
    """The last rows of a statement, and how many earlier ones are left out; those that are not kept do not count."""

    rows: list[LogRow]
    left_out: int


NO_OUTPUT = StatementOutput([], 0)


class MainOutput:
    """The rows of the main process alone. However much its children write, that costs one number a chunk of theirs."""

    def __init__(self, log: OutputLog, chan: int) -> None:
        self.chan = chan
        self._view: LogView = log.view(LogFilter(chans=frozenset((chan,))))

    def of(self, statement: StatementInfo, most: int) -> StatementOutput:
        """The last ``most`` rows of a statement, by now while it runs."""
        if statement.first_row is None:
            return NO_OUTPUT
        view = self._view
        view.work(float("inf"))
        begin = view.position(statement.first_row)
        end = view.end if statement.end_row is None else view.position(statement.end_row)
        first = max(begin, end - most)
        return StatementOutput(view.rows(first, end), max(first - begin, 0))
