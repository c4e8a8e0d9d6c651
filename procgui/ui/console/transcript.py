"""The transcript: lines that are read, selected and copied; the last of them change as long as a statement lives."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from procgui.ui.console.formats import ASIDE, Formats
from procgui.ui.console.pieces import Line
from procgui.ui.look import Look

MOST_LINES = 5000
"""The oldest go; they stay in the run and in its output."""


class Transcript(QPlainTextEdit):
    """``linkPressed`` carries what the link says. Follows the end unless the person scrolled up."""

    linkPressed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._formats = Formats(look.theme)
        self._tail: list[Line] = []
        self._count = 0
        self._follow = True
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setMouseTracking(True)
        bar = self.verticalScrollBar()
        bar.actionTriggered.connect(self._moved)
        bar.rangeChanged.connect(self._settle)

    # Lines

    def begin_anew(self) -> None:
        """Forget every line, and follow the end."""
        self._formats = Formats(self.look.theme)
        self.clear()
        self._tail, self._count, self._follow = [], 0, True

    def show_lines(self, final: Sequence[Line], tail: list[Line]) -> None:
        """Lines that never change again stand behind those that came before; then ``tail`` in place of the last one."""
        old, new = self._tail, [*final, *tail]
        same = _common(old, new)
        below = _common(old[same:][::-1], new[same:][::-1])
        place = self._count - len(old) + same
        self._tail = tail
        self._replace(place, len(old) - same - below, new[same : len(new) - below])
        self._trim()
        self._measure()

    def _replace(self, place: int, count: int, lines: list[Line]) -> None:
        """Put ``lines`` in place of ``count`` lines at ``place``; nothing else is touched."""
        if not count and not lines:
            return
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._open(cursor, place, count)
        for number, line in enumerate(lines):
            if number:
                cursor.insertBlock()
            for piece in line:
                cursor.insertText(piece.text, self._formats.of(piece))
        self._count += len(lines) - count
        if not lines:
            self._close(cursor, place)
        cursor.endEditBlock()

    def _open(self, cursor: QTextCursor, place: int, count: int) -> None:
        """Leave one empty line at ``place`` instead of ``count``."""
        if count:
            cursor.setPosition(self._block(place).position())
            last = self._block(place + count - 1)
            cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        elif place == self._count:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            if self._count:
                cursor.insertBlock()
        else:
            cursor.setPosition(self._block(place).position())
            cursor.insertBlock()
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        cursor.setBlockCharFormat(QTextCharFormat())

    def _close(self, cursor: QTextCursor, place: int) -> None:
        """Take the empty line away again."""
        if place:
            cursor.deletePreviousChar()
        elif self._count:
            cursor.deleteChar()

    def _block(self, number: int) -> QTextBlock:
        return self.document().findBlockByNumber(number)

    def _trim(self) -> None:
        """Let the oldest lines go; what is looked at stays where it is."""
        surplus = self._count - max(MOST_LINES, len(self._tail))
        if surplus > 0:
            bar = self.verticalScrollBar()
            above = bar.value() - self._block(surplus).firstLineNumber()
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._block(surplus).position(), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            self._count -= surplus
            bar.setValue(max(above, 0))

    # Following: only what the person does begins and ends it, for Qt moves the bar by itself while it lays out

    @Slot(int)
    def _moved(self, action: int) -> None:
        bar = self.verticalScrollBar()
        self._follow = bar.sliderPosition() >= bar.maximum()

    @Slot()
    def _settle(self) -> None:
        if self._follow:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def _measure(self) -> None:
        """Let the bar know how long the text is: Qt notes that before it has laid out all of a change."""
        layout = self.document().documentLayout()
        layout.documentSizeChanged.emit(layout.documentSize())
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tags stand at the right end, wherever that is."""
        option = self.document().defaultTextOption()
        end = self.viewport().width() - 2 * self.document().documentMargin() - 1
        option.setTabs([QTextOption.Tab(max(end, 1.0), QTextOption.TabType.RightTab)])
        self.document().setDefaultTextOption(option)
        super().resizeEvent(event)
        self._measure()

    # Links

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        link = self.anchorAt(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        link = self.anchorAt(event.position().toPoint())
        if link and event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.linkPressed.emit(link)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the link of the line with the caret."""
        link = self.link_of(self.textCursor().block())
        if link and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.linkPressed.emit(link)
        else:
            super().keyPressEvent(event)
            self._moved(0)

    def link_of(self, block: QTextBlock) -> str:
        """What the line can be pressed for; empty when it has no link."""
        return next((each.format.anchorHref() for each in block.textFormats() if each.format.isAnchor()), "")

    # Copying

    def createMimeDataFromSelection(self) -> QMimeData:
        """The text without the tags."""
        data = QMimeData()
        cursor = self.textCursor()
        begin, end = cursor.selectionStart(), cursor.selectionEnd()
        lines, block = list[str](), self.document().findBlock(begin)
        while block.isValid() and block.position() <= end:
            lines.append(_copied(block, begin - block.position(), end - block.position()))
            block = block.next()
        data.setText("\n".join(lines))
        return data


def _common(old: Sequence[Line], new: Sequence[Line]) -> int:
    """How many lines are the same at the begin."""
    number = 0
    for before, after in zip(old, new, strict=False):
        if before != after:
            break
        number += 1
    return number


def _copied(block: QTextBlock, begin: int, end: int) -> str:
    """The characters from ``begin`` up to ``end`` of a line, counted in UTF-16 units, that are no tag."""
    units = block.text().encode("utf-16-le", "surrogatepass")
    pieces = []
    for each in block.textFormats():
        first, last = max(each.start, begin), min(each.start + each.length, end)
        if last > first and not each.format.hasProperty(ASIDE):
            pieces.append(units[2 * first : 2 * last])
    return b"".join(pieces).decode("utf-16-le", "replace")
