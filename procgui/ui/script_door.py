"""Any script: choose a file or drop one, give arguments, look at it, run it unmodified."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from procgui.model.configuration import Configuration
from procgui.protocol.messages import LaunchSpec
from procgui.ui.door import Door
from procgui.ui.editor.view import CodeView
from procgui.ui.icons import icon
from procgui.ui.look import Look
from procgui.ui.pane import Card, Pane, label, set_role, spaced
from procgui.ui.run_form import RunForm
from procgui.ui.theme import Theme

_MOST_SHOWN = 2_000_000


def _breakable(path: Path) -> str:
    """A path that may be wrapped at its separators."""
    return str(path).replace(os.sep, os.sep + "\u200b")


class ScriptDoor(Door):
    """Holds the path; the supervisor reads the file anew at each run, so what runs is what is on disk."""

    opened = Signal(object)
    """Carries the Path of a script that was taken."""

    def __init__(self, look: Look, configurations: dict[str, Configuration], parent: QWidget | None = None) -> None:
        """``configurations`` says how which script was run last; it is kept up to date."""
        super().__init__(look, parent)
        self._configurations = configurations
        self._path: Path | None = None
        self.card, self.source_card = Card(look), Card(look)
        self.open_button = QPushButton()
        self.path_text = label("dim", wrap=True)
        self.path_text.setTextFormat(Qt.TextFormat.PlainText)
        self.form = RunForm(look)
        row = QHBoxLayout()
        spaced(row)
        row.addWidget(self.open_button)
        row.addStretch(1)
        self.card.body.addLayout(row)
        self.card.body.addWidget(self.path_text)
        self.card.body.addWidget(self.form)
        self.source = CodeView(look)
        self.source_card.body.addWidget(self.source, 1)
        self.column.addWidget(self.card)
        self.column.addWidget(self.source_card, 1)
        self.open_button.clicked.connect(self.choose)
        self.form.changed.connect(self._edited)
        self.form.submitted.connect(self.runWanted)
        self.form.python.complained.connect(self.complained)
        self.retranslate()
        self.apply_theme(look.theme)

    def open(
        self, path: str | Path, arguments: tuple[str, ...] = (), cwd: str | None = None, python: str | None = None
    ) -> None:
        """Take a script, as it was run last but for what is given."""
        self._path = Path(path).absolute()
        configuration = self._configurations.get(str(self._path), Configuration())
        if arguments:
            configuration = configuration._replace(arguments=shlex.join(arguments))
        if cwd is not None:
            configuration = configuration._replace(folder="" if Path(cwd) == self._path.parent else cwd)
        self.form.show_configuration(configuration._replace(python=python or configuration.python), self._path)
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
        return None if self._path is None else self.form.configuration().spec(self._path)

    @Slot()
    def _edited(self) -> None:
        """Remember how this script is run; the last one edited is the last to be forgotten."""
        if self._path is not None:
            self._configurations.pop(str(self._path), None)
            configuration = self.form.configuration()
            if configuration != Configuration():
                self._configurations[str(self._path)] = configuration
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
        self.open_button.setToolTip(self.tr("Choose a Python file; it runs unmodified, as python FILE does"))
        self.source.setAccessibleName(self.tr("Source of the script"))
        self.source_card.heading.setText(self.tr("Source"))
        self.source_card.side.setText(self._path.name if self._path else "")
        set_role(self.open_button, role="" if self._path else "primary")
        self._show_icon()

    def apply_theme(self, theme: Theme) -> None:
        self._show_icon()

    def _show_icon(self) -> None:
        """Until a script is chosen, this is the thing to press."""
        self.open_button.setIcon(icon("open", self.look.theme, "ink" if self._path else "on_accent"))
