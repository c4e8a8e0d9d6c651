"""The calls: one button a method of ``Process``, and the field for the time-out of ``join(timeout)``."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from procgui.model import lab
from procgui.ui.inspector.call_words import call_words
from procgui.ui.look import Look
from procgui.ui.pane import Pane, label, set_role, spaced

DESTRUCTIVE: Final = ("terminate", "kill")
_MAKERS: Final = {
    "start": lab.start, "run": lab.run, "join": lab.join, "is_alive": lab.is_alive, "close": lab.close,
    "terminate": lab.terminate, "kill": lab.kill,
}  # fmt: skip
_WIDE: Final = {
    "start": (0, 0), "join": (0, 1), "join_timeout": (0, 2),
    "run": (1, 0), "is_alive": (1, 1), "timeout": (1, 2),
    "close": (2, 0), "terminate": (2, 1), "kill": (2, 2),
}  # fmt: skip
_SLIM: Final = {
    "start": (0, 0), "join": (0, 1), "join_timeout": (1, 0), "timeout": (1, 1), "run": (2, 0), "is_alive": (2, 1),
    "close": (3, 0), "terminate": (3, 1), "kill": (4, 1),
}  # fmt: skip
"""Neither has what ends a process below ``start()``, where the pointer still rests."""


class Calls(Pane):
    """``pressed`` carries the name of a call; :meth:`statement` writes it."""

    pressed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setProperty("role", "clear")
        self._usable = False
        self.buttons = {call: QPushButton() for call in _WIDE if call != "timeout"}
        self.timeout = QLineEdit("2.0")
        self.timeout.setObjectName("join-timeout")
        self._grid = QGridLayout(self)
        spaced(self._grid, 0, 8)
        self._places: dict[str, tuple[int, int]] = {}
        self._widgets: dict[str, QWidget] = {**self.buttons, "timeout": self._timeout_box()}
        for call, button in self.buttons.items():
            button.setObjectName(f"call-{call}")
            button.setProperty("role", "danger-code" if call in DESTRUCTIVE else "code")
            button.clicked.connect(self._clicked)
        self.timeout.textChanged.connect(self._timeout_edited)
        self._arrange(_WIDE)
        self.retranslate()

    def _timeout_box(self) -> QWidget:
        box = QWidget()
        box.setProperty("role", "clear")
        row = QHBoxLayout(box)
        spaced(row, 0, 6)
        caption = label("dim")
        caption.setText("timeout")  # the parameter's name
        row.addWidget(caption)
        self.timeout.setMinimumWidth(1)
        row.addWidget(self.timeout, 1)
        return box

    def _arrange(self, places: dict[str, tuple[int, int]]) -> None:
        if places is self._places:
            return
        self._places = places
        for call, (row, column) in places.items():
            self._grid.addWidget(self._widgets[call], row, column)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if places is _WIDE or column < 2 else 0)

    def _width_of(self, columns: int) -> int:
        widest = max(button.minimumSizeHint().width() for button in self.buttons.values())
        return columns * widest + (columns - 1) * self._grid.spacing()

    def minimumSizeHint(self) -> QSize:
        """Two columns are enough where the window is narrow."""
        return QSize(self._width_of(2), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(_WIDE if event.size().width() >= self._width_of(3) else _SLIM)

    def show_usable(self, usable: bool) -> None:
        """Whether there is anything to call them on."""
        self._usable = usable
        for call, button in self.buttons.items():
            button.setEnabled(usable and (call != "join_timeout" or self._seconds() is not None))

    def statement(self, call: str, expression: str) -> str:
        """What a button makes the main process execute."""
        if call == "join_timeout":
            return lab.join(expression, self._seconds())
        return _MAKERS[call](expression)

    @Slot()
    def _clicked(self) -> None:
        self.pressed.emit(next(call for call, button in self.buttons.items() if button is self.sender()))

    def _seconds(self) -> float | None:
        """The time-out, or None while what stands in the field is no number of seconds."""
        seconds = lab.read_delay(self.timeout.text())
        return None if isinstance(seconds, lab.Problem) else seconds

    @Slot()
    def _timeout_edited(self) -> None:
        self._show_texts()
        self.show_usable(self._usable)

    def _show_texts(self) -> None:
        for call, button in self.buttons.items():
            button.setText(f"{call}()")
        seconds = self._seconds()
        set_role(self.timeout, wrong="true" if seconds is None else "false")
        self.buttons["join_timeout"].setText(f"join({'timeout' if seconds is None else seconds})")

    def retranslate(self) -> None:
        for call, button in self.buttons.items():
            button.setToolTip(call_words(call))
        words = self.tr("Time-out of join() in seconds")
        self.timeout.setAccessibleName(words)
        self.timeout.setToolTip(words)
        self._show_texts()
