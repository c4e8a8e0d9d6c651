"""The card of the selected process: what it is, the calls the main process can make on it, and ending from outside."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QGridLayout, QLineEdit, QPushButton, QWidget

from procgui.model import lab
from procgui.model.process_info import ProcessInfo
from procgui.model.run import Run
from procgui.model.states import MpState
from procgui.ui.look import Look
from procgui.ui.pane import Card, label, set_role, spaced
from procgui.ui.theme import Theme

CALLS = ("start", "join", "join_timeout", "is_alive", "terminate", "kill")
_DESTRUCTIVE = ("terminate", "kill")


class ChildCard(Card):
    """``called`` carries a statement for the main process; ``signalled`` carries ``(pid, "terminate" or "kill")``."""

    called = Signal(object)
    signalled = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._process: ProcessInfo | None = None
        self._variable: str | None = None
        self._run: Run | None = None
        self._index = QPersistentModelIndex()
        self.hint = label("dim", wrap=True)
        self.body.addWidget(self.hint)
        self.buttons = {call: QPushButton() for call in CALLS}
        self.timeout = QLineEdit("2.0")
        self.timeout.setObjectName("join-timeout")
        self.timeout_caption = label("dim")
        self.calls = self._build_calls()
        self.body.addWidget(self.calls)
        self.outside_caption = label("dim", wrap=True)
        self.outside = {action: QPushButton() for action in _DESTRUCTIVE}
        self.outside_row = self._build_outside()
        self.body.addWidget(self.outside_row)
        self.details = QWidget()
        self.details.setProperty("role", "clear")
        self._rows = QFormLayout(self.details)
        spaced(self._rows, (0, 4, 0, 0), 4)
        self.body.addWidget(self.details)
        self.body.addStretch(1)
        self.retranslate()
        self.apply_theme(look.theme)

    def _build_calls(self) -> QWidget:
        panel = QWidget()
        panel.setProperty("role", "clear")
        grid = QGridLayout(panel)
        spaced(grid, 0, 8)
        self.timeout.textChanged.connect(self._timeout_edited)
        places = {"start": (0, 0), "is_alive": (0, 1), "join": (1, 0), "join_timeout": (1, 1)}
        places |= {"terminate": (3, 0), "kill": (3, 1)}
        for call, (row, column) in places.items():
            grid.addWidget(self.buttons[call], row, column)
        grid.addWidget(self.timeout_caption, 2, 0, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.timeout, 2, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for call, button in self.buttons.items():
            button.setObjectName(f"call-{call}")
            button.setProperty("role", "danger-code" if call in _DESTRUCTIVE else "code")
            button.clicked.connect(self._call_pressed)
        return panel

    def _build_outside(self) -> QWidget:
        panel = QWidget()
        panel.setProperty("role", "clear")
        grid = QGridLayout(panel)
        spaced(grid, 0, 8)
        grid.addWidget(self.outside_caption, 0, 0, 1, 2)
        for column, (action, button) in enumerate(self.outside.items()):
            button.setObjectName(f"outside-{action}")
            button.setProperty("role", "danger")
            button.clicked.connect(self._outside_pressed)
            grid.addWidget(button, 1, column)
            grid.setColumnStretch(column, 1)
        return panel

    def show_process(
        self, process: ProcessInfo | None, index: QModelIndex, variable: str | None, lab_open: bool, run: Run | None
    ) -> None:
        """Show a process of ``run``; ``variable`` holds it in the Lab's main process."""
        self._process, self._variable, self._run = process, variable, run
        self._index = QPersistentModelIndex(index)
        self.calls.setVisible(process is not None and lab_open and process.colour != 0)
        self.outside_row.setVisible(process is not None)
        self.details.setVisible(process is not None)
        self.hint.setVisible(process is None)
        self.refresh()

    def refresh(self) -> None:
        """Show the same process anew."""
        process = self._process
        self.heading.setText(self.tr("Selected process") if process is None else process.name)
        self._show_details()
        if process is None:
            self.side.clear()
            return
        made = process.state is not MpState.INITIAL and process.state is not MpState.CLOSED
        usable = self._variable is not None and self._run is not None and not self._run.over
        for call, button in self.buttons.items():
            button.setEnabled(usable and (process.state is MpState.INITIAL if call == "start" else made))
        if self._seconds() is None:
            self.buttons["join_timeout"].setEnabled(False)
        for button in self.outside.values():
            button.setEnabled(process.alive and process.pid is not None)
        known = self._variable is not None
        self.calls.setToolTip("" if known else self.tr("The Lab knows no variable that holds this process"))

    def _show_details(self) -> None:
        model = self._index.model() if self._index.isValid() else None
        texts: list[tuple[str, str]] = []
        if model is not None:
            for column in range(1, model.columnCount()):
                value = model.index(self._index.row(), column, self._index.parent()).data()
                title = model.headerData(column, Qt.Orientation.Horizontal)
                if value not in (None, ""):
                    texts.append((str(title), str(value)))
        while self._rows.rowCount() < len(texts):
            value_label = label(wrap=True)
            value_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._rows.addRow(label("dim"), value_label)
        while self._rows.rowCount() > len(texts):
            self._rows.removeRow(self._rows.rowCount() - 1)
        for row, pair in enumerate(texts):
            for role, text in zip((QFormLayout.ItemRole.LabelRole, QFormLayout.ItemRole.FieldRole), pair, strict=True):
                item = self._rows.itemAt(row, role)
                widget = item.widget() if item is not None else None
                if widget is not None and widget.property("text") != text:
                    widget.setProperty("text", text)

    @Slot()
    def _call_pressed(self) -> None:
        variable = self._variable
        call = next(name for name, button in self.buttons.items() if button is self.sender())
        if variable is None:
            return
        makers = {"start": lab.start, "join": lab.join, "is_alive": lab.is_alive}
        makers |= {"terminate": lab.terminate, "kill": lab.kill}
        if call == "join_timeout":
            self.called.emit(lab.join(variable, self._seconds()))
        else:
            self.called.emit(makers[call](variable))

    @Slot()
    def _outside_pressed(self) -> None:
        action = next(name for name, button in self.outside.items() if button is self.sender())
        if self._process is not None and self._process.pid is not None:
            self.signalled.emit((self._process.pid, action))

    def _seconds(self) -> float | None:
        """The time-out, or None while what stands in the field is no number of seconds."""
        seconds = lab.read_delay(self.timeout.text())
        return None if isinstance(seconds, lab.Problem) else seconds

    @Slot()
    def _timeout_edited(self) -> None:
        self._show_texts()
        self.refresh()

    def _show_texts(self) -> None:
        for call, button in self.buttons.items():
            button.setText(f"{call}()")
        seconds = self._seconds()
        set_role(self.timeout, wrong="true" if seconds is None else "false")
        self.buttons["join_timeout"].setText(f"join({'timeout' if seconds is None else seconds})")

    def retranslate(self) -> None:
        self.hint.setText(self.tr("Select a process in the list to see it and to act on it."))
        self.outside_caption.setText(self.tr("End it from outside (works while the main process is blocked)"))
        self.outside["terminate"].setText(self.tr("Terminate"))
        self.outside["kill"].setText(self.tr("Kill"))
        self.timeout_caption.setText(self.tr("Time-out (s)"))
        self.timeout.setAccessibleName(self.tr("Time-out of join() in seconds"))
        self.timeout.setToolTip(self.tr("Time-out of join() in seconds"))
        self._retranslate_tips()
        self._show_texts()
        self.refresh()

    def _retranslate_tips(self) -> None:
        for call, tip in {
            "start": self.tr("Process.start(): the operating system makes the child, which then calls run()"),
            "join": self.tr("Process.join(): the main process waits until the child has ended"),
            "join_timeout": self.tr("Process.join(timeout): waits so long at most; exitcode says if it ended"),
            "is_alive": self.tr("Process.is_alive(): True from start() until the child has ended"),
            "terminate": self.tr("Process.terminate(): sends SIGTERM (Windows: TerminateProcess); no finally runs"),
            "kill": self.tr("Process.kill(): sends SIGKILL (Windows: TerminateProcess), which cannot be caught"),
        }.items():
            self.buttons[call].setToolTip(tip)
        from_outside = self.tr("Sends {signal} from procgui itself, as a task manager does; no statement is executed")
        for action, number in (("terminate", "SIGTERM"), ("kill", "SIGKILL")):
            self.outside[action].setToolTip(from_outside.format(signal=number))

    def apply_theme(self, theme: Theme) -> None:
        self._rows.setHorizontalSpacing(theme.px(12))
