"""The rows of a comparison as Qt asks for them: a mark, then a line of each method."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QFont

from procgui.model.alignment import Mark, Row
from procgui.model.comparison import Comparison, Line
from procgui.model.display import plain, render
from procgui.ui.compare import words
from procgui.ui.theme import Theme

_GROUNDS: Final = {Mark.OTHER: "match", Mark.MOVED: "warn_ground"}
_NONE: Final = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractTableModel):
    """Columns of methods that have no output (yet) stay empty."""

    def __init__(self, methods: Sequence[str], theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._methods = tuple(methods)
        self._comparison = Comparison()
        self._rows: Sequence[Row] = ()
        self._places: dict[int, int] = {}
        self.dress(theme)

    def show_rows(self, comparison: Comparison, differing: bool) -> None:
        """Show the rows of a comparison; only those that differ, when wanted so."""
        self.beginResetModel()
        self._comparison = comparison
        self._rows = [row for row in comparison.rows if row.mark is not Mark.SAME or not differing]
        methods = [result.method for result in comparison.results]
        self._places = {self._methods.index(method) + 1: place for place, method in enumerate(methods)}
        self.endResetModel()

    def dress(self, theme: Theme) -> None:
        """Another look."""
        self.beginResetModel()
        self._theme = theme
        self._stderr = QFont(theme.mono)
        self._stderr.setItalic(True)
        self.mark_font = QFont(theme.ui)
        self.mark_font.setBold(True)
        self._gap = QBrush(theme.line, Qt.BrushStyle.BDiagPattern)
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else 1 + len(self._methods)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._methods[section - 1] if section else ""
        return None

    def line(self, index: Index) -> Line | None:
        """The line of output in a cell."""
        place = self._places.get(index.column())
        cell = None if place is None else self._rows[index.row()].cells[place]
        return None if cell is None or place is None else self._comparison.results[place].output[cell.line]

    def mark(self, index: Index) -> Mark | None:
        """How the line of a cell compares; None in a gap."""
        place = self._places.get(index.column())
        cell = None if place is None else self._rows[index.row()].cells[place]
        return None if cell is None else cell.mark

    def text(self, row: int) -> str:
        """A row as it is copied."""
        indexes = [self.index(row, column) for column in range(1, self.columnCount())]
        lines = [self.line(index) for index in indexes]
        return "\t".join(
            [words.mark(self._rows[row].mark), *("" if line is None else plain(line.text) for line in lines)]
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.column() == 0:
            return self._of_mark(self._rows[index.row()].mark, role)
        if index.column() not in self._places:
            return None
        line, mark = self.line(index), self.mark(index)
        if line is None or mark is None:
            return self._of_gap(role)
        return self._of_line(line, mark, role)

    def _of_mark(self, mark: Mark, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return words.mark(mark)
        return self.mark_font if role == Qt.ItemDataRole.FontRole else None

    def _of_gap(self, role: int) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("no line")
        return self._gap if role == Qt.ItemDataRole.BackgroundRole else None

    def _of_line(self, line: Line, mark: Mark, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return render(line.text).text
        if role == Qt.ItemDataRole.FontRole:
            return self._stderr if line.stream == "stderr" else self._theme.mono
        if role == Qt.ItemDataRole.BackgroundRole and mark in _GROUNDS:
            return QBrush(self._theme.colour(_GROUNDS[mark]))
        if role == Qt.ItemDataRole.ToolTipRole:
            return f'<p style="white-space: pre-wrap">{escape(plain(line.text))}</p><p>{line.stream}</p>'
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (plain(line.text), line.stream, words.mark(mark))))
        return None
