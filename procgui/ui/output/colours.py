"""The colours that a program asks for with escape sequences, made readable on the ground they stand on."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtGui import QColor

from procgui.model.ansi import Colour

CONTRAST: Final = 4.5
"""WCAG 2.1, 1.4.3: text of ordinary size."""

_SIXTEEN: Final = (
    "#1b1f24", "#c2271b", "#1b7436", "#8a5a00", "#1f64d6", "#9333a8", "#0b7285", "#9aa3ad",
    "#616a75", "#e5484d", "#2b9a4b", "#b97f00", "#4d8bf0", "#b65bcb", "#1a97ab", "#ffffff",
)  # fmt: skip
_CUBE: Final = (0, 95, 135, 175, 215, 255)


@lru_cache(maxsize=1024)
def colour(wanted: Colour) -> QColor:
    """The colour itself, whatever it will stand on."""
    if isinstance(wanted, tuple):
        return QColor(*wanted)
    if wanted < len(_SIXTEEN):
        return QColor(_SIXTEEN[wanted])
    if wanted >= 232:
        grey = 8 + (wanted - 232) * 10
        return QColor(grey, grey, grey)
    red, rest = divmod(wanted - 16, 36)
    green, blue = divmod(rest, 6)
    return QColor(_CUBE[red], _CUBE[green], _CUBE[blue])


def luminance(shade: QColor) -> float:
    """Relative luminance as WCAG defines it."""

    def linear(part: float) -> float:
        return float(part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(shade.redF()) + 0.7152 * linear(shade.greenF()) + 0.0722 * linear(shade.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """From 1 (the same) to 21 (black on white)."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def readable(ink: QColor, ground: QColor) -> QColor:
    """The ink, moved towards black or white as far as it takes to read it."""
    return QColor(_readable(ink.rgb(), ground.rgb()))


@lru_cache(maxsize=1024)
def _readable(ink: int, ground: int) -> int:
    shade, below = QColor(ink), QColor(ground)
    towards = 255 if luminance(below) < 0.18 else 0
    for _ in range(20):
        if contrast(shade, below) >= CONTRAST:
            break
        parts = (shade.red(), shade.green(), shade.blue())
        shade = QColor(*(round(part + (towards - part) * 0.15) for part in parts))
    return shade.rgb()
