"""The card that makes children: two large buttons, and a form whose values are in their code at once."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from procgui.model import lab
from procgui.model.lab import Child, Form, Problem, Style
from procgui.ui import tokens
from procgui.ui.hero_button import HeroButton
from procgui.ui.icons import icon
from procgui.ui.look import Look
from procgui.ui.pane import Card, label, set_role, spaced
from procgui.ui.theme import Theme
from procgui.ui.words import problem_words

FIELDS: tuple[lab.Field, ...] = ("max", "delay", "name", "count")


class CreateCard(Card):
    """``wanted`` carries ``(style, Form)`` when a button is pressed and every field can be used."""

    wanted = Signal(object)
    changed = Signal()
    """The form changed: whoever knows the next free name shows the code anew."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.target, self.subclass = HeroButton(), HeroButton()
        self.target.setObjectName("create-target")
        self.subclass.setObjectName("create-subclass")
        self.body.addWidget(self.target)
        self.body.addWidget(self.subclass)
        self.fields: dict[lab.Field, QLineEdit] = {}
        self._captions = {field: label("dim") for field in FIELDS}
        self._problems: dict[lab.Field, Problem] = {}
        self._next = Child("mp1", "mp1")
        self.problem = label("error", wrap=True)
        self.daemon, self.start = QCheckBox(), QCheckBox()
        self._build_form()
        for field, text in zip(FIELDS, ("100", "0.05", "", "1"), strict=True):
            self.fields[field].setText(text)
            self.fields[field].textChanged.connect(self._edited)
        self.start.setChecked(True)
        self.daemon.toggled.connect(self._edited)
        self.start.toggled.connect(self._edited)
        self.target.clicked.connect(self._target_pressed)
        self.subclass.clicked.connect(self._subclass_pressed)
        self.retranslate()
        self.apply_theme(look.theme)

    def _build_form(self) -> None:
        for field in FIELDS:
            self.fields[field] = QLineEdit()
            self.fields[field].setObjectName(f"form-{field}")
        self._grid = QGridLayout()
        spaced(self._grid, 0, tokens.STEP)
        self._place_fields(per_row=len(FIELDS))
        self.body.addLayout(self._grid)
        self.body.addWidget(self.problem)
        checks = QHBoxLayout()
        spaced(checks, 0, 16)
        checks.addWidget(self.daemon)
        checks.addWidget(self.start)
        checks.addStretch(1)
        self.body.addLayout(checks)

    def _place_fields(self, per_row: int) -> None:
        """Fields with their captions above, so many beside each other."""
        for place, field in enumerate(FIELDS):
            row, column = divmod(place, per_row)
            self._grid.addWidget(self._captions[field], 2 * row, column)
            self._grid.addWidget(self.fields[field], 2 * row + 1, column)
            self._grid.setColumnStretch(place, 0 if place >= per_row else 3 if field == "name" else 2)

    def read(self) -> Form | None:
        """The form's values, or None while a field cannot be used."""
        most, delay = lab.read_max(self.fields["max"].text()), lab.read_delay(self.fields["delay"].text())
        name, many = lab.read_name(self.fields["name"].text()), lab.read_count(self.fields["count"].text())
        self._problems = {each.field: each for each in (most, delay, name, many) if isinstance(each, Problem)}
        if (
            isinstance(most, Problem)
            or isinstance(delay, Problem)
            or isinstance(name, Problem)
            or isinstance(many, Problem)
        ):
            return None
        return Form(most, delay, name, self.daemon.isChecked(), many, self.start.isChecked())

    def show_problem(self, problem: Problem) -> None:
        """Mark a field that only somebody else could judge, for example a name in use."""
        self._problems = {problem.field: problem}
        self._show_problems()

    def show_next(self, child: Child) -> None:
        """Show the code for the child that would come next."""
        self._next = child
        form = self.read()
        self._show_problems()
        usable = form is not None
        if form is not None:
            self.target.set_code(lab.target_statements(form, child))
            self.subclass.set_code(lab.subclass_statements(form, child))
        self.target.setEnabled(usable)
        self.subclass.setEnabled(usable)

    def _show_problems(self) -> None:
        for field in FIELDS:
            set_role(self.fields[field], wrong="true" if field in self._problems else "false")
        self.problem.setText("\n".join(problem_words(problem) for problem in self._problems.values()))
        self.problem.setVisible(bool(self._problems))

    @Slot()
    def _edited(self) -> None:
        self.changed.emit()

    @Slot()
    def _target_pressed(self) -> None:
        self._press("target")

    @Slot()
    def _subclass_pressed(self) -> None:
        self._press("subclass")

    def _press(self, style: Style) -> None:
        form = self.read()
        if form is not None:
            self.wanted.emit((style, form))

    def set_compact(self, compact: bool) -> None:
        self._place_fields(per_row=2 if compact else len(FIELDS))
        self.target.set_compact(compact)
        self.subclass.set_compact(compact)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Create a child"))
        self.target.setText(self.tr("Target child"))
        self.subclass.setText(self.tr("Subclass child"))
        texts = (self.tr("max"), self.tr("delay (s)"), self.tr("name"), self.tr("how many"))
        for field, text in zip(FIELDS, texts, strict=True):
            self._captions[field].setText(text)
            self.fields[field].setAccessibleName(text)
        self.fields["name"].setPlaceholderText(self.tr("automatic"))
        self.fields["max"].setToolTip(self.tr("max: how many lines the child prints, as range(max) counts them"))
        self.fields["delay"].setToolTip(self.tr("time.sleep(delay): seconds the child sleeps after each line"))
        self.fields["name"].setToolTip(self.tr("Process(name=...): what the child is called; empty: mp1, mp2..."))
        self.fields["count"].setToolTip(self.tr("How many children one press makes"))
        self.daemon.setText(self.tr("daemon"))
        self.daemon.setToolTip(self.tr("Process(daemon=True): the child is ended when the main process ends"))
        self.start.setText(self.tr("start at once"))
        self.start.setToolTip(self.tr("Call Process.start() right after the object is made"))
        self._show_problems()

    def apply_theme(self, theme: Theme) -> None:
        self.target.dress(theme, theme.process(1), icon("add", theme))
        self.subclass.dress(theme, theme.process(4), icon("add", theme))
