"""What a screen reader is told: the line of the cursor, or the last visible one while the tail is followed.

A painted view has no text that Qt could hand out, and PySide cannot subclass ``QAccessibleTextInterface``; the
description of the view is kept up to date instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from procgui.ui.output.view import OutputView

_LONGEST: Final = 500


def current_line(view: OutputView) -> str:
    """The line of the cursor with its process's name, or the last visible one."""
    item = None if view.selection.empty else view.item_at(view.selection.cursor.row)
    if item is None and view.lines.lines:
        item = view.lines.lines[-1].item
    if item is None or item.row is None or view.source is None:
        return item.shown.text if item is not None else ""
    return f"{view.source.names(item.row.chan).name}: {item.shown.text[:_LONGEST]}"


def tell(view: OutputView) -> None:
    """Hand the current line out, if anybody listens and it is another one."""
    line = current_line(view)
    if line == view.accessibleDescription():
        return
    from PySide6.QtGui import QAccessible, QAccessibleEvent  # late: costly, and the window opens without a line

    if QAccessible.isActive():
        view.setAccessibleDescription(line)
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.DescriptionChanged))
