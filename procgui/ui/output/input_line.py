"""The line below the output that a script's ``input()`` reads."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from procgui.model.run import Run
from procgui.ui.look import Look
from procgui.ui.pane import Pane, label, spaced


class InputLine(Pane):
    """Hidden where runs have no such input; lines may be sent before they are asked for, as at a terminal."""

    answered = Signal(object)
    """A line without its newline; None is the end of the input."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.caption, self.field, self.end = label("dim"), QLineEdit(), QPushButton()
        self.field.setObjectName("script-input")
        self.field.setProperty("role", "mono")
        self.end.setProperty("role", "flat")
        row = QHBoxLayout(self)
        spaced(row)
        row.addWidget(self.caption)
        row.addWidget(self.field, 1)
        row.addWidget(self.end)
        self.field.returnPressed.connect(self._send)
        self.end.clicked.connect(self._end)
        self._run: Run | None = None
        self.retranslate()
        self.hide()

    def show_run(self, run: Run | None, wanted: bool) -> None:
        """The input of this run; ``wanted`` says whether the open door's runs have one."""
        if run is not self._run:
            self.field.clear()
        self._run = run
        self.setVisible(wanted)
        self.refresh()

    def refresh(self) -> None:
        """The run may have ended."""
        open_ = self._run is not None and self._run.takes_input
        for widget in (self.field, self.end):
            if widget.isEnabled() != open_:
                widget.setEnabled(open_)
        self.field.setPlaceholderText(self._hint())

    def _hint(self) -> str:
        if self._run is None or self._run.over:
            return ""
        if self._run.takes_input:
            return self.tr("a line for input(), then Enter")
        return self.tr("the input has ended") if self._run.input_ended else ""

    @Slot()
    def _send(self) -> None:
        lines = self.field.text().split("\n")  # several were pasted
        self.field.clear()
        for line in lines:
            self.answered.emit(line)

    @Slot()
    def _end(self) -> None:
        self.answered.emit(None)
        self.refresh()

    def retranslate(self) -> None:
        self.caption.setText(self.tr("Input"))
        self.field.setAccessibleName(self.tr("Standard input of the script"))
        self.field.setToolTip(self.tr("Standard input of the script: Enter sends the line"))
        self.end.setText(self.tr("End of input"))
        self.end.setToolTip(self.tr("No further line comes: what reads on gets EOFError or an empty text"))
        self.refresh()
