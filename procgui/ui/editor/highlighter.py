"""Python in colours: lexed as a whole when typing pauses, a slice of time after the other."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextDocument

from procgui.ui.theme import Theme

if TYPE_CHECKING:
    from procgui.ui.editor.spans import Span, Spans

_PAUSE_MS, _LONGEST_PAUSE_MS = 50, 1000
_SLICE = 0.008
_MOST_COLOURED = 400_000
"""Characters; a longer source is shown in plain ink."""


class _Follower:
    """Moves the spans with the text. Connected before the highlighter, which asks for them at the same change."""

    def __init__(self, document: QTextDocument) -> None:
        self.spans: Spans | None = None
        self._document = document
        self._blocks = document.blockCount()
        document.contentsChange.connect(self.follow)

    def follow(self, position: int, removed: int, added: int) -> None:
        more = self._document.blockCount() - self._blocks
        self._blocks += more
        if not self.spans:
            return
        first, last = self._document.findBlock(position), self._document.findBlock(position + added)
        line, column = first.blockNumber(), position - first.position()
        lines = (last.blockNumber() if last.isValid() else self._blocks - 1) - line
        if not lines and not more:
            self.spans.edited(line, column, removed, added)
        elif not removed and lines == more:
            self.spans.broken(line, column, lines, position + added - last.position())
        else:
            self.spans.replaced(line, lines + 1 - more, lines + 1)


class Highlighter(QSyntaxHighlighter):
    """Hands out the colours that are known, and finds out the others as soon as nobody types."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        follower = _Follower(document)
        super().__init__(document)
        self._follower = follower
        self._colours: dict[str, QColor] = {}
        self._theme = theme
        self._lexing: Iterator[tuple[int, list[Span]]] | None = None
        self._spent = 0.0
        """Seconds that the whole text took; a long one waits for a longer pause."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)
        document.contentsChange.connect(self._edited)
        self._work()

    def forget(self) -> None:
        """Another text comes."""
        self._follower.spans = None

    @Slot(int, int, int)
    def _edited(self, position: int, removed: int, added: int) -> None:
        self._lexing = None
        pause = min(_PAUSE_MS + int(2000 * self._spent), _LONGEST_PAUSE_MS)
        self._timer.start(pause)

    @Slot()
    def _work(self) -> None:
        """Colour as many lines as fit into a slice."""
        from procgui.ui.editor.spans import Spans  # late: the window is there sooner

        if self._lexing is None:
            self._begin()
        began, known = monotonic(), self._follower.spans or Spans()
        self._follower.spans = known
        for line, spans in self._lexing or ():
            if known.take(line, spans):
                self.rehighlightBlock(self.document().findBlockByNumber(line))
            if monotonic() - began > _SLICE:
                self._spent += _SLICE
                self._timer.start(0)
                return

    def _begin(self) -> None:
        from procgui.ui.editor.spans import lexed

        text = self.document().toRawText().replace("\u2029", "\n")
        self._spent = 0.0
        self._lexing = enumerate(lexed(text)) if len(text) <= _MOST_COLOURED else iter(())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._colours.clear()
        if self._follower.spans:
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        spans = self._follower.spans
        if not spans:
            return
        for start, length, token in spans.of(self.currentBlock().blockNumber()):
            if token not in self._colours:
                self._colours[token] = self._theme.colour(token)
            self.setFormat(start, length, self._colours[token])
