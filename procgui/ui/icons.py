"""Icons: one-colour SVG drawings of the resources folder, tinted by a token, sharp at any zoom and screen."""

from __future__ import annotations

from functools import cache
from math import ceil

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from procgui import resources
from procgui.ui.theme import Theme

SIZE = 16
_BLACK = b"#000"
"""What is drawn in this colour takes the token's; other colours stay."""


def icon(name: str, theme: Theme, token: str = "ink") -> QIcon:
    """The drawing ``name`` in the colour ``token``; greyed when disabled. Empty when there is no such drawing."""
    return _icon(name, getattr(theme.palette, token), theme.palette.dim, theme.px(SIZE), _ratio())


def _ratio() -> float:
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


@cache
def _icon(name: str, colour: str, disabled: str, size: int, ratio_of_screen: float) -> QIcon:
    file = resources.path("icons", f"{name}.svg")
    result = QIcon()
    if not file.is_file():
        return result
    drawing = file.read_bytes()
    for mode, shade in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        renderer = QSvgRenderer(QByteArray(drawing.replace(_BLACK, shade.encode())))
        for ratio in sorted({1, ceil(ratio_of_screen)}):
            result.addPixmap(_picture(renderer, size, ratio), mode)
    return result


def _picture(renderer: QSvgRenderer, size: int, ratio: int) -> QPixmap:
    picture = QPixmap(size * ratio, size * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
