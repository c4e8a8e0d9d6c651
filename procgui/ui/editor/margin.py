"""The strip beside the text: a number for each line, and a bar at a marked one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
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
        metrics, right = painter.fontMetrics(), self.width() - theme.px(10)
        for block, area in view.visible_lines(event.rect().bottom()):
            number = str(block.blockNumber() + 1)
            baseline = area.top() + block.layout().lineAt(0).ascent()
            painter.drawText(QPointF(right - metrics.horizontalAdvance(number), baseline), number)
            bar = None if view.marked is None else view.marked.bar(block.blockNumber())
            if bar is not None:
                painter.fillRect(QRectF(0, area.top(), theme.px(3), area.height()), bar)
