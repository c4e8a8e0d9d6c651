"""The form that says how a script is run; what is seldom needed unfolds."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from procgui.model.configuration import USUAL_MOST, Configuration, Field, Problem, module_of
from procgui.ui.icons import icon
from procgui.ui.look import Look
from procgui.ui.pane import Pane, label, set_role, spaced
from procgui.ui.python_choice import PythonChoice
from procgui.ui.theme import Theme

_MOST: Final = (16, USUAL_MOST, 256, 1000, 0)
"""What can be chosen for the processes that may live at once; 0 is any number."""
_FOLDED: Final = ("module", "folder", "environment", "flags")


class RunForm(Pane):
    """``changed`` says that :meth:`configuration` gives something else now."""

    changed = Signal()
    submitted = Signal()
    """Enter was pressed in a field."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.arguments, self.folder, self.environment, self.flags = (QLineEdit() for _ in range(4))
        self.python, self.most, self.module = PythonChoice(), QComboBox(), QComboBox()
        self.browse, self.more = QToolButton(), QToolButton()
        self.problem = label("error", wrap=True)
        self._captions: dict[str, QLabel] = {}
        self._script: Path | None = None
        self._giving = False
        self._revealing = QTimer(self)
        """What is wrong comes into sight once it has its place."""
        self._revealing.setSingleShot(True)
        self._revealing.timeout.connect(self._reveal)
        self._build()
        self._connect()
        self.retranslate()
        self.apply_theme(look.theme)
        self.unfold(False)

    def _build(self) -> None:
        self._grid = QGridLayout(self)
        spaced(self._grid)
        folder = QWidget()
        row = QHBoxLayout(folder)
        spaced(row)
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        self._rows: dict[str, QWidget] = {
            "arguments": self.arguments,
            "python": self.python,
            "most": self.most,
            "module": self.module,
            "folder": folder,
            "environment": self.environment,
            "flags": self.flags,
        }
        self._captions = {name: label("dim") for name in self._rows}
        self._place(beside=True)
        self._grid.setColumnStretch(1, 1)
        self.more.setCheckable(True)
        self.more.setProperty("role", "flat")
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for name, widget in (*self._rows.items(), ("folder", self.folder), ("more", self.more)):
            widget.setObjectName(f"run-{name}" if name != "python" else name)
        for field in (self.arguments, self.folder, self.environment, self.flags):
            field.setProperty("role", "mono")
        for box in (self.most, self.module):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for number in _MOST:
            self.most.addItem("", number)
        self.most.setCurrentIndex(_MOST.index(USUAL_MOST))
        for module in (False, True):
            self.module.addItem("", module)

    def _place(self, beside: bool) -> None:
        """Captions beside the fields, or above them where there is little room; tall, not wide."""
        parts: list[tuple[QWidget, int]] = []
        for name, widget in self._rows.items():
            if name == _FOLDED[0]:
                parts.append((self.more, 0))
            parts += [(self._captions[name], 0), (widget, 1)]
        parts.append((self.problem, 0))
        row = -1
        for widget, column in parts:
            whole = not beside or widget in (self.more, self.problem)
            row += whole or column == 0
            self._grid.addWidget(widget, row, 0 if whole else column, 1, 2 if whole else 1)

    def set_compact(self, compact: bool) -> None:
        """The window is narrow for its zoom."""
        self._place(beside=not compact)

    def _connect(self) -> None:
        for field in (self.arguments, self.folder, self.environment, self.flags):
            field.textChanged.connect(self._edited)
            field.returnPressed.connect(self.submitted)
        self.python.changed.connect(self._edited)
        self.most.currentIndexChanged.connect(self._edited)
        self.module.currentIndexChanged.connect(self._edited)
        self.browse.clicked.connect(self._choose_folder)
        self.more.toggled.connect(self.unfold)

    # what it holds

    def configuration(self) -> Configuration:
        """What stands in the form."""
        return Configuration(
            arguments=self.arguments.text(),
            python=self.python.chosen,
            most=self.most.currentData(),
            module=self.module.currentData(),
            folder=self.folder.text().strip(),
            environment=self.environment.text(),
            flags=self.flags.text(),
        )

    def show_configuration(self, configuration: Configuration, script: Path | None) -> None:
        """Let the form hold this, for a script; ``changed`` is for what the person does."""
        self._script = script
        self._giving = True
        self.arguments.setText(configuration.arguments)
        self.python.choose(configuration.python)
        if script is not None:
            self.python.look_beside(script)
        row = self.most.findData(configuration.most)
        self.most.setCurrentIndex(row if row >= 0 else _MOST.index(USUAL_MOST))
        self.module.setCurrentIndex(int(configuration.module))
        self.folder.setText(configuration.folder)
        self.environment.setText(configuration.environment)
        self.flags.setText(configuration.flags)
        self._giving = False
        usual = Configuration()
        if any(getattr(configuration, name) != getattr(usual, name) for name in _FOLDED):
            self.more.setChecked(True)
        self.retranslate()

    def problems(self) -> list[Problem]:
        """What keeps the script from being run so."""
        return [] if self._script is None else self.configuration().problems(self._script)

    @Slot()
    def _edited(self) -> None:
        if not self._giving:
            self._show_problems()
            self._show_usual_folder()
            self.changed.emit()

    def _show_problems(self) -> None:
        problems = self.problems()
        self.problem.setText("\n".join(self._words(each) for each in problems))
        self.problem.setVisible(bool(problems))
        if problems:
            self._revealing.start()
        wrong: set[Field] = {each.field for each in problems}
        set_role(self.folder, wrong="true" if "folder" in wrong else "false")
        for name in ("arguments", "environment", "flags", "module"):
            set_role(self._rows[name], wrong="true" if name in wrong else "false")
        if any(name in wrong for name in _FOLDED):
            self.more.setChecked(True)

    @Slot()
    def _reveal(self) -> None:
        area: QWidget | None = self
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and self.problem.isVisible():
            area.ensureWidgetVisible(self.problem)

    @Slot(bool)
    def unfold(self, unfolded: bool) -> None:
        """Show or hide what is seldom needed."""
        for name in _FOLDED:
            self._captions[name].setVisible(unfolded)
            self._rows[name].setVisible(unfolded)
        self.apply_theme(self.look.theme)

    @Slot()
    def _choose_folder(self) -> None:
        start = self.folder.text() or (str(self._script.parent) if self._script else "")
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose the working directory"), start)
        if chosen:
            self.folder.setText(chosen)

    # words and looks

    def _words(self, problem: Problem) -> str:
        caption = self._captions[problem.field].text()
        sentence = {
            "quotes": self.tr("a quotation mark is not closed."),
            "variable": self.tr("NAME=value is needed, not {detail}."),
            "flag": self.tr("{detail} cannot be given to a watched Python, only -b -B -O -OO -P -q -R -s -u -W -X."),
            "character": self.tr("there is a character that no program can be given."),
            "module": self.tr("{detail} cannot be a module's file: its name has to be a Python name ending in .py."),
        }[problem.code]
        return f"{caption}: {sentence.format(detail=problem.detail)}"

    def retranslate(self) -> None:
        captions = {
            "arguments": self.tr("Arguments"),
            "python": self.tr("Python"),
            "most": self.tr("At most"),
            "module": self.tr("Run as"),
            "folder": self.tr("Folder"),
            "environment": self.tr("Variables"),
            "flags": self.tr("Flags"),
        }
        tips = {
            "arguments": self.tr("What the script finds in sys.argv[1:], written as in a shell"),
            "most": self.tr(
                "So many processes of the script may live at the same time; more of them pause it, and you are asked. "
                "A script without a main guard would else start processes without end."
            ),
            "module": self.tr("As a file, or as python -m does it: then relative imports in its package work"),
            "environment": self.tr("Environment variables for the run: NAME=value OTHER='two words'"),
            "flags": self.tr("Options for Python itself, such as -O, -W error or -X dev"),
        }
        for name, caption in captions.items():
            self._captions[name].setText(caption)
            if name != "python":
                self._rows[name].setAccessibleName(caption)
        for name, tip in tips.items():
            self._rows[name].setToolTip(tip)
        self.folder.setAccessibleName(captions["folder"])
        self.folder.setToolTip(self.tr("The working directory: where the script runs"))
        self.browse.setText("…")
        self.browse.setToolTip(self.tr("Choose the working directory"))
        self.browse.setAccessibleName(self.tr("Choose the working directory"))
        self.more.setText(self.tr("More settings"))
        self.more.setToolTip(self.tr("Shows or hides what is seldom needed: run as a module, folder, variables, flags"))
        self.python.retranslate()
        self._retranslate_choices()
        self._show_problems()

    def _retranslate_choices(self) -> None:
        for row, number in enumerate(_MOST):
            words = self.tr("{number} processes") if number else self.tr("any number")
            self.most.setItemText(row, words.format(number=f"{number:,}"))
        module = None if self._script is None else module_of(self._script)
        script = "script.py" if self._script is None else self._script.name
        self.module.setItemText(0, f"python {script}")
        self.module.setItemText(1, f"python -m {'package.module' if module is None else module.name}")
        self._show_usual_folder()

    def _show_usual_folder(self) -> None:
        usual = "" if self._script is None else str(self.configuration().usual_folder(self._script))
        self.folder.setPlaceholderText(usual)

    def apply_theme(self, theme: Theme) -> None:
        self.more.setIcon(icon("find-previous" if self.more.isChecked() else "find-next", theme, "ink"))
