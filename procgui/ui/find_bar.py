"""The find field with its count, its two directions and the switch for upper and lower case."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from procgui.ui import tokens
from procgui.ui.icons import icon
from procgui.ui.look import Look
from procgui.ui.pane import Pane, label, set_role, spaced
from procgui.ui.theme import Theme


class FindState(NamedTuple):
    """How many matches were found, which one is the current (from 1), and how much was searched of what is to be."""

    total: int
    ordinal: int | None = None
    fraction: float = 1.0
    complete: bool = True


class FindBar(Pane):
    """Only asks and shows; the pane searches, and gives the field its accessible name.

    A ``closable`` one belongs to an editor; the other one is reached by the window's commands from everywhere.
    """

    searched = Signal()
    """The text or the case switch changed."""
    stepped = Signal(bool)
    """To the next match, or (True) to the previous one."""
    left = Signal()
    """The person is done with finding."""

    def __init__(self, look: Look, parent: QWidget | None = None, closable: bool = False) -> None:
        super().__init__(look, parent)
        self.setProperty("role", "clear")
        row = QHBoxLayout(self)
        spaced(row, 0, tokens.STEP // 2)
        self.count = label("dim")
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.case, self.previous, self.next = (QToolButton() for _ in range(3))
        self.case.setCheckable(True)
        for widget in (self.count, self.field, self.case, self.previous, self.next):
            row.addWidget(widget)
        self.close_button: QToolButton | None = None
        self._compact, self._looking = False, False
        self.field.textChanged.connect(self.searched)
        self.case.toggled.connect(self.searched)
        self.next.clicked.connect(self.go_next)
        self.previous.clicked.connect(self.go_previous)
        if closable:
            self._build_close_button(row)
        self.retranslate()
        self.apply_theme(look.theme)
        self.show_state(None)

    def _build_close_button(self, row: QHBoxLayout) -> None:
        self.close_button = QToolButton()
        row.addWidget(self.close_button)
        self.close_button.clicked.connect(self.left)
        for button in (self.case, self.previous, self.next, self.close_button):
            button.setProperty("role", "flat")

    @Slot()
    def focus_field(self) -> None:
        """Type here now; what stands there is replaced by typing."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @Slot()
    def go_next(self) -> None:
        """To the next match."""
        self.stepped.emit(False)

    @Slot()
    def go_previous(self) -> None:
        """To the match before."""
        self.stepped.emit(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self.close_button and event.key() == Qt.Key.Key_F3:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._pressed(event):
                return True
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            if self.close_button is None:
                self.field.clear()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            self.stepped.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            return False
        return True

    def show_state(self, state: FindState | None) -> None:
        """How many matches there are, and which one is the current; None: nothing is looked for."""
        self._looking = state is not None
        for button in (self.next, self.previous):
            button.setEnabled(self._looking)
        self.count.setVisible(self._looking)
        self._show_buttons()
        if state is not None:
            set_role(self.count, role="error" if state.complete and not state.total else "dim")
            self.count.setText(self._words(state))

    def set_compact(self, compact: bool) -> None:
        """There is little room: leave out what the keys do as well, and the switch until something is looked for."""
        if compact != self._compact:
            self._compact = compact
            self._show_buttons()
            self._fit_field(self.look.theme)

    def _show_buttons(self) -> None:
        for button in (self.next, self.previous):
            button.setVisible(not self._compact)
        self.case.setVisible(self._looking or not self._compact)

    def _fit_field(self, theme: Theme) -> None:
        self.field.setMinimumWidth(theme.px(60 if self._compact else 110))
        self.field.setMaximumWidth(theme.px(220))

    def _words(self, state: FindState) -> str:
        if not state.complete and state.fraction < 1:
            return self.tr("searching {percent} %").format(percent=int(state.fraction * 100))
        if not state.total:
            return self.tr("no match")
        if state.ordinal is None:
            return self.tr("{total} matches").format(total=f"{state.total:,}")
        return self.tr("{number} of {total}").format(number=f"{state.ordinal:,}", total=f"{state.total:,}")

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find  Ctrl+F"))
        self.field.setToolTip(self.tr("Enter goes on, Shift+Enter goes back, Esc ends"))
        self.next.setToolTip(self.tr("Next match (F3)"))
        self.previous.setToolTip(self.tr("Previous match (Shift+F3)"))
        self.case.setToolTip(self.tr("Tell upper from lower case"))
        if self.close_button is not None:
            self.close_button.setToolTip(self.tr("Close (Esc)"))
        for button in self._buttons():
            button.setAccessibleName(button.toolTip())

    def _buttons(self) -> dict[QToolButton, str]:
        """With the names of their icons."""
        buttons = {self.next: "find-next", self.previous: "find-previous", self.case: "case"}
        return buttons if self.close_button is None else {**buttons, self.close_button: "close"}

    def apply_theme(self, theme: Theme) -> None:
        self._fit_field(theme)
        for button, name in self._buttons().items():
            button.setIcon(icon(name, theme))
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
