"""What the last button showed: the statement, and what it printed or raised."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor, QFontMetrics, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from procgui.controller.words import count as grouped
from procgui.model.run import Run
from procgui.model.statements import StatementInfo
from procgui.ui.inspector.answers import Answer, answer
from procgui.ui.look import Look
from procgui.ui.pane import Pane, spaced
from procgui.ui.theme import Theme

_LINES: Final = 4
MOST: Final = 20
"""Statements of one press that are shown; the console has them all."""
MASK: Final = "••••••"


class Result(Pane):
    """As high as four lines, whatever it shows: nothing below it moves."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setProperty("role", "clear")
        self._run: Run | None = None
        self._statements: list[StatementInfo] = []
        self._secret = False
        self._shown: list[tuple[str, Answer]] = []
        self._left_out = 0
        self.text = QPlainTextEdit()
        self.text.setObjectName("last-result")
        self.text.setProperty("role", "result")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        spaced(column, 0, 0)
        column.addWidget(self.text)
        self.retranslate()
        self.apply_theme(look.theme)

    def show_statements(self, run: Run | None, statements: list[StatementInfo], secret: bool = False) -> None:
        """Show these from now on; of a ``secret`` one not what it printed."""
        self._run, self._secret = run, secret
        self._left_out = max(len(statements) - MOST, 0)
        self._statements = statements[:MOST]
        self.refresh()

    def show_hint(self, words: str) -> None:
        """What stands here while nothing was pressed."""
        self.text.setPlaceholderText(words)

    def refresh(self) -> None:
        """Show how far they are."""
        if self._run is None:
            shown = []
        else:
            shown = [(each.text, self._hidden(answer(self._run, each))) for each in self._statements]
        if shown != self._shown:
            self._shown = shown
            self._write()

    def _hidden(self, found: Answer) -> Answer:
        over = all(statement.over for statement in self._statements)
        return found._replace(text=MASK) if self._secret and over and not found.failed else found

    def _write(self) -> None:
        theme = self.look.theme
        self.text.clear()
        cursor = self.text.textCursor()
        for number, (statement, found) in enumerate(self._shown):
            cursor.insertText(("\n" if number else "") + statement + " -> ", _ink(theme.dim))
            cursor.insertText(found.text, _ink(theme.error if found.failed else theme.ink))
        if self._left_out:
            more = self.tr("{count} more: see the console").format(count=grouped(self._left_out))
            cursor.insertText("\n" + more, _ink(theme.dim))
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.text.setTextCursor(cursor)

    def retranslate(self) -> None:
        self.text.setAccessibleName(self.tr("What the last button showed"))
        self.text.setToolTip(self.text.accessibleName())
        self._write()

    def apply_theme(self, theme: Theme) -> None:
        self.text.setFixedHeight(_LINES * QFontMetrics(theme.mono).lineSpacing() + theme.px(16))
        self._write()


def _ink(colour: QColor) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(colour)
    return form
