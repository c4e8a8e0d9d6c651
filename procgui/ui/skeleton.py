"""The window's first paint: the bar and the cards, empty, where they will be a moment later."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from procgui.ui import tokens
from procgui.ui.theme import Theme

BAR = 46
LEFT, RIGHT = 430, 396
"""Widths of the outer columns at zoom 100 %; the share of the window that they take at most stands below."""
MOST_LEFT, MOST_RIGHT = 0.285, 0.3
NARROW = 1000
"""Pixels at zoom 100 % below which two columns are better than three."""


def paint_skeleton(painter: QPainter, area: QRect, theme: Theme) -> None:
    """Paint the empty window."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(area, theme.page)
    bar = QRect(0, 0, area.width(), theme.px(BAR))
    painter.fillRect(bar, theme.card)
    painter.fillRect(bar.adjusted(0, bar.height() - 1, 0, 0), theme.line)
    painter.setPen(theme.line)
    painter.setBrush(theme.card)
    for card in _cards(area.adjusted(0, bar.height(), 0, -theme.px(26)), theme):
        painter.drawRoundedRect(
            QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(tokens.CARD_RADIUS), theme.px(tokens.CARD_RADIUS)
        )
    painter.end()


def _cards(area: QRect, theme: Theme) -> list[QRect]:
    """Three columns of cards, or the middle one alone in a narrow window."""
    gap = theme.px(tokens.GAP)
    inner = area.adjusted(gap, gap, -gap, -gap)
    if inner.width() < NARROW * theme.scale:
        return [inner]
    left = min(theme.px(LEFT), int(inner.width() * MOST_LEFT))
    right = min(theme.px(RIGHT), int(inner.width() * MOST_RIGHT))
    columns = [
        (QRect(inner.left(), inner.top(), left, inner.height()), 0.38),
        (inner.adjusted(left + gap, 0, -right - gap, 0), 0.7),
        (QRect(inner.right() - right + 1, inner.top(), right, inner.height()), 0.45),
    ]
    return [part for column, share in columns for part in _split(column, share, gap)]


def _split(column: QRect, share: float, gap: int) -> tuple[QRect, QRect]:
    """Two cards one under the other."""
    upper = int(column.height() * share)
    return column.adjusted(0, 0, 0, upper - column.height()), column.adjusted(0, upper + gap, 0, 0)
