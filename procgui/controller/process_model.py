"""The process tree for Qt's views: a thin adapter over a run's table.

Rows are only ever inserted behind their siblings; what changed is told in as few ranges as there are neighbours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)

from procgui.controller import process_columns as columns
from procgui.controller.process_columns import Column
from procgui.model.process_info import ProcessInfo
from procgui.model.run import Run

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
ROOT: Final = -1
"""The key of no process: the parent of those without one."""


class ProcessRole(IntEnum):
    """What the model gives besides Qt's own roles, in every column."""

    COLOUR = Qt.ItemDataRole.UserRole + 1
    """Index of the process's colour; 0 is the main process."""
    DIMMED = Qt.ItemDataRole.UserRole + 2
    """Whether it has ended."""
    RAW = Qt.ItemDataRole.UserRole + 3
    """The value behind the text: a number, a bool, an enum's value, seconds, bytes, or None."""
    KEY = Qt.ItemDataRole.UserRole + 4
    """The process's row number in the run."""


class ProcessTreeModel(QAbstractItemModel):
    """One run's processes; call :meth:`refresh` after each fold (``Controller.batchFolded``)."""

    def __init__(self, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.run = run
        self._changes = run.processes.watch()
        self._children: dict[int, list[int]] = {ROOT: []}
        self._places: list[int] = []
        self._roles: dict[int, Callable[[ProcessInfo, int], Any]] = {
            Qt.ItemDataRole.DisplayRole: self._text,
            Qt.ItemDataRole.ToolTipRole: self._tip,
            Qt.ItemDataRole.TextAlignmentRole: lambda process, column: columns.alignment(Column(column)),
            ProcessRole.COLOUR: lambda process, column: process.colour,
            ProcessRole.DIMMED: lambda process, column: process.over,
            ProcessRole.RAW: self._raw,
            ProcessRole.KEY: lambda process, column: process.row,
        }
        self.refresh()

    # Reading

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return len(self._children[self._key(parent)]) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return len(Column)

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._children[self._key(parent)][row])

    def parent(self, index: Index = NO_INDEX) -> Any:
        if not index.isValid():
            return QModelIndex()
        parent = self.process(index).parent
        return QModelIndex() if parent is None else self.createIndex(self._places[parent], 0, parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        value = self._roles.get(role)
        return value(self.process(index), index.column()) if value is not None and index.isValid() else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return columns.title(Column(section))
        return columns.python(Column(section)) if role == Qt.ItemDataRole.ToolTipRole else None

    def process(self, index: Index) -> ProcessInfo:
        """The process of a valid index."""
        return self.run.processes[index.internalId()]

    def index_of(self, key: int, column: int = 0) -> QModelIndex:
        """The index of the process with this row number; invalid when it is not shown yet."""
        return self.createIndex(self._places[key], column, key) if 0 <= key < len(self._places) else QModelIndex()

    # Change

    @Slot()
    def refresh(self) -> None:
        """Show what was folded since the last call."""
        known = len(self._places)
        changed = [key for key in self._changes.take() if key < known]
        for process in list(self.run.processes)[known:]:
            self._insert(process)
        for first, last in self._ranges(changed):
            self.dataChanged.emit(self.index_of(first), self.index_of(last, len(Column) - 1))

    @Slot()
    def advance(self) -> None:
        """Show how long the living processes run by now; for a slow timer of the view."""
        living = (process.row for process in self.run.processes if process.alive and process.row < len(self._places))
        for first, last in self._ranges(living):
            self.dataChanged.emit(
                self.index_of(first, Column.DURATION),
                self.index_of(last, Column.DURATION),
            )

    @Slot()
    def retranslate(self) -> None:
        """The language changed: all words are asked for again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        for first, last in self._ranges(range(len(self._places))):
            self.dataChanged.emit(self.index_of(first), self.index_of(last, len(Column) - 1))

    def _insert(self, process: ProcessInfo) -> None:
        parent = ROOT if process.parent is None else process.parent
        siblings = self._children[parent]
        self.beginInsertRows(self.index_of(parent), len(siblings), len(siblings))
        self._places.append(len(siblings))
        self._children[process.row] = []
        siblings.append(process.row)
        self.endInsertRows()

    def _ranges(self, keys: Iterable[int]) -> Iterator[tuple[int, int]]:
        """First and last of each group of neighbours under one parent."""
        rows = self.run.processes
        places = sorted((ROOT if (up := rows[key].parent) is None else up, self._places[key], key) for key in keys)
        start = 0
        for end in range(1, len(places) + 1):
            follows = end < len(places) and places[end][:2] == (
                places[end - 1][0],
                places[end - 1][1] + 1,
            )
            if not follows:
                yield places[start][2], places[end - 1][2]
                start = end

    def _key(self, index: Index) -> int:
        return index.internalId() if index.isValid() else ROOT

    def _text(self, process: ProcessInfo, column: int) -> str:
        return columns.text(process, Column(column), self.run.now())

    def _raw(self, process: ProcessInfo, column: int) -> Any:
        return columns.raw(process, Column(column), self.run.now())

    def _tip(self, process: ProcessInfo, column: int) -> str:
        text = self._text(process, column)
        name = columns.python(Column(column))
        return f"{name}\n{text}" if text else name
