"""Ending from outside: the window asks the operating system, so it works while the main process is blocked."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton

from procgui.ui.inspector.calls import DESTRUCTIVE
from procgui.ui.look import Look
from procgui.ui.pane import Pane, label, spaced


class Outside(Pane):
    """``pressed`` carries ``terminate`` or ``kill``."""

    pressed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setProperty("role", "clear")
        self.caption = label("dim", wrap=True)
        self.buttons = {action: QPushButton() for action in DESTRUCTIVE}
        grid = QGridLayout(self)
        spaced(grid, 0, 8)
        grid.addWidget(self.caption, 0, 0)
        for column, (action, button) in enumerate(self.buttons.items(), 1):
            button.setObjectName(f"outside-{action}")
            button.setProperty("role", "danger")
            button.clicked.connect(self._clicked)
            grid.addWidget(button, 0, column)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        self.retranslate()

    def show_usable(self, usable: bool) -> None:
        for button in self.buttons.values():
            button.setEnabled(usable)

    @Slot()
    def _clicked(self) -> None:
        self.pressed.emit(next(action for action, button in self.buttons.items() if button is self.sender()))

    def retranslate(self) -> None:
        self.caption.setText(self.tr("From outside:"))
        self.caption.setToolTip(self.tr("End it from outside (works while the main process is blocked)"))
        self.buttons["terminate"].setText(self.tr("Terminate"))
        self.buttons["kill"].setText(self.tr("Kill"))
        self.buttons["terminate"].setToolTip(
            self.tr(
                "The window itself sends SIGTERM (on Windows: TerminateProcess), also while the main process is blocked"
            )
        )
        self.buttons["kill"].setToolTip(
            self.tr(
                "The window itself sends SIGKILL (on Windows: TerminateProcess), also while the main process is blocked"
            )
        )
        for button in self.buttons.values():
            button.setAccessibleName(self.tr("{action} from outside").format(action=button.text()))
