"""How each kind of piece looks."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QTextCharFormat, QTextFormat

from procgui.ui.console.pieces import Piece
from procgui.ui.theme import Theme

ASIDE: Final = QTextFormat.Property.UserProperty.value + 1
"""Marks what is not copied."""


class Formats:
    """The formats of one theme, each made when it is needed for the first time."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._known: dict[tuple[str, bool, str], QTextCharFormat] = {}

    def of(self, piece: Piece) -> QTextCharFormat:
        """How a piece is drawn."""
        key = piece.kind, piece.aside, piece.link
        if piece.link:
            return self._made(*key)
        if key not in self._known:
            self._known[key] = self._made(*key)
        return self._known[key]

    def _made(self, kind: str, aside: bool, link: str) -> QTextCharFormat:
        theme, made = self._theme, QTextCharFormat()
        colour = {"tag": "dim", "struck": "dim", "busy": "warn", "link": "accent"}.get(kind, kind)
        made.setForeground(theme.colour(colour))
        if kind == "busy":
            made.setBackground(theme.warn_ground)
        made.setFontStrikeOut(kind == "struck")
        if aside:
            made.setProperty(ASIDE, True)
        if link:
            made.setAnchor(True)
            made.setAnchorHref(link)
            made.setFontUnderline(True)
        return made
