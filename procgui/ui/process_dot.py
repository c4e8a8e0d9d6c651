"""The dot that stands for a process: its colour says which one, its shape how it is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QIcon, QPainter, QPen, QPixmap

from procgui.model.process_info import ProcessInfo
from procgui.ui.theme import Theme

DOT: Final = 14
_RATIO: Final = 3


def dot_shape(process: ProcessInfo) -> str:
    """``ended``, ``alive`` or ``initial``."""
    return "ended" if process.over else "alive" if process.alive else "initial"


def dot_icon(theme: Theme, colour: int, shape: str) -> QIcon:
    """A full dot lives, a ring has ended, a dotted ring was not started."""
    size = theme.px(DOT) * _RATIO
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tint = theme.process(colour)
    pen = QPen(tint, size / 9)
    pen.setStyle(Qt.PenStyle.DotLine if shape == "initial" else Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.setBrush(QBrush(tint) if shape == "alive" else Qt.BrushStyle.NoBrush)
    inset = size * 0.2
    painter.drawEllipse(QRectF(picture.rect()).adjusted(inset, inset, -inset, -inset))
    painter.end()
    picture.setDevicePixelRatio(_RATIO)
    icon = QIcon(picture)
    for mode in (QIcon.Mode.Selected, QIcon.Mode.Disabled):
        icon.addPixmap(picture, mode)
    return icon
