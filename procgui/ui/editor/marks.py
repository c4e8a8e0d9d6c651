"""Marked lines and places of a text: the line with the caret, the running line, the line with an error, what was found.

Each is a ground behind the text, made anew whenever one of them changes; the text itself is not touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent, QTextCursor
    from PySide6.QtWidgets import QTextEdit

    from procgui.ui.editor.view import CodeView


class Found(NamedTuple):
    """Matches as ``(position, length)``; ``current`` is the one the person stands at."""

    places: Sequence[tuple[int, int]] = ()
    current: tuple[int, int] | None = None


class Marks:
    """Lines count from 0; None is none."""

    def __init__(self, view: CodeView) -> None:
        self._view = view
        self.error: int | None = None
        self.problem = ""
        """What is wrong with the error line."""
        self.line: int | None = None
        self.line_bar = True
        """Whether that line has a bar as well."""
        self.found = Found()
        self._shown = False

    def mark_error(self, line: int, words: str) -> None:
        """Mark a line and bring it into sight; ``words`` say what is wrong with it."""
        self.error, self.problem = line, words
        self._view.go_to(self._view.document().findBlockByNumber(line).position())
        self.show()

    def clear_error(self) -> None:
        """What was wrong is mended, perhaps."""
        if self.error is not None:
            self.error, self.problem = None, ""
            self.show()

    def mark_line(self, line: int | None) -> None:
        """Mark the line that runs now."""
        self.line = line
        self.show()

    def explain(self, event: QHelpEvent) -> None:
        """Show what is wrong with the line under the pointer."""
        from PySide6.QtWidgets import QToolTip

        wrong = self._view.cursorForPosition(event.pos()).blockNumber() == self.error
        QToolTip.showText(event.globalPos(), self.problem if wrong else "", self._view)

    def bar(self, line: int) -> QColor | None:
        """The colour of the bar beside a line."""
        theme = self._view.look.theme
        if line == self.error:
            return theme.error
        return theme.accent if line == self.line and self.line_bar else None

    def show(self) -> None:
        """Bring the marks before the eyes."""
        view, theme = self._view, self._view.look.theme
        caret = view.textCursor().blockNumber() if view.hasFocus() and not view.isReadOnly() else None
        lines = [(caret, theme.hover), (self.line, theme.selection), (self.error, theme.stderr_ground)]
        wanted = [(line, ground) for line, ground in lines if line is not None]
        if wanted or self.found.places or self._shown:
            self._shown = bool(wanted or self.found.places)
            places = [(place, theme.match) for place in self.found.places]
            if self.found.current is not None:
                places.append((self.found.current, theme.match_current))
            view.setExtraSelections(
                [self._whole(line, ground) for line, ground in wanted]
                + [self._piece(place, ground, theme.ink) for place, ground in places]
            )
            view.margin.update()

    def _cursor(self, position: int) -> QTextCursor:
        cursor = self._view.textCursor()
        cursor.setPosition(min(position, self._view.document().characterCount() - 1))
        return cursor

    def _whole(self, line: int, ground: QColor) -> QTextEdit.ExtraSelection:
        from PySide6.QtGui import QTextFormat
        from PySide6.QtWidgets import QTextEdit

        mark = QTextEdit.ExtraSelection()
        mark.cursor = self._cursor(self._view.document().findBlockByNumber(line).position())
        mark.format.setBackground(ground)
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return mark

    def _piece(self, place: tuple[int, int], ground: QColor, ink: QColor) -> QTextEdit.ExtraSelection:
        from PySide6.QtGui import QTextCursor
        from PySide6.QtWidgets import QTextEdit

        mark = QTextEdit.ExtraSelection()
        cursor = self._cursor(place[0])
        cursor.setPosition(min(sum(place), self._view.document().characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        mark.format.setBackground(ground)
        mark.format.setForeground(ink)
        return mark
