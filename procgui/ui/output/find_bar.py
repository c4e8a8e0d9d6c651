"""The find field with its count, its two directions and the switch for upper and lower case."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from procgui.ui import tokens
from procgui.ui.icons import icon
from procgui.ui.look import Look
from procgui.ui.output.finder import Finder
from procgui.ui.pane import Pane, label, set_role, spaced
from procgui.ui.theme import Theme


class FindBar(Pane):
    """Only asks and shows; the pane searches."""

    searched = Signal()
    """The text or the case switch changed."""
    stepped = Signal(bool)
    """To the next match, or (True) to the previous one."""
    left = Signal()
    """The person is done with finding."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
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
        self.field.textChanged.connect(self.searched)
        self.case.toggled.connect(self.searched)
        self.next.clicked.connect(self.go_next)
        self.previous.clicked.connect(self.go_previous)
        self.retranslate()
        self.apply_theme(look.theme)
        self.show_state(None)

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
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.field.clear()
                self.left.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.stepped.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
        return super().eventFilter(watched, event)

    def show_state(self, finder: Finder | None) -> None:
        """How many matches there are, and which one is the current."""
        search = finder.search if finder is not None else None
        for button in (self.next, self.previous):
            button.setEnabled(search is not None)
        self.count.setVisible(search is not None)
        if finder is None or search is None:
            return
        nothing = search.complete and not search.total
        set_role(self.count, role="error" if nothing else "dim")
        self.count.setText(self._words(finder))

    def _words(self, finder: Finder) -> str:
        search = finder.search
        assert search is not None
        if not search.complete and search.fraction < 1:
            return self.tr("searching {percent} %").format(percent=int(search.fraction * 100))
        if not search.total:
            return self.tr("no match")
        if finder.ordinal is None:
            return self.tr("{total} matches").format(total=f"{search.total:,}")
        return self.tr("{number} of {total}").format(number=f"{finder.ordinal:,}", total=f"{search.total:,}")

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find  Ctrl+F"))
        self.field.setAccessibleName(self.tr("Find in the output"))
        self.field.setToolTip(self.tr("Find in the output: Enter goes on, Shift+Enter goes back, Esc ends"))
        self.next.setToolTip(self.tr("Next match (F3)"))
        self.previous.setToolTip(self.tr("Previous match (Shift+F3)"))
        self.case.setToolTip(self.tr("Tell upper from lower case"))
        for button in (self.next, self.previous, self.case):
            button.setAccessibleName(button.toolTip())

    def apply_theme(self, theme: Theme) -> None:
        self.field.setMinimumWidth(theme.px(110))
        self.field.setMaximumWidth(theme.px(220))
        for button, name in ((self.next, "find-next"), (self.previous, "find-previous"), (self.case, "case")):
            button.setIcon(icon(name, theme))
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
