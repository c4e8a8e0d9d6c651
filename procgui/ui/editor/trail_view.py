"""A program's text with its calls beside it: dots in the colours of the processes whose methods a line has called."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from procgui.ui.editor.margin import Margin
from procgui.ui.editor.view import CodeView
from procgui.ui.look import Look

MOST_DOTS = 3
_DOT, _STEP = 6, 8
"""Their size and their distance at zoom 100 %."""


class Called(NamedTuple):
    """A line as it is shown. ``colours`` are those of its processes; ``waits`` says that a call has not returned."""

    colours: list[QColor]
    waits: bool


class TrailMargin(Margin):
    """Dots at the left of the numbers; a bar beside a line that waits."""

    def width_for(self, lines: int) -> int:
        return super().width_for(lines) + self._view.look.theme.px(MOST_DOTS * _STEP + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        view, theme = self._view, self._view.look.theme
        if not isinstance(view, TrailView) or not view.called:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for block, area in view.visible_lines(event.rect().bottom()):
            called = view.called.get(block.blockNumber() + 1)
            if called is None:
                continue
            if called.waits:
                painter.fillRect(QRectF(0, area.top(), theme.px(3), area.height()), theme.accent)
            for place, colour in enumerate(called.colours[-MOST_DOTS:]):
                painter.setBrush(colour)
                centre = QPointF(theme.px(8 + place * _STEP), area.center().y())
                painter.drawEllipse(centre, theme.px(_DOT) / 2, theme.px(_DOT) / 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if isinstance(self._view, TrailView):
            self._view.point_at(event.position().toPoint())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and isinstance(self._view, TrailView):
            self._view.show_tip(event)
            return True
        return super().event(event)


class TrailView(CodeView):
    """``pointed`` carries a line, counted from 1, that was clicked or chosen by Enter, and has called something."""

    pointed = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.called: dict[int, Called] = {}
        self.explain: Callable[[int], str] = lambda line: ""
        super().__init__(look, parent)

    def _make_margin(self) -> Margin:
        return TrailMargin(self)

    def show_called(self, called: dict[int, Called]) -> None:
        """Which lines have called something."""
        if called != self.called:
            self.called = called
            self.margin.update()

    def bring(self, line: int) -> None:
        """Mark a line, and scroll it into sight without moving the caret. Bars are for lines that wait."""
        self.marks.line_bar = False
        self.mark_line(line)
        block = self.document().findBlockByNumber(line - 1)
        area = self.blockBoundingGeometry(block).translated(self.contentOffset())
        if area.top() < 0 or area.bottom() > self.viewport().height():
            shown = max(1, int(self.viewport().height() / max(area.height(), 1)))
            self.verticalScrollBar().setValue(max(0, line - 1 - shown // 2))

    def point_at(self, place: QPoint) -> None:
        """Somebody points at a line, in the text's coordinates or the margin's: their heights are the same."""
        line = self.cursorForPosition(QPoint(0, place.y())).blockNumber() + 1
        if line in self.called:
            self.pointed.emit(line)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.point_at(event.position().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.textCursor().blockNumber() + 1
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line in self.called:
            self.pointed.emit(line)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            self.show_tip(event)
            return True
        return super().viewportEvent(event)

    def show_tip(self, event: QHelpEvent) -> None:
        """What the line under the pointer has called. Names are text, whatever characters they hold."""
        words = self.explain(self.cursorForPosition(QPoint(0, event.pos().y())).blockNumber() + 1)
        QToolTip.showText(event.globalPos(), f"<p style='white-space: pre'>{escape(words)}</p>" if words else "", self)
