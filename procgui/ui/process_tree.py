"""The tree itself: Qt's, with a menu for the selected rows, Ctrl+C for whole rows, and typing that finds names."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView


class ProcessTree(QTreeView):
    """Several rows can be selected."""

    resized = Signal()
    """Its room changed, which a scroll bar that appears does too."""
    menuWanted = Signal(QPoint)
    """Where on the screen; the rows that it is for are selected."""
    copyWanted = Signal()
    room = 0
    """The width inside."""

    def __init__(self) -> None:
        super().__init__()
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAllColumnsShowFocus(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room = event.size().width()
        self.resized.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            row = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(row.bottomLeft() + QPoint(self.indentation(), 0))
        if self.selectionModel() is not None and self.selectionModel().hasSelection():
            self.menuWanted.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copyWanted.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Whichever column was clicked: what is typed is a name."""
        if self.currentIndex().column() > 0:
            name = self.currentIndex().siblingAtColumn(0)
            self.selectionModel().setCurrentIndex(name, QItemSelectionModel.SelectionFlag.NoUpdate)
        super().keyboardSearch(search)
