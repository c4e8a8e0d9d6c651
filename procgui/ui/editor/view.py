"""A program's text to read: line numbers, colours, marked lines, find."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHelpEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextBlock
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from procgui.ui.editor.margin import Margin
from procgui.ui.look import Look
from procgui.ui.theme import Theme

if TYPE_CHECKING:
    from procgui.ui.editor.finding import Finding
    from procgui.ui.editor.highlighter import Highlighter
    from procgui.ui.editor.marks import Marks

_COLOUR_MS = 30
"""So late after a text was shown its colours come: it is painted first."""
_FIRST_COLOUR_MS = 250
"""The same while Pygments is not imported, which takes 50 ms: the window is painted, the supervisor started before."""


class CodeView(QPlainTextEdit):
    """Shows a text; nothing can be typed. Ctrl+F finds in it."""

    edited = Signal()
    """The text is another one: typed, undone or put in. (Qt's ``textChanged`` also comes for new colours.)"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._set_up()
        self.margin = self._make_margin()
        self._highlighter: Highlighter | None = None
        self._colouring = QTimer(self)
        self._colouring.setSingleShot(True)
        self._colouring.timeout.connect(self._colour)
        self._touched = False
        self.document().contentsChange.connect(self._touch)
        self.textChanged.connect(self._settle)
        self.updateRequest.connect(self._scrolled)
        self.blockCountChanged.connect(self.fit)
        look.changed.connect(self._dress)
        self._dress(look.theme)

    def _make_margin(self) -> Margin:
        return Margin(self)

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def show_source(self, text: str) -> None:
        """Show another text from its top. What follows the last line break is no line."""
        self._put_in(text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n"))

    def _put_in(self, text: str) -> None:
        self.forget_colours()
        self.setPlainText(text)

    @Slot(int, int, int)
    def _touch(self, position: int, removed: int, added: int) -> None:
        self._touched = True

    @Slot()
    def _settle(self) -> None:
        if not self._touched:
            return
        self._touched = False
        if self.marked is not None:
            self.marked.clear_error()
        if self._highlighter is None and not self._colouring.isActive():
            self._colouring.start(_COLOUR_MS if "pygments.lexers.python" in sys.modules else _FIRST_COLOUR_MS)
        self.edited.emit()

    def text(self) -> str:
        """Exactly what was put in; ``toPlainText()`` makes a blank of a no-break space."""
        return self.document().toRawText().replace("\u2029", "\n")

    # Colours

    @Slot()
    def _colour(self) -> None:
        from procgui.ui.editor.highlighter import Highlighter

        self._highlighter = Highlighter(self.document(), self.look.theme)

    def forget_colours(self) -> None:
        """Another text comes."""
        if self._highlighter is not None:
            self._highlighter.forget()

    # Marked lines

    @cached_property
    def marks(self) -> Marks:
        """Made when there is something to mark for the first time."""
        from procgui.ui.editor.marks import Marks

        return Marks(self)

    @property
    def marked(self) -> Marks | None:
        """The marks, if there ever was one."""
        return self.marks if "marks" in self.__dict__ else None

    def mark_error(self, line: int, words: str) -> None:
        """Mark a line, counted from 1, until the next edit; ``words`` say what is wrong. It is scrolled into view."""
        self.marks.mark_error(min(max(line, 1), self.blockCount()) - 1, words)

    def mark_line(self, line: int | None) -> None:
        """Mark the line, counted from 1, that runs now; None: none does."""
        self.marks.mark_line(None if line is None else line - 1)

    def go_to(self, position: int) -> None:
        """Put the caret there, with some lines around it in sight."""
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        if not self.viewport().rect().contains(self.cursorRect()):
            self.centerCursor()
        self.ensureCursorVisible()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self.marked is not None:
            self.marked.explain(event)
            return True
        return super().viewportEvent(event)

    # Finding

    @cached_property
    def finding(self) -> Finding:
        """Made when it is asked for the first time."""
        from procgui.ui.editor.finding import Finding

        return Finding(self)

    @property
    def _finds(self) -> bool:
        return "finding" in self.__dict__ and self.finding.active

    def event(self, event: QEvent) -> bool:
        """Keys of the editor's own are not the window's shortcuts."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._own(event):
            event.accept()
            return True
        return super().event(event)

    def _own(self, event: QKeyEvent) -> bool:
        find = event.matches(QKeySequence.StandardKey.Find)
        return find or (self._finds and event.key() in (Qt.Key.Key_F3, Qt.Key.Key_Escape))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Find):
            self.finding.begin()
        elif self._finds and event.key() == Qt.Key.Key_F3:
            self.finding.step(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif self._finds and event.key() == Qt.Key.Key_Escape:
            self.finding.end()
        else:
            super().keyPressEvent(event)

    # Showing

    @Slot(object)
    def _dress(self, theme: Theme) -> None:
        self.setFont(theme.mono)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        if self._highlighter is not None:
            self._highlighter.dress(theme)
        if self.marked is not None:
            self.marked.show()
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """When Qt asks the style sheet anew, in another place for example, it puts the first font back."""
        super().changeEvent(event)
        theme = self.look.theme
        if event.type() == QEvent.Type.FontChange and self.font().pointSizeF() != theme.mono.pointSizeF():
            self._dress(theme)

    @Slot()
    def fit(self) -> None:
        """Give the numbers, and the find bar while it is open, their room."""
        width, inner = self.margin.width_for(self.blockCount()), self.contentsRect()
        below = self.finding.bar.sizeHint().height() if self._finds else 0
        self.setViewportMargins(width, 0, 0, below)
        self.margin.setGeometry(QRect(inner.left(), inner.top(), width, inner.height() - below))
        if below:
            text = self.viewport().geometry()  # scroll bars lie below it and beside it
            self.finding.bar.setGeometry(inner.left(), text.bottom() + 1, text.right() + 1 - inner.left(), below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @Slot(QRect, int)
    def _scrolled(self, rect: QRect, dy: int) -> None:
        if dy:
            self.margin.scroll(0, dy)
        else:
            self.margin.update(0, rect.y(), self.margin.width(), rect.height())

    def visible_lines(self, bottom: int) -> Iterator[tuple[QTextBlock, QRectF]]:
        """The lines from the first visible one to the pixel ``bottom``, each with its place."""
        block = self.firstVisibleBlock()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if area.top() > bottom:
                return
            yield block, area
            block = block.next()
