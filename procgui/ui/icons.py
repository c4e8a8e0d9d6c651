"""Icons: one-colour SVG drawings of the resources folder, tinted by a token, sharp at any zoom and screen."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from procgui import resources
from procgui.ui.theme import Theme

SIZE = 16


def icon(name: str, theme: Theme, token: str = "ink") -> QIcon:
    """The drawing ``name`` in the colour ``token``; greyed when disabled. Empty when there is no such drawing."""
    return _icon(name, getattr(theme.palette, token), theme.palette.dim, theme.px(SIZE))


@cache
def _icon(name: str, colour: str, disabled: str, size: int) -> QIcon:
    file = resources.path("icons", f"{name}.svg")
    result = QIcon()
    if not file.is_file():
        return result
    renderer = QSvgRenderer(QByteArray(file.read_bytes()))
    for mode, shade in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        for ratio in (1, 2, 3):
            result.addPixmap(_picture(renderer, QColor(shade), size, ratio), mode)
    return result


def _picture(renderer: QSvgRenderer, colour: QColor, size: int, ratio: int) -> QPixmap:
    picture = QPixmap(size * ratio, size * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(picture.rect()))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(picture.rect(), colour)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
