"""What the keys do in the prompt."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from procgui.ui.console.complete import is_complete
from procgui.ui.editor import keys

if TYPE_CHECKING:
    from procgui.ui.console.prompt import Prompt

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
INTERRUPT = Qt.KeyboardModifier.MetaModifier if sys.platform == "darwin" else _CONTROL
"""With C. On macOS Qt calls the Ctrl key Meta, and Cmd-C copies."""
_FOR_POPUP = (*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


def pressed(prompt: Prompt, event: QKeyEvent) -> bool:
    """Do what a key does here; False when it is an ordinary one."""
    key, control, shift = event.key(), bool(event.modifiers() & _CONTROL), bool(event.modifiers() & _SHIFT)
    if prompt.completing and key in _FOR_POPUP:
        event.ignore()  # QCompleter looks at what its widget does not take
        return True
    if key in _ENTER:
        enter(prompt, shift, control)
        return True
    if key == Qt.Key.Key_C and event.modifiers() == INTERRUPT and not prompt.textCursor().hasSelection():
        prompt.interrupted.emit()
        return True
    if key == Qt.Key.Key_Space and control:
        prompt.popup.show_names()
        return True
    backwards = key == Qt.Key.Key_Backtab or (key == Qt.Key.Key_Tab and shift)
    if backwards or keys.leaves(event):
        leave(prompt, forwards=not backwards)
        return True
    if key == Qt.Key.Key_Tab:
        tab(prompt)
        return True
    if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not (shift or control):
        return walk(prompt, key == Qt.Key.Key_Up)
    return not prompt.asking and keys.pressed(prompt, event)


def enter(prompt: Prompt, shift: bool, control: bool) -> None:
    """Send what is complete; else begin a new line."""
    in_last = prompt.textCursor().block() == prompt.document().lastBlock()
    if control or prompt.asking or (not shift and in_last and is_complete(prompt.text())):
        prompt.send()
    else:
        keys.new_line(prompt)


def tab(prompt: Prompt) -> None:
    """Complete a name, indent at a line's begin, go on from an empty prompt."""
    before = prompt.textCursor().block().text()[: prompt.textCursor().positionInBlock()]
    if not prompt.text():
        leave(prompt, forwards=True)
    elif prompt.asking:
        prompt.insertPlainText("\t")
    elif not before.strip() or prompt.textCursor().hasSelection():
        keys.indent(prompt)
    else:
        prompt.popup.show_names()


def leave(prompt: Prompt, forwards: bool) -> None:
    """Go to another widget, which Qt does only where Tab is no text."""
    prompt.setTabChangesFocus(True)
    prompt.focusNextPrevChild(forwards)
    prompt.setTabChangesFocus(False)


def walk(prompt: Prompt, up: bool) -> bool:
    """At the first and the last line through what was typed before; False elsewhere."""
    block, document = prompt.textCursor().block(), prompt.document()
    if prompt.asking or block != (document.firstBlock() if up else document.lastBlock()):
        return False
    text = (prompt.history.earlier if up else prompt.history.later)(prompt.text())
    if text is not None:
        prompt.write(text)
        if up:
            _to_end_of_first_line(prompt)
    return True


def _to_end_of_first_line(prompt: Prompt) -> None:
    """So that a further Up goes further back."""
    cursor = QTextCursor(prompt.document().firstBlock())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    prompt.setTextCursor(cursor)
