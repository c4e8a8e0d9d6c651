"""The list of names that a beginning may become, below the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStringListModel, Qt, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCompleter, QListView

from procgui.ui.console.completion import Completion, completion

if TYPE_CHECKING:
    from procgui.ui.console.prompt import Prompt


class Popup(QObject):
    """Arrows choose, Enter or Tab takes, Esc closes."""

    def __init__(self, prompt: Prompt) -> None:
        super().__init__(prompt)
        self._prompt = prompt
        self.names = QStringListModel(self)
        self._completer = QCompleter(self.names, self)
        self._completer.setWidget(prompt)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseSensitive)
        self._completer.setMaxVisibleItems(8)
        self._completer.activated.connect(self._take)
        self.list = QListView()
        self.list.setProperty("role", "popup")
        self._completer.setPopup(self.list)

    def isVisible(self) -> bool:
        return self.list.isVisible()

    def hide(self) -> None:
        self.list.hide()

    def _completion(self) -> Completion:
        cursor = self._prompt.textCursor()
        return completion(cursor.block().text()[: cursor.positionInBlock()], self._prompt.names)

    def show_names(self) -> None:
        """Offer what the name before the caret may become; the only one is taken at once."""
        found = self._completion()
        if len(found.names) == 1:
            self._insert(found, found.names[0])
        elif found.names:
            self._offer(found)

    def narrow(self) -> None:
        """Another character was typed."""
        found = self._completion()
        if found.names and found.typed:
            self._offer(found)
        else:
            self.hide()

    def _offer(self, found: Completion) -> None:
        prompt, theme = self._prompt, self._prompt.look.theme
        self.names.setStringList(found.names)
        self.list.setFont(theme.mono)
        self._completer.setCompletionPrefix("")
        place = prompt.cursorRect()
        place.translate(prompt.viewport().pos())
        place.setWidth(self.list.sizeHintForColumn(0) + self.list.verticalScrollBar().sizeHint().width() + theme.px(24))
        self._completer.complete(place)
        self.list.setCurrentIndex(self._completer.completionModel().index(0, 0))

    @Slot(str)
    def _take(self, name: str) -> None:
        self._insert(self._completion(), name)

    def _insert(self, found: Completion, name: str) -> None:
        cursor = self._prompt.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(found.typed))
        cursor.insertText(name)
        self._prompt.setTextCursor(cursor)
