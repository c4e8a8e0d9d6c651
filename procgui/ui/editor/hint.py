"""The slim line above a source: the text was edited since it was started, or why it cannot be started."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from procgui.ui.look import Look
from procgui.ui.pane import Pane, label, set_role, spaced


class Hint(Pane):
    """``wanted`` asks for a restart."""

    wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setProperty("role", "clear")
        self._problem = ""
        self.text = label("dim", wrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton()
        self.button.setProperty("role", "link")
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        spaced(row)
        row.addWidget(self.text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.button.clicked.connect(self.wanted)
        self.retranslate()

    def show_problem(self, words: str) -> None:
        """Say what is wrong; empty: nothing is."""
        self._problem = words
        set_role(self.text, role="error" if words else "dim")
        self.retranslate()

    def retranslate(self) -> None:
        self.text.setText(self._problem or self.tr("Restart to apply"))
        self.button.setText(self.tr("Restart main"))
        self.button.setToolTip(self.tr("End the main process and start a new one with this text"))
