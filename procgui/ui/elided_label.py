"""A text that may be longer than its place; its end is then left out, and the whole stands in the tool tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel


class ElidedLabel(QLabel):
    """A label that insists on ``least`` characters only."""

    def __init__(self, least: int = 0) -> None:
        super().__init__()
        self._least = least
        self.whole = False
        """Rather nothing than a part of the text."""

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), self.fontMetrics().horizontalAdvance("0" * self._least)), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        self.setToolTip(self.text() if text != self.text() else "")
        if self.whole and text != self.text():
            return
        painter.setPen(self.palette().windowText().color())
        painter.drawText(area, self.alignment() | Qt.AlignmentFlag.AlignVCenter, text)
