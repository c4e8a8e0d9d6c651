"""The error of a run in one line, read from what its processes wrote to standard error."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from procgui.model.chunk import LogRow
    from procgui.model.run import Run

_LOOKED_AT: Final = 2000
"""Rows at the end of a run."""
_AT_ONCE: Final = 100
"""Rows that are read together: each may hold a megabyte."""
_MOST_CHARACTERS: Final = 2000
"""Of a row."""
_TRACEBACK: Final = "Traceback (most recent call last):"
_OF_GROUP: Final = "  + Exception Group Traceback (most recent call last):"
_IN_GROUP: Final = "  | "
"""Before what belongs to the outermost group; its name and message stand directly behind."""


def rows_of(run: Run, begin: int, end: int) -> Iterable[LogRow]:
    """The rows from ``begin`` up to ``end``, a few at a time."""
    for at in range(begin, end, _AT_ONCE):
        yield from run.log.rows(at, min(at + _AT_ONCE, end))


def error_of(run: Run) -> str:
    """What went wrong, in one line: that of the main process before those of others. Empty when nothing was written.

    A run that was stopped was interrupted, and to say so is no error of the script.
    """
    main = run.processes.main
    mine, everybodys = (_Errors(interrupted=run.reached is not None) for _ in range(2))
    for row in rows_of(run, max(run.log.first, run.log.end - _LOOKED_AT), run.log.end):
        if row.stream == "stderr":
            text = row.text[:_MOST_CHARACTERS].rstrip()
            everybodys.read(row.chan, text)
            if main is not None and row.chan == main.chan:
                mine.read(row.chan, text)
    return (mine.raised if run.exitcode else "") or everybodys.raised or everybodys.last


class _Errors:
    """Reads standard error line by line; processes may take turns."""

    def __init__(self, interrupted: bool) -> None:
        self.raised, self.last = "", ""
        self._interrupted = interrupted
        self._tracebacks: set[int] = set()
        self._groups: set[int] = set()
        self._open: int | None = None
        """Whose message goes on."""

    def read(self, chan: int, text: str) -> None:
        if self._interrupted and text.startswith("KeyboardInterrupt"):
            self._tracebacks.discard(chan)
            return
        self.last = text or self.last
        if text.startswith(_TRACEBACK):
            self._tracebacks.add(chan)
        elif text.startswith(_OF_GROUP):
            self._groups.add(chan)
        elif chan in self._groups and text.startswith(_IN_GROUP) and not text[len(_IN_GROUP)].isspace():
            self._groups.discard(chan)
            self.raised, self._open = text[len(_IN_GROUP) :], None
        elif text and chan in self._tracebacks and not text[0].isspace():
            self._tracebacks.discard(chan)
            self.raised = text
            self._open = chan if text.endswith(":") else None
        elif chan == self._open:
            self._go_on(text.strip())

    def _go_on(self, text: str) -> None:
        """A message that begins below its exception's name goes on until there is an empty line."""
        if text:
            self.raised += " " + text
        elif not self.raised.endswith(":"):
            self._open = None
