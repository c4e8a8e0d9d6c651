"""The statements of a Lab run for Qt's views, in the order in which they were sent."""

from __future__ import annotations

from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)

from procgui.controller import words
from procgui.model.run import Run
from procgui.model.statements import StatementInfo

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()


class StatementRole(IntEnum):
    """What the model gives besides the text."""

    STATE = Qt.ItemDataRole.UserRole + 1
    """Value of StatementState."""
    ERROR = Qt.ItemDataRole.UserRole + 2
    """"TypeName: text", or None."""
    SECONDS = Qt.ItemDataRole.UserRole + 3
    """How long it took, or has taken by now; None while it waits."""
    ID = Qt.ItemDataRole.UserRole + 4


class StatementModel(QAbstractListModel):
    """Statements; call :meth:`refresh` when the run changed (``Controller.runChanged``)."""

    def __init__(self, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.run = run
        self._count = 0
        self._shown: list[str] = []
        self.refresh()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        statement = self.run.statements[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return statement.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{statement.text}\n{statement.error or words.statement_state(statement.state)}"
        if role == StatementRole.STATE:
            return statement.state.value
        if role == StatementRole.ERROR:
            return statement.error
        if role == StatementRole.SECONDS:
            return self._seconds(statement)
        return statement.id if role == StatementRole.ID else None

    @Slot()
    def refresh(self) -> None:
        """Show what was folded since the last call."""
        self._update()
        count = len(self.run.statements)
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._shown += [statement.state for statement in self.run.statements[self._count :]]
            self._count = count
            self.endInsertRows()

    @Slot()
    def retranslate(self) -> None:
        """The language changed."""
        if self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))

    def _update(self) -> None:
        """Statements run one after the other, so those that changed are neighbours."""
        now = [statement.state.value for statement in self.run.statements[: self._count]]
        changed = [row for row, (old, new) in enumerate(zip(self._shown, now, strict=False)) if old != new]
        if changed:
            self._shown = list(now)
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def _seconds(self, statement: StatementInfo) -> float | None:
        if statement.began is None:
            return None
        return (self.run.now() if statement.ended is None else statement.ended) - statement.began
