"""One chip a process: a dot in its colour, its name, and whether its output is shown."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from procgui.ui.output.colours import readable
from procgui.ui.output.source import ProcessLook
from procgui.ui.theme import Theme

_NAME_PIXELS = 150


class Chip(QAbstractButton):
    """Checked: the output of this process is shown."""

    only = Signal(object)
    """The person wants this process alone; carries the channel."""

    def __init__(self, chan: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chan = chan
        self.theme = theme
        self.look = ProcessLook("", QColor())
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_look(self, look: ProcessLook, theme: Theme) -> None:
        """Name and colour, which may become known later than the first line."""
        if (look, theme) == (self.look, self.theme) and self.text():
            return
        self.look, self.theme = look, theme
        self.setText(look.name)
        self.updateGeometry()
        self.update()

    def _name(self) -> str:
        metrics = QFontMetrics(self.theme.ui)
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.theme.px(_NAME_PIXELS))

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.theme.ui)
        return QSize(metrics.horizontalAdvance(self._name()) + self.theme.px(36), self.theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.only.emit(self.chan)
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Only {name}").format(name=self.text()), self._only)
        menu.popup(event.globalPos())

    @Slot()
    def _only(self) -> None:
        self.only.emit(self.chan)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, shown = self.theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        line = theme.accent if self.hasFocus() else self.look.colour if shown else theme.control_line
        painter.setPen(QPen(line, max(theme.scale * (2 if self.hasFocus() else 1), 1)))
        painter.setBrush(theme.hover if self.underMouse() else theme.card)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._dot(painter, box, shown)
        painter.setFont(theme.ui)
        painter.setPen(readable(self.look.colour, theme.card) if shown else theme.dim)
        text = box.adjusted(theme.px(24), 0, 0, 0)
        painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self._name())

    def _dot(self, painter: QPainter, box: QRectF, shown: bool) -> None:
        """Filled when shown, a ring when not: the state is told by the shape as well."""
        radius = self.theme.px(5)
        painter.setPen(QPen(self.look.colour, max(self.theme.scale * 1.5, 1)))
        painter.setBrush(self.look.colour if shown else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(box.left() + self.theme.px(14), box.center().y()), radius, radius)
