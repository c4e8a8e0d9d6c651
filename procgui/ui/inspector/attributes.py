"""The attributes of a ``Process`` object, a row each: known, asked for, or set; below them what the window measures."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QPushButton

from procgui.model import lab
from procgui.model.process_info import ProcessInfo
from procgui.model.statements import StatementInfo
from procgui.ui.inspector.answers import Answer
from procgui.ui.inspector.call_words import attribute_words
from procgui.ui.inspector.figures import FIGURES, figure_title, figure_words, figures
from procgui.ui.inspector.result import MASK
from procgui.ui.inspector.subject import Subject
from procgui.ui.inspector.told import ATTRIBUTES, UNSEEN, Ask, Told
from procgui.ui.inspector.value import ValueField
from procgui.ui.look import Look
from procgui.ui.pane import Pane, label, spaced
from procgui.ui.theme import Theme


class Attributes(Pane):
    """``asked`` carries an Ask; whoever sends it tells :meth:`note` the statement that came of it."""

    asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setProperty("role", "clear")
        self._subject = Subject()
        self._expression: str | None = None
        self._told = Told(None)
        self._revealed = False
        self._code: dict[int, str] = {}
        self.captions: dict[str, QLabel] = {}
        self.fields: dict[str, ValueField] = {}
        self.reads: dict[str, QPushButton] = {}
        self.daemon = QCheckBox()
        self._grid = QGridLayout(self)
        spaced(self._grid, 0, 0)
        for name in (*ATTRIBUTES, *FIGURES):
            self._add_row(name)
        self._grid.setColumnStretch(1, 1)
        self.fields["name"].entered.connect(self._name_entered)
        self.daemon.setObjectName("toggle-daemon")
        self.daemon.clicked.connect(self._daemon_clicked)
        self.retranslate()
        self.apply_theme(look.theme)

    def _add_row(self, name: str) -> None:
        row = self._grid.rowCount()
        self.captions[name], self.fields[name] = label("dim"), ValueField()
        self.fields[name].setObjectName(f"value-{name}")
        self._grid.addWidget(self.captions[name], row, 0)
        self._grid.addWidget(self.fields[name], row, 1, 1, 1 if name in ATTRIBUTES else 2)
        if name not in ATTRIBUTES:
            return
        box = QHBoxLayout()
        spaced(box, 0, 6)
        if name == "daemon":
            box.addWidget(self.daemon)
        read = self.reads[name] = QPushButton()
        read.setObjectName("show-authkey" if name == "authkey" else f"read-{name}")
        read.setProperty("role", "quiet")
        read.clicked.connect(self._read_clicked)
        box.addWidget(read)
        self._grid.addLayout(box, row, 2, Qt.AlignmentFlag.AlignRight)

    # What is shown

    def show_subject(self, subject: Subject) -> None:
        """Show another process; its secret is masked again."""
        if subject.run is not self._told.run:
            self._told, self._code = Told(subject.run), {}
        self._subject = subject
        self._hide_secret()
        for name in ATTRIBUTES:
            self.reads[name].setVisible(subject.children)
            if name in UNSEEN:
                self.captions[name].setVisible(subject.children)
                self.fields[name].setVisible(subject.children)
        self.daemon.setVisible(subject.children)

    def refresh(self, expression: str | None) -> None:
        """Show what is so now; ``expression`` is how the main process reaches the object, if it does."""
        process, run = self._subject.process, self._subject.run
        self._expression = expression
        if process is None or run is None:
            return
        for name in ATTRIBUTES:
            self.reads[name].setEnabled(expression is not None)
            found = self._shown(process, name)
            self.fields[name].show_value(found.text, found.failed)
        self.fields["name"].set_editable(expression is not None)
        self.daemon.setEnabled(expression is not None)
        self.daemon.setChecked(self._told.is_set(process, "daemon"))
        for name, text in figures(process, run, self._code_of(process)).items():
            self.fields[name].show_value(text)

    def _shown(self, process: ProcessInfo, name: str) -> Answer:
        if name == "authkey" and not self._revealed:
            return Answer(MASK)
        return self._told.value(process, name)

    def _code_of(self, process: ProcessInfo) -> str | None:
        """Looked for once for each process."""
        run = self._subject.run
        if process.row not in self._code and run is not None:
            from procgui.model.code_object import code_of

            self._code[process.row] = code_of(process, run) or ""
        return self._code.get(process.row) or None

    def note(self, ask: Ask, statement: StatementInfo) -> None:
        """This statement was sent for what was asked."""
        if self._subject.process is not None:
            self._told.note(self._subject.process, ask, statement)
            self.refresh(self._expression)

    # What is pressed

    @Slot()
    def _read_clicked(self) -> None:
        name = next(each for each, button in self.reads.items() if button is self.sender())
        if name == "authkey" and self._revealed:
            self._hide_secret()
            self.refresh(self._expression)
        elif self._expression is not None:
            if name == "authkey":
                self._revealed = True
                self._show_words()
            self.asked.emit(Ask(name, lab.attribute(self._expression, name)))

    @Slot()
    def _daemon_clicked(self) -> None:
        wanted = self.daemon.isChecked()
        if self._subject.process is not None and self._expression is not None:
            self.daemon.setChecked(self._told.is_set(self._subject.process, "daemon"))  # until Python has agreed
            self.asked.emit(Ask("daemon", lab.assign(self._expression, "daemon", wanted), str(wanted)))

    @Slot(str)
    def _name_entered(self, name: str) -> None:
        if self._expression is not None:
            self.asked.emit(Ask("name", lab.assign(self._expression, "name", name), name))

    def _hide_secret(self) -> None:
        self._revealed = False
        self._told.forget("authkey")
        self._show_words()

    # Words and looks

    def retranslate(self) -> None:
        for name in ATTRIBUTES:
            self.captions[name].setText(name)  # Python's own words
            self.captions[name].setToolTip(attribute_words(name))
        for name in FIGURES:
            self.captions[name].setText(figure_title(name))
            self.captions[name].setToolTip(figure_words(name))
        for name, field in self.fields.items():
            field.setAccessibleName(self.captions[name].text())
        self.daemon.setAccessibleName("daemon")
        self.daemon.setToolTip(f"Process.daemon = True, False\n{attribute_words('daemon')}")
        self._show_words()

    def _show_words(self) -> None:
        for name, button in self.reads.items():
            button.setText(self.tr("read"))
            button.setToolTip(f"Process.{name}\n{attribute_words(name)}")
            button.setAccessibleName(self.tr("Read {attribute}").format(attribute=name))
        self.reads["authkey"].setText(self.tr("hide") if self._revealed else self.tr("show"))

    def apply_theme(self, theme: Theme) -> None:
        self._grid.setHorizontalSpacing(theme.px(8))
