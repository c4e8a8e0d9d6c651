"""Where statements are typed, and lines for ``input()``: grows from one line to six, and sends what is complete."""

from __future__ import annotations

from functools import cached_property
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from procgui.model.names import MainNames
from procgui.ui.console.history import History
from procgui.ui.editor.margin import Margin
from procgui.ui.editor.view import CodeView
from procgui.ui.look import Look
from procgui.ui.pane import set_role
from procgui.ui.theme import Theme

if TYPE_CHECKING:
    from procgui.ui.console.popup import Popup

MOST_LINES: Final = 6


class Prompts(Margin):
    """``>>>`` beside the first line, ``...`` beside the others; ``input:`` when a line is asked for."""

    asking = ""

    def width_for(self, lines: int) -> int:
        longest = max((">>>", self.asking), key=len)
        return self._view.fontMetrics().horizontalAdvance(longest) + self._view.look.theme.px(16)

    def paintEvent(self, event: QPaintEvent) -> None:
        view, theme = self._view, self._view.look.theme
        painter = QPainter(self)
        painter.setFont(view.font())
        painter.setPen(theme.accent)
        for block, area in view.visible_lines(event.rect().bottom()):
            text = self.asking or ("..." if block.blockNumber() else ">>>")
            painter.drawText(QPointF(theme.px(8), area.top() + block.layout().lineAt(0).ascent()), text)


class Prompt(CodeView):
    """``typed`` carries a statement, ``answered`` a line for ``input()``; ``interrupted`` is Ctrl-C."""

    typed = Signal(object)
    answered = Signal(object)
    interrupted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.asking = False
        super().__init__(look, parent)
        self.history = History()
        self.names: MainNames | None = None
        self._draft = ""
        self._hint = ""
        self.setProperty("role", "entry")
        self.setTabChangesFocus(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edited.connect(self._edited)

    def _set_up(self) -> None:
        """Nothing is forbidden here."""

    def _make_margin(self) -> Prompts:
        return Prompts(self)

    @cached_property
    def popup(self) -> Popup:
        """Made when a name is completed for the first time."""
        from procgui.ui.console.popup import Popup

        return Popup(self)

    @property
    def completing(self) -> bool:
        return "popup" in self.__dict__ and self.popup.isVisible()

    # Asking

    def ask(self, prompt: str) -> None:
        """The main process waits for a line, ``prompt`` says so; empty: it does not. A draft comes back afterwards."""
        asking = bool(prompt)
        if isinstance(self.margin, Prompts) and self.margin.asking != prompt:
            self.margin.asking = prompt
            self.fit()
            self.margin.update()
        if asking == self.asking:
            return
        kept, self._draft = self._draft, self.text() if asking else ""
        self.asking = asking
        set_role(self, asking="true" if asking else "false")
        self.write("" if asking else kept or self.text())

    # Text

    def write(self, text: str) -> None:
        """Put another text in; undo brings the old one back."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def send(self) -> None:
        """Send what stands there, complete or not."""
        from procgui.ui.console.complete import statement_of

        if self.asking:
            text = self.text()
            self.clear()
            self.answered.emit(text)
            return
        statement = statement_of(self.text())
        if statement:
            self.history.add(statement)
            self.clear()
            self.typed.emit(statement)

    def insertFromMimeData(self, source: QMimeData) -> None:
        from procgui.ui.console.complete import without_prompts

        self.insertPlainText(source.text() if self.asking else without_prompts(source.text()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """A file that is dropped is meant for the window."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    # Keys

    def _own(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self.completing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from procgui.ui.console import prompt_keys  # late: not before somebody types

        if not prompt_keys.pressed(self, event):
            QPlainTextEdit.keyPressEvent(self, event)
            if self.completing:
                self.popup.narrow()

    @Slot()
    def _edited(self) -> None:
        self.fit()

    # Showing

    @property
    def hint(self) -> str:
        """What an empty prompt says; Qt's own placeholder would be wrapped, and lose its zoom."""
        return self._hint

    def set_hint(self, words: str) -> None:
        if words != self._hint:
            self._hint = words
            self.setAccessibleDescription(words)
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.document().isEmpty():
            return
        painter, block = QPainter(self.viewport()), self.document().firstBlock()
        painter.setFont(self.font())
        painter.setPen(self.look.theme.dim)
        place = self.blockBoundingGeometry(block).translated(self.contentOffset())
        place.translate(self.document().documentMargin(), block.layout().lineAt(0).ascent())
        room = self.viewport().width() - 2 * round(self.document().documentMargin())
        painter.drawText(
            place.topLeft(), painter.fontMetrics().elidedText(self._hint, Qt.TextElideMode.ElideRight, room)
        )

    @Slot(object)
    def _dress(self, theme: Theme) -> None:
        self.document().setDocumentMargin(theme.px(6))
        super()._dress(theme)

    @Slot()
    def fit(self) -> None:
        """As high as its lines, of which six are seen."""
        super().fit()
        block, height, lines = self.document().firstBlock(), 0.0, min(self.blockCount(), MOST_LINES)
        for _ in range(lines):
            self.blockBoundingRect(block)  # lays it out
            height += block.layout().boundingRect().height()
            block = block.next()
        policy = Qt.ScrollBarPolicy
        scrolls = self.blockCount() > MOST_LINES
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff)
        self.setFixedHeight(ceil(height + 2 * self.document().documentMargin()) + 2 * self.frameWidth())
