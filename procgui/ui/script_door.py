"""Any script: choose a file or drop one, give arguments, look at it, run it unmodified."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QToolButton, QWidget

from procgui.model.configuration import Configuration
from procgui.protocol.messages import LaunchSpec
from procgui.ui.compare.button import CompareButton
from procgui.ui.door import Door
from procgui.ui.editor.trail_view import TrailView
from procgui.ui.icons import icon
from procgui.ui.look import Look
from procgui.ui.pane import Card, Pane, label, set_role, spaced
from procgui.ui.run_form import RunForm
from procgui.ui.theme import Theme
from procgui.ui.trail import Trail


def _breakable(path: Path) -> str:
    """A path that may be wrapped at its separators."""
    return str(path).replace(os.sep, os.sep + "\u200b")


class ScriptState(NamedTuple):
    """What the door shows: enough to show it again."""

    path: Path | None
    configuration: Configuration


class ScriptDoor(Door):
    """Holds the path; the supervisor reads the file anew at each run, so what runs is what is on disk."""

    opened = Signal(object)
    """Carries the Path of a script that was taken."""
    wanted = Signal(object)
    """Carries the Path of a script that somebody chose, to be opened."""
    tabWanted = Signal()

    def __init__(self, look: Look, configurations: dict[str, Configuration], parent: QWidget | None = None) -> None:
        """``configurations`` says how which script was run last; it is kept up to date."""
        super().__init__(look, parent)
        self._configurations = configurations
        self._path: Path | None = None
        self.card, self.source_card = Card(look), Card(look)
        self.open_button, self.tab_button = QPushButton(), QPushButton()
        self.tab_button.setProperty("role", "flat")
        self.tab_button.setObjectName("new-tab")
        self.path_text = label("dim", wrap=True)
        self.path_text.setTextFormat(Qt.TextFormat.PlainText)
        self.form = RunForm(look)
        row = QHBoxLayout()
        spaced(row)
        row.addWidget(self.open_button)
        row.addWidget(self.tab_button)
        row.addStretch(1)
        self.card.body.addLayout(row)
        self.card.body.addWidget(self.path_text)
        self.compare = CompareButton()
        below = QHBoxLayout()
        spaced(below)
        below.addWidget(self.compare)
        below.addStretch(1)
        self.card.body.addLayout(below)
        self.card.body.addWidget(self.form)
        self.source = TrailView(look)
        self.trail = Trail(self.source, self)
        self.follow = QToolButton()
        self.follow.setObjectName("follow-calls")
        self.follow.setCheckable(True)
        self.follow.setChecked(True)
        self.follow.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.source_card.head.addWidget(self.follow)
        self.source_card.body.addWidget(self.source, 1)
        self.open_button.clicked.connect(self.choose)
        self.tab_button.clicked.connect(self.tabWanted)
        self.follow.toggled.connect(self.trail.follow)
        self.trail.fileShown.connect(self._show_name)
        self.form.changed.connect(self._edited)
        self.form.submitted.connect(self.runWanted)
        self.form.python.complained.connect(self.complained)
        self.retranslate()
        self.apply_theme(look.theme)

    def open(
        self, path: str | Path, arguments: tuple[str, ...] = (), cwd: str | None = None, python: str | None = None
    ) -> None:
        """Take a script, as it was run last but for what is given."""
        script = Path(path).absolute()
        configuration = self._configurations.get(str(script), Configuration())
        if arguments:
            configuration = configuration._replace(arguments=shlex.join(arguments))
        if cwd is not None and not configuration.module:
            configuration = configuration._replace(folder="" if Path(cwd) == script.parent else cwd)
        self.take(ScriptState(script, configuration._replace(python=python or configuration.python)))
        self.opened.emit(script)

    def state(self) -> ScriptState:
        """What is shown."""
        return ScriptState(self._path, self.form.configuration())

    def take(self, state: ScriptState | None) -> None:
        """Show this; None is no script yet."""
        self._path, configuration = state or (None, Configuration())
        self.form.show_configuration(configuration, self._path)
        self.refresh()
        self.specChanged.emit()

    def refresh(self) -> None:
        """Show the file as it is on disk now; what cannot be read is said when it is run."""
        self.path_text.setToolTip(self.trail.show_script(self._path) or "")
        self.retranslate()

    def panes(self) -> dict[str, Pane]:
        return {"script": self.card, "script-source": self.source_card}

    def set_compact(self, compact: bool) -> None:
        self.form.set_compact(compact)
        self.compare.set_compact(compact)

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
            self.wanted.emit(Path(name))

    def retranslate(self) -> None:
        self.card.heading.setText(self.tr("Script"))
        self.open_button.setText(self.tr("Open…"))
        hint = self.tr("Choose a Python file, or drop one here. It runs unmodified.")
        self.path_text.setText(_breakable(self._path) if self._path else hint)
        self.open_button.setToolTip(self.tr("Choose a Python file; it runs unmodified, as python FILE does"))
        self.tab_button.setText(self.tr("New tab"))
        self.tab_button.setToolTip(self.tr("A further tab: another script beside this one, which goes on"))
        self.source.setAccessibleName(self.tr("Source of the script"))
        self.source_card.heading.setText(self.tr("Source"))
        self.follow.setText(self.tr("Follow calls"))
        self.follow.setToolTip(
            self.tr("Show the line that called start(), join() or the like last, in whichever file it stands")
        )
        self.follow.setAccessibleName(self.tr("Follow the calls"))
        set_role(self.open_button, role="" if self._path else "primary")
        self._show_icon()

    @Slot(object)
    def _show_name(self, path: Path | None) -> None:
        words = "{name}" if self.trail.whole else self.tr("{name}, its beginning")
        self.source_card.side.setText(words.format(name=path.name) if path else "")

    def apply_theme(self, theme: Theme) -> None:
        self._show_icon()
        self.follow.setIcon(icon("follow", theme))
        self.tab_button.setIcon(icon("add", theme))

    def _show_icon(self) -> None:
        """Until a script is chosen, this is the thing to press."""
        self.open_button.setIcon(icon("open", self.look.theme, "ink" if self._path else "on_accent"))
