"""A program's text to write: :class:`CodeView` with typing, and every change can be undone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QWidget

from procgui.ui.editor.view import CodeView
from procgui.ui.look import Look


class CodeEditor(CodeView):
    """Esc, then Tab leaves it; so does Ctrl+Tab."""

    saveWanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.cursorPositionChanged.connect(self._caret_moved)

    def _set_up(self) -> None:
        """Nothing is forbidden here."""

    def show_source(self, text: str) -> None:
        """Put in a text as it is, which cannot be undone."""
        self._put_in(text)

    def replace_source(self, text: str) -> None:
        """Put in another text; one undo brings the old one back."""
        self.forget_colours()
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.go_to(0)

    @Slot()
    def _caret_moved(self) -> None:
        if self.hasFocus():
            self.marks.show()

    def _own(self, event: QKeyEvent) -> bool:
        from procgui.ui.editor import keys  # late: not before somebody types

        return super()._own(event) or keys.leaves(event) or event.matches(QKeySequence.StandardKey.Save)

    def event(self, event: QEvent) -> bool:
        # After Esc, Qt goes on to the next widget by itself at Tab; any other key is written here again.
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Shift)
        ):
            self.setTabChangesFocus(False)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from procgui.ui.editor import keys

        if event.matches(QKeySequence.StandardKey.Save):
            self.saveWanted.emit()
        elif keys.leaves(event):
            self.setTabChangesFocus(True)
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        elif event.key() == Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            self.setTabChangesFocus(True)
        elif not keys.pressed(self, event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.marks.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setTabChangesFocus(False)
        self.marks.show()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """A file that is dropped is meant for the window."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)
