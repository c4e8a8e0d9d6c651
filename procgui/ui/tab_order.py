"""The order in which Tab goes: as one reads, whatever the order in which the parts were made or moved."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_tabs(parts: Sequence[QWidget]) -> None:
    """Let Tab go through the first part, then the second...; inside a part the order stays as it is."""
    if not parts:
        return
    chain = _chain(parts[0].window())
    ordered = [widget for part in parts for widget in chain if widget is part or part.isAncestorOf(widget)]
    for before, after in pairwise(ordered):
        QWidget.setTabOrder(before, after)


def _chain(window: QWidget) -> list[QWidget]:
    """What Tab can come to, in Qt's present order."""
    found = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
