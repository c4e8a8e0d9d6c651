"""One line below the output for what a person should know: trouble with the disk, saving, a refused copy."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from procgui.model.store import SPOOL_FULL
from procgui.ui.look import Look
from procgui.ui.pane import Pane, label, set_role, spaced


class Notice(Pane):
    """Hidden while there is nothing to say. ``closed`` is emitted when the person puts it away."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setProperty("role", "message")
        row = QHBoxLayout(self)
        spaced(row, (8, 4, 4, 4), 8)
        self.text = label(wrap=True)
        self.close_button = QToolButton()
        self.close_button.clicked.connect(self._close)
        row.addWidget(self.text, 1)
        row.addWidget(self.close_button)
        self._trouble: str | None = None
        self.retranslate()
        self.hide()

    def say(self, words: str, error: bool = False) -> None:
        """Show a sentence until it is put away or replaced."""
        self.text.setText(words)
        set_role(self, kind="error" if error else "")
        self.show()

    @Slot()
    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def show_trouble(self, code: str | None) -> None:
        """Say it once when the disk under the log fails."""
        if code == self._trouble:
            return
        self._trouble = code
        if code == SPOOL_FULL:
            self.say(self.tr("The disk is full: the oldest output is dropped to make room for the newest."), error=True)
        elif code is not None:
            self.say(self.tr("Some older output can no longer be read back from the disk."), error=True)

    def retranslate(self) -> None:
        self.close_button.setText(self.tr("Close"))
