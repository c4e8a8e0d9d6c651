"""Selecting with the mouse: drag, shift and click, double click for a word, a third click for a row."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from procgui.ui.output.selection import Place, Selection, word_at

if TYPE_CHECKING:
    from procgui.ui.output.view import OutputView

_SCROLL_EACH_MS: Final = 30


class Pointer(QObject):
    """Follows the mouse over one view."""

    def __init__(self, view: OutputView) -> None:
        super().__init__(view)
        self._view = view
        self._dragging = False
        self._point = QPoint()
        self._double_click = (0.0, QPoint())
        self._timer = QTimer(self)
        self._timer.setInterval(_SCROLL_EACH_MS)
        self._timer.timeout.connect(self._scroll)

    def press(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._point = event.position().toPoint()
        place = self._view.lines.place_at(self._point)
        if self._is_third_click():
            self._select_row(place)
            return
        self._dragging = True
        extend = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not self._view.selection.empty
        self._view.select(Selection(self._view.selection.anchor if extend else place, place))

    def _is_third_click(self) -> bool:
        when, where = self._double_click
        near = (self._point - where).manhattanLength() < QApplication.startDragDistance()
        return near and time.monotonic() - when < QApplication.doubleClickInterval() / 1000

    def double_click(self, event: QMouseEvent) -> None:
        self._point = event.position().toPoint()
        self._double_click = (time.monotonic(), self._point)
        place = self._view.lines.place_at(self._point)
        item = self._view.item_at(place.row)
        if item is not None:
            begin, end = word_at(item.shown.text, place.char)
            self._view.select(Selection(Place(place.row, begin), Place(place.row, end)))

    def _select_row(self, place: Place) -> None:
        item = self._view.item_at(place.row)
        if item is not None:
            self._view.select(Selection(Place(place.row, 0), Place(place.row, len(item.shown.text))))

    def move(self, event: QMouseEvent) -> None:
        if not self._dragging:
            return
        self._point = event.position().toPoint()
        self._extend()
        if self._view.viewport().rect().contains(self._point):
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def release(self, event: QMouseEvent) -> None:
        self._dragging = False
        self._timer.stop()

    def _extend(self) -> None:
        """Text that is being selected must not move away under the pointer."""
        self._view.set_follow(False)
        self._view.select(Selection(self._view.selection.anchor, self._view.lines.place_at(self._point)))

    @Slot()
    def _scroll(self) -> None:
        """The mouse was dragged out of the view: go on selecting, the faster the further."""
        rect = self._view.viewport().rect()
        height = self._view.metrics.line_height
        above, below = rect.top() - self._point.y(), self._point.y() - rect.bottom()
        if above > 0 or below > 0:
            self._view.scroll_lines(-(1 + above // height) if above > 0 else 1 + below // height)
        side = self._view.horizontalScrollBar()
        if not rect.left() <= self._point.x() <= rect.right():
            side.setValue(side.value() + (side.singleStep() if self._point.x() > rect.right() else -side.singleStep()))
        self._extend()
