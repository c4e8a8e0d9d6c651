"""The order in which Tab goes: as one reads, whatever the order in which the parts were made or moved."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import invalidate


def order_tabs(parts: Sequence[QWidget]) -> None:
    """Let Tab go through the first part, then the second...; inside a part the order stays as it is."""
    if not parts:
        return
    chain = _chain(parts[0].window())
    ordered = [widget for part in parts for widget in chain if widget is part or part.isAncestorOf(widget)]
    for before, after in pairwise(ordered):
        QWidget.setTabOrder(before, after)


def _chain(window: QWidget) -> list[QWidget]:
    """What Tab can come to, in Qt's present order.

    WORKAROUND: PySide takes what ``nextInFocusChain()`` returns for a child of the widget that was asked, and when that
    one is deleted it declares the "child" and all that belongs to it dead (6.11). ``findChildren()`` puts this right;
    only the window itself must not become such a child, so the last widget is not asked.
    """
    chain = [window]
    for _ in filter(window.isAncestorOf, window.findChildren(QWidget)):
        widget = _next(chain[-1])
        if widget is None:
            break
        chain.append(widget)
    window.findChildren(QWidget)
    return [widget for widget in chain[1:] if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]


def _next(widget: QWidget) -> QWidget | None:
    """WORKAROUND: ``addLayout()`` of a layout that has items makes PySide know those items, and it does not hear of
    their end; a widget that comes to lie at such an address is then taken for a QWidgetItem (6.11). Forgetting the dead
    one brings the true one."""
    found: Any = widget.nextInFocusChain()
    if found is not None and not isinstance(found, QWidget):
        invalidate(found)
    return widget.nextInFocusChain()
