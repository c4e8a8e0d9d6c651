"""Which processes and streams are shown: chips while they are few, a menu when they are many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from procgui.model.chunk import STDERR, STDOUT
from procgui.model.log import LogFilter
from procgui.ui import tokens
from procgui.ui.flow import FlowLayout
from procgui.ui.look import Look
from procgui.ui.output.chips import Chip
from procgui.ui.output.source import ProcessLook
from procgui.ui.pane import Pane, spaced
from procgui.ui.theme import Theme

MOST_CHIPS: Final = 12


class Filters(Pane):
    """``changed`` is emitted when the person wants to see other rows; ``wanted`` says which."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setProperty("role", "clear")
        self.flow = FlowLayout(self)
        spaced(self.flow, 0, 6)
        self._hidden: set[int] = set()
        self._looks: dict[int, ProcessLook] = {}
        self._names: Callable[[int], ProcessLook] | None = None
        self.chips: dict[int, Chip] = {}
        self.many = QToolButton()
        self.many.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.many)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.many.setMenu(self.menu)
        self.many.hide()
        self.stdout, self.stderr = QToolButton(), QToolButton()
        for button in (self.stdout, self.stderr):
            button.setCheckable(True)
            button.setChecked(True)
            button.toggled.connect(self.changed)
        self.tools = QWidget()
        self.tools.setProperty("role", "clear")
        self.row = QHBoxLayout(self.tools)
        spaced(self.row, 0, tokens.STEP // 2)
        self.row.addWidget(self.stdout)
        self.row.addWidget(self.stderr)
        self.flow.addWidget(self.many)
        self.flow.addWidget(self.tools)
        self.retranslate()
        self.apply_theme(look.theme)

    @property
    def wanted(self) -> LogFilter:
        """What the log is to show."""
        streams = [STDOUT] * self.stdout.isChecked() + [STDERR] * self.stderr.isChecked()
        return LogFilter(None, frozenset(streams), frozenset(self._hidden))

    @property
    def narrowed(self) -> bool:
        """Whether something is not to be shown."""
        return bool(self._hidden) or not (self.stdout.isChecked() and self.stderr.isChecked())

    def reset(self) -> None:
        """Another run: all its processes are shown."""
        for chip in self.chips.values():
            self.flow.removeWidget(chip)
            chip.deleteLater()
        self.chips.clear()
        self._looks = {}
        self._hidden = set()

    def show_processes(self, chans: list[int], names: Callable[[int], ProcessLook]) -> None:
        """The processes that have written something so far."""
        self._names = names
        looks = {chan: names(chan) for chan in chans}
        if looks == self._looks:
            return
        self._looks = looks
        many = len(looks) > MOST_CHIPS
        for chan in looks:
            if chan not in self.chips and not many:
                self._add(chan)
        for chan, chip in self.chips.items():
            chip.show_look(looks[chan], self.look.theme)
            chip.setToolTip(self._tip(chip))
            chip.setVisible(not many)
        self.many.setVisible(many)
        self._count()
        self._arrange()

    def _add(self, chan: int) -> None:
        chip = Chip(chan, self.look.theme, self)
        chip.setChecked(chan not in self._hidden)
        chip.clicked.connect(self._clicked)
        chip.only.connect(self._only)
        self.setTabOrder(next(reversed(self.chips.values()), self.many), chip)
        self.chips[chan] = chip
        # The tools stay the last item, which the layout puts at the right end.
        tools = self.flow.takeAt(self.flow.count() - 1)
        self.flow.addWidget(chip)
        if tools is not None:
            self.flow.addItem(tools)

    def _arrange(self) -> None:
        self.flow.invalidate()
        self.updateGeometry()

    @Slot()
    def _clicked(self) -> None:
        self.hide_processes({chan for chan, chip in self.chips.items() if not chip.isChecked()})

    @Slot(object)
    def _only(self, chan: int) -> None:
        self.show_only({chan})

    def show_only(self, chans: set[int]) -> None:
        """These alone; a second time shows all again."""
        self.hide_processes(set() if self.shows_only(chans) else set(self._looks) - chans)

    def shows_only(self, chans: set[int]) -> bool:
        """Whether these are shown, and others are there but hidden."""
        return bool(self._hidden) and self._hidden == set(self._looks) - chans

    def hide_processes(self, hidden: set[int]) -> None:
        """Show all but these."""
        self._hidden = hidden
        for chan, chip in self.chips.items():
            chip.setChecked(chan not in hidden)
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        shown = len(self._looks) - len(self._hidden)
        self.many.setText(self.tr("Processes: {shown} of {all}").format(shown=shown, all=len(self._looks)))

    @Slot()
    def _fill_menu(self) -> None:
        self.menu.clear()
        self.menu.addAction(self.tr("Show all"), self._show_all)
        self.menu.addAction(self.tr("Hide all"), self._hide_all)
        self.menu.addSeparator()
        for chan, look in self._looks.items():
            action = QAction(look.name, self.menu)
            action.setCheckable(True)
            action.setChecked(chan not in self._hidden)
            action.setData(chan)
            action.triggered.connect(self._picked)
            self.menu.addAction(action)

    @Slot()
    def _picked(self) -> None:
        actions = [action for action in self.menu.actions() if action.isCheckable()]
        self.hide_processes({action.data() for action in actions if not action.isChecked()})

    @Slot()
    def _show_all(self) -> None:
        self.hide_processes(set())

    @Slot()
    def _hide_all(self) -> None:
        self.hide_processes(set(self._looks))

    def _tip(self, chip: Chip) -> str:
        return self.tr("Show or hide the output of {name}; Ctrl+click shows it alone").format(name=chip.text())

    def retranslate(self) -> None:
        # Names of the streams are the same in every language.
        self.stdout.setText("stdout")
        self.stderr.setText("stderr")
        self.stdout.setToolTip(self.tr("Show what was written to standard output"))
        self.stderr.setToolTip(self.tr("Show what was written to standard error"))
        for chip in self.chips.values():
            chip.setToolTip(self._tip(chip))
        self._count()

    def apply_theme(self, theme: Theme) -> None:
        if self._names is not None:
            self._looks = {chan: self._names(chan) for chan in self._looks}
        for chan, chip in self.chips.items():
            chip.show_look(self._looks[chan], theme)
        self._arrange()
