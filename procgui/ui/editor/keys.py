"""What the keys do in a Python text beyond writing their letter. Each change is one step of undo."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

_STEP = 4
_OPENS = re.compile(r""":\s*(#[^'"]*)?$""")
"""The line opens a block; a comment may follow."""
_BLANKS = re.compile(r"[ \t]*")
_ENTER, _TABS = (Qt.Key.Key_Return, Qt.Key.Key_Enter), (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


def leaves(event: QKeyEvent) -> bool:
    """Ctrl+Tab and Ctrl+Shift+Tab go to the next and the previous widget."""
    return event.key() in _TABS and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def pressed(edit: QPlainTextEdit, event: QKeyEvent) -> bool:
    """Do what a key does here; False when it is an ordinary one."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if control and event.key() == Qt.Key.Key_Slash:
        toggle_comment(edit)
        return True
    if control or event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return False
    if event.key() == Qt.Key.Key_Backspace:
        return back_to_stop(edit)
    if event.key() == Qt.Key.Key_Home:
        home(edit, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        return True
    for keys, action in _ACTIONS:
        if event.key() in keys:
            action(edit)
            return True
    return False


@contextmanager
def _step(edit: QPlainTextEdit) -> Iterator[QTextCursor]:
    """A cursor whose changes are undone together."""
    cursor = edit.textCursor()
    cursor.beginEditBlock()
    try:
        yield cursor
    finally:
        cursor.endEditBlock()
        edit.ensureCursorVisible()


def _before(cursor: QTextCursor) -> str:
    """The line as far as the caret."""
    return cursor.block().text()[: cursor.positionInBlock()]


def new_line(edit: QPlainTextEdit) -> None:
    """Begin a line as deep as this one, and one step deeper after a colon."""
    with _step(edit) as cursor:
        cursor.removeSelectedText()
        before = _before(cursor)
        blanks = _BLANKS.match(before)
        deeper = " " * _STEP if _OPENS.search(before) else ""
        cursor.insertText("\n" + (blanks[0] if blanks else "") + deeper)
        edit.setTextCursor(cursor)


def _lines(edit: QPlainTextEdit) -> list[QTextBlock]:
    """The lines that are selected, if only in part."""
    cursor, document = edit.textCursor(), edit.document()
    first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    if last != first and last.position() == cursor.selectionEnd():
        last = last.previous()
    blocks = [first]
    while blocks[-1] != last and blocks[-1].next().isValid():
        blocks.append(blocks[-1].next())
    return blocks


def _insert(block: QTextBlock, column: int, text: str) -> None:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + column)
    cursor.insertText(text)


def _remove(block: QTextBlock, column: int, count: int) -> None:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + column)
    cursor.setPosition(block.position() + column + count, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()


def indent(edit: QPlainTextEdit) -> None:
    """Selected lines go one step deeper; without a selection blanks come, as far as the next stop."""
    with _step(edit) as cursor:
        if cursor.hasSelection():
            for block in _lines(edit):
                if block.text().strip():
                    _insert(block, 0, " " * _STEP)
        else:
            cursor.insertText(" " * (_STEP - len(_before(cursor).expandtabs(_STEP)) % _STEP))


def unindent(edit: QPlainTextEdit) -> None:
    """The line, or the selected lines, go one step less deep."""
    with _step(edit):
        for block in _lines(edit):
            text = block.text()
            count = 1 if text.startswith("\t") else len(text[:_STEP]) - len(text[:_STEP].lstrip(" "))
            if count:
                _remove(block, 0, count)


def toggle_comment(edit: QPlainTextEdit) -> None:
    """Make the selected lines comments, or, when all of them are, program again."""
    blocks = [block for block in _lines(edit) if block.text().strip()]
    with _step(edit):
        if all(block.text().lstrip().startswith("#") for block in blocks):
            for block in blocks:
                column = block.text().index("#")
                _remove(block, column, 2 if block.text()[column + 1 : column + 2] == " " else 1)
            return
        column = min(len(block.text()) - len(block.text().lstrip()) for block in blocks)
        for block in blocks:
            _insert(block, column, "# ")


def back_to_stop(edit: QPlainTextEdit) -> bool:
    """In the indentation, take blanks away as far as the stop before; elsewhere False."""
    before = _before(edit.textCursor())
    if edit.textCursor().hasSelection() or not before or before.strip(" "):
        return False
    with _step(edit) as cursor:
        _remove(cursor.block(), (len(before) - 1) // _STEP * _STEP, (len(before) - 1) % _STEP + 1)
    return True


def home(edit: QPlainTextEdit, select: bool) -> None:
    """To where the text of the line begins; from there to the line's very begin."""
    cursor = edit.textCursor()
    text = cursor.block().text()
    column = len(text) - len(text.lstrip())
    if cursor.positionInBlock() == column:
        column = 0
    mode = QTextCursor.MoveMode.KeepAnchor if select else QTextCursor.MoveMode.MoveAnchor
    cursor.setPosition(cursor.block().position() + column, mode)
    edit.setTextCursor(cursor)


_ACTIONS: tuple[tuple[tuple[Qt.Key, ...], Callable[[QPlainTextEdit], None]], ...] = (
    (_ENTER, new_line),
    ((Qt.Key.Key_Tab,), indent),
    ((Qt.Key.Key_Backtab,), unindent),
)
