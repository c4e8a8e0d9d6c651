"""Rows of a log view as they are shown, with the row that says how many were dropped."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtGui import QColor

from procgui.model.cells import Cells
from procgui.model.chunk import LogRow
from procgui.model.display import Shown, plain, render
from procgui.model.log import LogView, OutputLog

_CACHED_ROWS: Final = 500
"""Some pages. Many more would be felt: each row is a handful of objects that the garbage collector walks through."""
_CACHED_CHARACTERS: Final = 4_000_000


class ProcessLook(NamedTuple):
    """How a process is named and coloured, the same everywhere in the window."""

    name: str
    colour: QColor


class ShownRow(NamedTuple):
    """One row, ready to paint; ``row`` is None for the notice about dropped rows."""

    position: int
    row: LogRow | None
    shown: Shown
    cells: Cells

    @property
    def text(self) -> str:
        """What a copy of the whole row gives."""
        return plain(self.row.text) if self.row is not None else self.shown.text


class RowSource:
    """Positions ``first`` to ``end``; the notice stands before the first kept row."""

    def __init__(self, log: OutputLog, view: LogView, names: Callable[[int], ProcessLook]) -> None:
        self.log = log
        self.view = view
        self.names = names
        self.notice: Callable[[int], str] = str
        self._cache: OrderedDict[str, tuple[Shown, Cells]] = OrderedDict()
        self._cached = 0

    @property
    def first(self) -> int:
        return self.view.first - (1 if self.log.dropped else 0)

    @property
    def end(self) -> int:
        return self.view.end

    def rows(self, begin: int, end: int) -> list[ShownRow]:
        """The rows from ``begin`` up to ``end``, as far as there are any."""
        begin = max(begin, self.first)
        shown = []
        if begin < self.view.first and begin < end:
            notice = Shown(self.notice(self.log.dropped))
            shown.append(ShownRow(begin, None, notice, Cells(notice.text)))
            begin += 1
        for position, row in enumerate(self.view.rows(begin, end), begin):
            shown.append(ShownRow(position, row, *self._shown(row.text)))
        return shown

    def row(self, position: int) -> ShownRow | None:
        return next(iter(self.rows(position, position + 1)), None)

    def seconds(self, row: LogRow) -> float:
        """When a row came, since the run began."""
        return (row.stamp - (self.log.began or 0)) / 1e9

    def _shown(self, text: str) -> tuple[Shown, Cells]:
        found = self._cache.get(text)
        if found is None:
            shown = render(text)
            found = self._cache[text] = (shown, Cells(shown.text))
            self._cached += len(text)
            while len(self._cache) > _CACHED_ROWS or (self._cached > _CACHED_CHARACTERS and len(self._cache) > 1):
                self._cached -= len(self._cache.popitem(last=False)[0])
        else:
            self._cache.move_to_end(text)
        return found
