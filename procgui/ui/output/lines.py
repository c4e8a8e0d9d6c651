"""The visible lines: which part of which row stands where in the viewport, and what is under a point."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize

from procgui.ui.output.metrics import Metrics
from procgui.ui.output.painter import Line
from procgui.ui.output.scroll import Scroll
from procgui.ui.output.selection import Place
from procgui.ui.output.source import RowSource, ShownRow

_FEWEST_COLUMNS = 8


class VisibleLines:
    """Laid out anew whenever the place, the size or the rows change; painting only reads it."""

    def __init__(self, scroll: Scroll) -> None:
        self._scroll = scroll
        self._metrics: Metrics | None = None
        self.lines: list[Line] = []
        self.columns = _FEWEST_COLUMNS
        """How many columns of text fit beside the gutter."""
        self.widest = 0
        """Columns of the longest row seen so far: how far one can scroll sideways."""

    def resize(self, metrics: Metrics, size: QSize) -> None:
        """The font or the viewport changed."""
        self._metrics = metrics
        self._size = size
        self.columns = max(int((size.width() - metrics.text_x) // metrics.cell) - 1, _FEWEST_COLUMNS)
        self._scroll.page = max(size.height() // metrics.line_height, 1)

    def count(self, item: ShownRow | None) -> int:
        """How many lines a row takes."""
        return max(-(-item.cells.columns // self.columns), 1) if item is not None and self._scroll.wrap else 1

    def lay_out(self, source: RowSource | None, left: int) -> None:
        """Find the visible lines; ``left`` is how far the text is scrolled sideways, in pixels."""
        self.lines = []
        if source is None or self._metrics is None:
            return
        row, number = self._scroll.top
        items = source.rows(row, row + self._scroll.page + 2)
        if self._scroll.wrap:
            self._wrapped(items, number, self._metrics)
        else:
            self._scrolled(items, left, self._metrics)

    def _wrapped(self, items: list[ShownRow], number: int, m: Metrics) -> None:
        y = 0
        for item in items:
            for part in range(number, self.count(item)):
                if y >= self._size.height():
                    return
                first = part * self.columns
                self.lines.append(Line(item, part, y, first, first + self.columns - 1, m.text_x, True))
                y += m.line_height
            number = 0

    def _scrolled(self, items: list[ShownRow], left: int, m: Metrics) -> None:
        first = int(left // m.cell)
        last = int((left + self._size.width() - m.text_x) // m.cell)
        x = m.text_x + first * m.cell - left
        fitting = -(-self._size.height() // m.line_height)
        self.lines = [
            Line(item, 0, number * m.line_height, first, last, x, False) for number, item in enumerate(items[:fitting])
        ]
        self.widest = max([self.widest, *(line.item.cells.columns for line in self.lines)])

    def place_at(self, point: QPoint) -> Place:
        """The character nearest to a point; points outside are taken to the nearest line."""
        if not self.lines or self._metrics is None:
            return Place(self._scroll.top.row, 0)
        number = point.y() // self._metrics.line_height
        line = self.lines[min(max(number, 0), len(self.lines) - 1)]
        if number >= len(self.lines):
            return Place(line.item.position, len(line.item.shown.text))
        column = max(line.first + round((point.x() - line.x) / self._metrics.cell), line.first)
        if line.whole:
            column = min(column, line.last + 1)
        return Place(line.item.position, line.item.cells.char_at(column))

    def texts(self) -> list[str]:
        """What can be read, one text for each row."""
        return [line.item.shown.text for line in self.lines if line.number == 0 or line is self.lines[0]]
