"""Python source, read only, coloured by Pygments in the tokens' colours, with line numbers."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from procgui.ui.look import Look
from procgui.ui.theme import Theme

_TOKENS = (
    ("Token.Comment", "comment"),
    ("Token.Literal.String", "string"),
    ("Token.Literal.Number", "number"),
    ("Token.Keyword", "keyword"),
    ("Token.Name.Function", "definition"),
    ("Token.Name.Class", "definition"),
)
"""Pygments' token types by name and our tokens."""
_PYGMENTS = "pygments.lexers.python"
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
"""Characters that Qt counts as two."""
_COLOUR_MS = 30
"""So late after a text was shown its colours come: it is painted first."""
_FIRST_COLOUR_MS = 250
"""The same while Pygments is not imported, which takes 50 ms: the window is painted, the supervisor started before."""
_MOST_COLOURED = 400_000
"""Characters; a longer source is shown in plain ink, so that opening it never makes the window wait."""


class _Highlighter(QSyntaxHighlighter):
    """Lexes the whole text once (strings span lines) and hands out the pieces of each block."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._spans: list[tuple[int, int, str]] = []
        self._starts: list[int] = []
        self._theme: Theme | None = None

    def read(self, text: str) -> None:
        from pygments.lexers.python import PythonLexer  # late: the window is there sooner

        self._spans = []
        if len(text) <= _MOST_COLOURED:
            counted = _ASTRAL.sub("__", text)
            for start, kind, value in PythonLexer(stripnl=False, ensurenl=False).get_tokens_unprocessed(counted):
                token = _token(kind)
                if token is not None:
                    self._spans.append((start, len(value), token))
        self._starts = [span[0] for span in self._spans]

    def forget(self) -> None:
        """Another text comes."""
        self._spans, self._starts = [], []

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        if self._spans:
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if self._theme is None or not self._spans:
            return
        from PySide6.QtGui import QTextCharFormat  # late: 2 ms for its enumerations

        begin = self.currentBlock().position()
        place = max(bisect_right(self._starts, begin) - 1, 0)
        for start, length, token in self._spans[place:]:
            if start > begin + len(text):
                break
            style = QTextCharFormat()
            style.setForeground(self._theme.colour(token))
            first = max(start - begin, 0)
            self.setFormat(first, max(start + length - begin - first, 0), style)


def _token(kind: Any) -> str | None:
    name = str(kind)
    return next((token for parent, token in _TOKENS if name.startswith(parent)), None)


class SourceView(QPlainTextEdit):
    """Shows a text; nothing can be typed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setReadOnly(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._margin = _Margin(self)
        self._highlighter = _Highlighter(self.document())
        self._colouring = QTimer(self)
        self._colouring.setSingleShot(True)
        self._colouring.timeout.connect(self._colour)
        self.updateRequest.connect(self._scrolled)
        look.changed.connect(self._dress)
        self._dress(look.theme)

    def show_source(self, text: str) -> None:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._highlighter.forget()
        self.setPlainText(text.removesuffix("\n"))  # what follows the last line break is no line
        self._fit_margin()
        self._colouring.start(_COLOUR_MS if _PYGMENTS in sys.modules else _FIRST_COLOUR_MS)

    @Slot()
    def _colour(self) -> None:
        self._highlighter.read(self.toPlainText())
        self._highlighter.rehighlight()

    @Slot(object)
    def _dress(self, theme: Theme) -> None:
        self.setFont(theme.mono)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        self._highlighter.dress(theme)
        self._fit_margin()

    def margin_width(self) -> int:
        digits = max(len(str(self.blockCount())), 2)
        return self.fontMetrics().horizontalAdvance("9") * digits + self._look.theme.px(14)

    def _fit_margin(self) -> None:
        self.setViewportMargins(self.margin_width(), 0, 0, 0)
        inner = self.contentsRect()
        self._margin.setGeometry(QRect(inner.left(), inner.top(), self.margin_width(), inner.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_margin()

    @Slot(QRect, int)
    def _scrolled(self, rect: QRect, dy: int) -> None:
        if dy:
            self._margin.scroll(0, dy)
        else:
            self._margin.update(0, rect.y(), self._margin.width(), rect.height())

    def paint_margin(self, event: QPaintEvent) -> None:
        """Draw the numbers of the visible lines."""
        painter = QPainter(self._margin)
        painter.setPen(QColor(self._look.theme.palette.dim))
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        while block.isValid() and not self.document().isEmpty():
            area = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if area.top() > event.rect().bottom():
                break
            width = self._margin.width() - self._look.theme.px(10)
            place = QRect(0, round(area.top()), width, round(area.height()))
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, str(block.blockNumber() + 1)
            )
            block = block.next()


class _Margin(QWidget):
    def __init__(self, view: SourceView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self) -> QSize:
        return QSize(self._view.margin_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._view.paint_margin(event)
