"""A value in its row: it can be selected and copied, and is cut with an ellipsis where it is too long."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from procgui.ui.pane import set_role


class ValueField(QLineEdit):
    """``entered`` carries what a person typed instead, where that is allowed; Esc or leaving gives the value back."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "value")
        self.value = ""
        self.returnPressed.connect(self._enter)
        self.set_editable(False)

    def set_editable(self, editable: bool) -> None:
        """Whether something else may be typed."""
        self.setReadOnly(not editable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if editable else Qt.FocusPolicy.ClickFocus)
        set_role(self, editable="true" if editable else "false")

    def show_value(self, value: str, wrong: bool = False) -> None:
        """Show a value, or an error; what is being typed stays."""
        value = value.replace("\n", " ")
        set_role(self, wrong="true" if wrong else "false")
        if value != self.value:
            self.value = value
            if not (self.hasFocus() and self.isModified()):
                self._show()

    def _show(self) -> None:
        room = self.width() - 2 * self.fontMetrics().averageCharWidth()
        cut = self.fontMetrics().elidedText(self.value, Qt.TextElideMode.ElideRight, room)
        self.setText(self.value if self.hasFocus() else cut)
        self.setToolTip(self.value if cut != self.value else "")
        self.setCursorPosition(0)

    @Slot()
    def _enter(self) -> None:
        if not self.isReadOnly():
            text = self.text()
            self.setModified(False)
            self.entered.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self._show()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.isModified():
            self._show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.hasFocus():
            self._show()
