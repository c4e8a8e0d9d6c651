"""How a cell of the comparison is drawn: its line, wrapped, on a ground that shows how it compares."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from procgui.ui.look import Look

_MOST: Final = 10
"""Lines of a cell; the tool tip has all of it."""
_PAD: Final = (4, 2)

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """What differs often stands at the end of a line, so it is wrapped; Qt's own wrapping would cut long words.

    Give the view's rows another layout when its columns have other widths.
    """

    def __init__(self, look: Look, view: QTreeView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        _, height = self.laid(cell.text, cell.font, self._view.columnWidth(index.column()))
        return QSize(0, height + 2 * self._pad()[1])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        painter.fillRect(cell.rect, cell.backgroundBrush)
        if cell.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell.rect, self._look.theme.selection)
        painter.setPen(self._look.theme.ink)
        across, down = self._pad()
        layout, _ = self.laid(cell.text, cell.font, cell.rect.width())
        painter.save()
        painter.setClipRect(cell.rect)
        layout.draw(painter, QPointF(cell.rect.left() + across, cell.rect.top() + down))
        painter.restore()

    def _pad(self) -> tuple[int, int]:
        across, down = (self._look.theme.px(pixels) for pixels in _PAD)
        return across, down

    def laid(self, text: str, font: QFont, width: int) -> tuple[QTextLayout, int]:
        """The text in lines that fit, and the pixels that they take; more than a cell's lines end in "…"."""
        layout, height = self._wrapped(text, font, width)
        kept = _kept(layout, text)
        if kept != text:
            layout, height = self._wrapped(kept.rstrip()[:-1] + "…", font, width)
        return layout, round(height)

    def _wrapped(self, text: str, font: QFont, width: int) -> tuple[QTextLayout, float]:
        layout, option, height = QTextLayout(text, font), QTextOption(), 0.0
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        for _ in range(_MOST):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width - 2 * self._pad()[0], 1))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, height


def _kept(layout: QTextLayout, text: str) -> str:
    """As much as stands in the lines; Qt counts in units of UTF-16."""
    last = layout.lineAt(max(layout.lineCount() - 1, 0))
    end = last.textStart() + last.textLength() if last.isValid() else 0
    return text.encode("utf-16-le", "surrogatepass")[: 2 * end].decode("utf-16-le", "replace")
