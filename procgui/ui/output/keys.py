"""The keyboard in the output view: keys scroll; with Shift they move the end of the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from procgui.ui.output.selection import Place, Selection

if TYPE_CHECKING:
    from procgui.ui.output.view import OutputView

_Key = Qt.Key


def pressed(view: OutputView, event: QKeyEvent) -> bool:
    """Do what a key asks for; False when it is not one of the view's."""
    if event.matches(QKeySequence.StandardKey.Copy):
        view.copy()
    elif event.matches(QKeySequence.StandardKey.SelectAll):
        view.select_all()
    elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return _extend(view, _Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
    else:
        return _scroll(view, _Key(event.key()))
    return True


def _scroll(view: OutputView, key: Qt.Key) -> bool:
    lines = {
        _Key.Key_Up: -1,
        _Key.Key_Down: 1,
        _Key.Key_PageUp: -view.scrolling.page,
        _Key.Key_PageDown: view.scrolling.page,
    }
    sides = {_Key.Key_Left: -1, _Key.Key_Right: 1}
    if key in lines:
        view.scroll_lines(lines[key])
    elif key in sides:
        bar = view.horizontalScrollBar()
        bar.setValue(bar.value() + sides[key] * bar.singleStep())
    elif key == _Key.Key_Home:
        view.scroll_to_start()
    elif key == _Key.Key_End:
        view.set_follow(True)
    else:
        return False
    return True


def _extend(view: OutputView, key: Qt.Key, far: bool) -> bool:
    anchor, cursor = view.selection
    if view.selection.empty and not cursor.char and not cursor.row:
        anchor = cursor = Place(view.scrolling.top.row, 0)
    moved = _moved(view, cursor, key, far)
    if moved is None:
        return False
    view.select(Selection(anchor, moved))
    follow = view.scrolling.follow and moved.row == (view.source.end - 1 if view.source is not None else 0)
    item = view.item_at(moved.row)
    if item is not None and not follow:
        column = item.cells.column_of(moved.char)
        view.show_place(moved.row, column)
    return True


def _moved(view: OutputView, cursor: Place, key: Qt.Key, far: bool) -> Place | None:
    """Where the cursor is after a key; None when the key does not move it."""
    source, item = view.source, view.item_at(cursor.row)
    if source is None or item is None:
        return None
    rows = {
        _Key.Key_Up: -1,
        _Key.Key_Down: 1,
        _Key.Key_PageUp: -view.scrolling.page,
        _Key.Key_PageDown: view.scrolling.page,
    }
    if key in rows:
        row = min(max(cursor.row + rows[key], source.first), source.end - 1)
        other = view.item_at(row)
        column = item.cells.column_of(cursor.char)
        return Place(row, other.cells.char_at(column) if other is not None else 0)
    if key == _Key.Key_Home:
        return Place(source.first if far else cursor.row, 0)
    if key == _Key.Key_End:
        last = view.item_at(source.end - 1) if far else item
        return Place(last.position, len(last.shown.text)) if last is not None else None
    if key == _Key.Key_Left:
        return Place(cursor.row, max(cursor.char - 1, 0))
    return Place(cursor.row, item.cells.after(cursor.char)) if key == _Key.Key_Right else None
