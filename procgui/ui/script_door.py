"""Any script: choose a file or drop one, give arguments, look at it, run it unmodified."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from procgui.protocol.messages import LaunchSpec
from procgui.ui.door import USUAL_MOST, Door
from procgui.ui.editor.view import CodeView
from procgui.ui.icons import icon
from procgui.ui.look import Look
from procgui.ui.pane import Card, Pane, label, set_role, spaced
from procgui.ui.python_choice import PythonChoice
from procgui.ui.theme import Theme

_MOST_SHOWN = 2_000_000
_MOST = (16, USUAL_MOST, 256, 1000, 0)
"""What can be chosen for the processes that may live at once; 0 is any number."""


def split_arguments(text: str, windows: bool = sys.platform == "win32") -> list[str]:
    """Arguments as a shell would take them; on Windows a backslash is a backslash. Raises ValueError."""
    lexer = shlex.shlex(text, posix=True, punctuation_chars=False)
    lexer.whitespace_split = True
    lexer.commenters = ""
    if windows:
        lexer.escape = ""
    return list(lexer)


def _breakable(path: Path) -> str:
    """A path that may be wrapped at its separators."""
    return str(path).replace(os.sep, os.sep + "\u200b")


class ScriptDoor(Door):
    """Holds the path; the supervisor reads the file anew at each run, so what runs is what is on disk."""

    opened = Signal(object)
    """Carries the Path of a script that was taken."""

    def __init__(self, look: Look, pythons: dict[str, str], parent: QWidget | None = None) -> None:
        """``pythons`` is what was chosen for which script; it is kept up to date."""
        super().__init__(look, parent)
        self._pythons = pythons
        self._path: Path | None = None
        self._cwd: str | None = None
        self.card, self.source_card = Card(look), Card(look)
        self.open_button = QPushButton()
        self.path_text = label("dim", wrap=True)
        self.path_text.setTextFormat(Qt.TextFormat.PlainText)
        self.arguments_caption = label("dim")
        self.arguments = QLineEdit()
        self.arguments.setProperty("role", "mono")
        self.problem = label("error", wrap=True)
        self.python_caption, self.python = label("dim"), PythonChoice()
        self.most_caption, self.most = label("dim"), QComboBox()
        self.most.setObjectName("most")
        for number in _MOST:
            self.most.addItem("", number)
        self.most.setCurrentIndex(_MOST.index(USUAL_MOST))
        row = QHBoxLayout()
        spaced(row)
        row.addWidget(self.open_button)
        row.addStretch(1)
        self.card.body.addLayout(row)
        arguments = (self.arguments_caption, self.arguments, self.problem)
        choices = (self.python_caption, self.python, self.most_caption, self.most)
        for widget in (self.path_text, *arguments, *choices):
            self.card.body.addWidget(widget)
        self.source = CodeView(look)
        self.source_card.body.addWidget(self.source, 1)
        self.column.addWidget(self.card)
        self.column.addWidget(self.source_card, 1)
        self.open_button.clicked.connect(self.choose)
        self.arguments.textChanged.connect(self._arguments_edited)
        self.arguments.returnPressed.connect(self.runWanted)
        self.python.changed.connect(self._python_chosen)
        self.python.complained.connect(self.complained)
        self.most.currentIndexChanged.connect(self.specChanged)
        self.retranslate()
        self.apply_theme(look.theme)
        self._arguments_edited()

    def open(
        self, path: str | Path, arguments: tuple[str, ...] = (), cwd: str | None = None, python: str | None = None
    ) -> None:
        """Take a script; ``cwd`` is where it will run, its own folder unless given, ``python`` what will run it."""
        self._path = Path(path).absolute()
        self._cwd = cwd
        self.python.choose(python or self._pythons.get(str(self._path)))
        self.python.look_beside(self._path)
        if arguments:
            self.arguments.setText(shlex.join(arguments))
        self.refresh()
        self.opened.emit(self._path)
        self.specChanged.emit()

    def refresh(self) -> None:
        """Show the file as it is on disk now; what cannot be read is said when it is run."""
        text = ""
        if self._path is not None:
            try:
                with self._path.open(encoding="utf-8", errors="replace") as file:
                    text = file.read(_MOST_SHOWN)
            except OSError as error:
                self.path_text.setToolTip(str(error))
        self.source.show_source(text)
        self.retranslate()

    def panes(self) -> dict[str, Pane]:
        return {"script": self}

    def spec(self) -> LaunchSpec | None:
        arguments = self._read_arguments()
        if self._path is None or arguments is None:
            return None
        folder = self._cwd or str(self._path.parent)
        most = self.most.currentData()
        return LaunchSpec(
            "script", str(self._path), tuple(arguments), cwd=folder, python=self.python.chosen, most=most or None
        )

    def _read_arguments(self) -> list[str] | None:
        try:
            return split_arguments(self.arguments.text())
        except ValueError:
            return None

    @Slot()
    def _arguments_edited(self) -> None:
        wrong = self._read_arguments() is None
        self.problem.setText(self.tr("A quotation mark is not closed.") if wrong else "")
        self.problem.setVisible(wrong)
        self.specChanged.emit()

    @Slot()
    def _python_chosen(self) -> None:
        if self._path is not None:
            self._pythons.pop(str(self._path), None)
            if self.python.chosen is not None:
                self._pythons[str(self._path)] = self.python.chosen
        self.specChanged.emit()

    @Slot()
    def choose(self) -> None:
        """Ask for a file."""
        folder = str(self._path.parent) if self._path else ""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a script"), folder, self.tr("Python scripts (*.py *.pyw);;All files (*)")
        )
        if name:
            self.open(name)

    def retranslate(self) -> None:
        self.card.heading.setText(self.tr("Script"))
        self.open_button.setText(self.tr("Open…"))
        hint = self.tr("Choose a Python file, or drop one here. It runs unmodified.")
        self.path_text.setText(_breakable(self._path) if self._path else hint)
        self.arguments_caption.setText(self.tr("Arguments"))
        self.arguments.setAccessibleName(self.tr("Arguments"))
        self.arguments.setToolTip(self.tr("What the script finds in sys.argv[1:], written as in a shell"))
        self.python_caption.setText(self.tr("Python"))
        self.python.retranslate()
        self._retranslate_most()
        self.open_button.setToolTip(self.tr("Choose a Python file; it runs unmodified, as python FILE does"))
        self.source.setAccessibleName(self.tr("Source of the script"))
        self.source_card.heading.setText(self.tr("Source"))
        self.source_card.side.setText(self._path.name if self._path else "")
        set_role(self.open_button, role="" if self._path else "primary")
        self._show_icon()

    def _retranslate_most(self) -> None:
        self.most_caption.setText(self.tr("Pause and ask at more than"))
        self.most.setAccessibleName(self.tr("Most processes at once"))
        self.most.setToolTip(
            self.tr(
                "So many processes of the script may live at the same time; more of them pause it. "
                "A script without a main guard would else start processes without end."
            )
        )
        for row, number in enumerate(_MOST):
            words = self.tr("{number} processes") if number else self.tr("never ask")
            self.most.setItemText(row, words.format(number=f"{number:,}"))

    def apply_theme(self, theme: Theme) -> None:
        self._show_icon()

    def _show_icon(self) -> None:
        """Until a script is chosen, this is the thing to press."""
        self.open_button.setIcon(icon("open", self.look.theme, "ink" if self._path else "on_accent"))
