"""How a statement is drawn: prompt, text, and at the right what became of it, counting while it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from procgui.controller.statement_model import StatementModel, StatementRole
from procgui.model.states import StatementState
from procgui.ui.look import Look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

_PROMPT = ">>> "


class StatementDelegate(QStyledItemDelegate):
    """One line a statement, a second one for the error of a failed one."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look = look

    def tag(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The words at the right."""
        state = StatementState(index.data(StatementRole.STATE))
        seconds = index.data(StatementRole.SECONDS) or 0.0
        if state is StatementState.RUNNING:
            return self._running(index, seconds)
        return {
            StatementState.WAITING: self.tr("waiting"),
            StatementState.DONE: self.tr("{seconds} s").format(seconds=f"{seconds:.1f}") if seconds >= 0.1 else "",
            StatementState.FAILED: self.tr("failed"),
            StatementState.ABANDONED: self.tr("not finished"),
            StatementState.TAKEN_BACK: self.tr("taken back"),
        }[state]

    def _running(self, index: QModelIndex | QPersistentModelIndex, seconds: float) -> str:
        model = index.model()
        main = model.run.processes.main if isinstance(model, StatementModel) else None
        waits = main.waiting_for if main is not None else None
        if waits is None:
            return self.tr("running · {seconds} s").format(seconds=f"{seconds:.1f}")
        words = self.tr("main waits for {name} · {seconds} s")
        return words.format(name=waits.process, seconds=f"{seconds:.1f}")

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        theme = self._look.theme
        line = QFontMetrics(theme.mono).height() + theme.px(6)
        return QSize(theme.px(160), line * (2 if index.data(StatementRole.ERROR) else 1))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        from PySide6.QtWidgets import QStyle  # late: 7 ms for its enumerations

        theme = self._look.theme
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.selection)
        error = index.data(StatementRole.ERROR)
        line = QRect(area.topLeft(), QSize(area.width(), area.height() // (2 if error else 1)))
        right = self._paint_tag(painter, line, index)
        self._paint_text(painter, line, right, str(index.data()), index.data(StatementRole.STATE))
        if error:
            below = line.translated(QPoint(0, line.height()))
            painter.setPen(theme.error)
            self._text(painter, below.adjusted(theme.px(4), 0, -theme.px(4), 0), str(error))
        painter.restore()

    def _paint_tag(self, painter: QPainter, line: QRect, index: QModelIndex | QPersistentModelIndex) -> int:
        """Draw the tag; gives the place where it begins."""
        theme, state = self._look.theme, StatementState(index.data(StatementRole.STATE))
        text = self.tag(index)
        if not text:
            return line.right()
        painter.setFont(theme.ui)
        pad = theme.px(6)
        width = min(QFontMetrics(theme.ui).horizontalAdvance(text) + 2 * pad, line.width())
        place = QRect(line.right() - width, line.top() + 1, width, line.height() - 2)
        colour: QColor = theme.dim
        if state is StatementState.RUNNING:
            painter.fillRect(place, theme.warn_ground)
            colour = theme.warn
        elif state is StatementState.FAILED:
            colour = theme.error
        painter.setPen(colour)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        return place.left()

    def _paint_text(self, painter: QPainter, line: QRect, right: int, text: str, state: str) -> None:
        theme = self._look.theme
        painter.setFont(theme.mono)
        prompt = QFontMetrics(theme.mono).horizontalAdvance(_PROMPT)
        painter.setPen(theme.dim)
        left = line.left() + theme.px(4)
        painter.drawText(QRect(left, line.top(), prompt, line.height()), Qt.AlignmentFlag.AlignVCenter, _PROMPT)
        painter.setPen(theme.dim if state == StatementState.WAITING.value else theme.ink)
        width = right - left - prompt - theme.px(8)
        self._text(painter, QRect(left + prompt, line.top(), max(width, 0), line.height()), text)

    @staticmethod
    def _text(painter: QPainter, place: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text.replace("\n", " ⏎ "), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
