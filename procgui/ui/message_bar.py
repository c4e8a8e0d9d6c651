"""Messages at the top of the window: they say what happened and what to do, stop nothing, and go when told to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from procgui.ui.icons import icon
from procgui.ui.look import Look
from procgui.ui.pane import Pane, set_role, spaced
from procgui.ui.theme import Theme

_MOST_LINES = 8

Choice = tuple[str, Callable[[], None]]
"""What stands on a button, and what pressing it does."""


class MessageBar(Pane):
    """Shows the newest message; an older one is not kept, but counted when it was the same."""

    dismissed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setProperty("role", "clear")
        self.frame = QFrame()
        self.frame.setProperty("role", "message")
        outer = QVBoxLayout(self)
        spaced(outer, (10, 10, 10, 0), 0)
        outer.addWidget(self.frame)
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.close_button = QToolButton()
        self.choices: list[QPushButton] = []
        row = self._row = QHBoxLayout(self.frame)
        spaced(row, (12, 6, 6, 6))
        row.addWidget(self.text, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.close_button.clicked.connect(self.dismiss)
        self.hide()
        self.retranslate()
        self.apply_theme(look.theme)

    def say(self, words: str, kind: str = "error", choices: Sequence[Choice] = ()) -> None:
        """Show a message; ``kind`` is ``error``, ``warn`` or ``info``. A very long one is cut in the middle.

        ``choices`` are what can be done about it, a button each; one that was pressed ends the message.
        """
        self._offer(choices)
        lines = words.splitlines()
        if len(lines) > _MOST_LINES:
            lines = [*lines[: _MOST_LINES // 2], "…", *lines[-_MOST_LINES // 2 :]]
        set_role(self.frame, kind=kind)
        set_role(self.text, role="mono" if len(lines) > 1 else "")
        self.text.setText("\n".join(lines))
        self.setAccessibleName(words)
        self.show()

    def _offer(self, choices: Sequence[Choice]) -> None:
        for button in self.choices:
            self._row.removeWidget(button)
            button.deleteLater()
        self.choices = [QPushButton(words, self.frame) for words, _ in choices]
        for button, (_, do) in zip(self.choices, choices, strict=True):
            button.clicked.connect(self.dismiss)
            button.clicked.connect(do)
            self._row.insertWidget(self._row.count() - 1, button, 0, Qt.AlignmentFlag.AlignTop)

    def says(self, words: str) -> bool:
        """Whether this message stands there now."""
        return not self.isHidden() and self.accessibleName() == words

    @Slot()
    def dismiss(self) -> None:
        self.hide()
        self.text.clear()
        self._offer(())
        self.dismissed.emit()

    def retranslate(self) -> None:
        self.close_button.setToolTip(self.tr("Close this message"))
        self.close_button.setAccessibleName(self.tr("Close this message"))

    def apply_theme(self, theme: Theme) -> None:
        self.close_button.setIcon(icon("close", theme))
