"""The strip beside the text: a number for each line, and a bar at a marked one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from procgui.ui.editor.view import CodeView


class Margin(QWidget):
    def __init__(self, view: CodeView) -> None:
        super().__init__(view)
        self._view = view

    def width_for(self, lines: int) -> int:
        """Pixels that the numbers of so many lines need."""
        digits = max(len(str(lines)), 2)
        return self._view.fontMetrics().horizontalAdvance("9") * digits + self._view.look.theme.px(14)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what belongs to the visible lines."""
        view, theme = self._view, self._view.look.theme
        if view.document().isEmpty() and view.isReadOnly():
            return
        painter = QPainter(self)
        painter.setFont(view.font())
        painter.setPen(theme.dim)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        for block, area in view.visible_lines(event.rect().bottom()):
            place = QRect(0, round(area.top()), self.width() - theme.px(10), round(area.height()))
            painter.drawText(place, side, str(block.blockNumber() + 1))
            bar = view.marks.bar(block.blockNumber())
            if bar is not None:
                painter.fillRect(QRect(0, place.top(), theme.px(3), place.height()), bar)
