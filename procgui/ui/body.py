"""The panes around the output: which belong to which door, which are seen, and how they were left.

A person may move every pane elsewhere; the first pane of Lessons and Script stands where the Lab has its two.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Final

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from procgui.ui import tokens
from procgui.ui.arrangement import UPPER, Arrangement
from procgui.ui.dock import PaneDock
from procgui.ui.door import Door
from procgui.ui.look import Look
from procgui.ui.output import OutputPane
from procgui.ui.pane import Card, Pane, spaced
from procgui.ui.process_card import ProcessCard
from procgui.ui.skeleton import NARROW
from procgui.ui.theme import Theme

_SHARED: Final = ("processes", "inspector")
"""Panes of every door; the console belongs to the Lab."""
_SCROLLING: Final = ("create", "script", "inspector")


class Body(Pane):
    """Owns nothing but places; the workbench connects the panes."""

    arranged = Signal()
    """Panes have moved elsewhere."""
    floated = Signal(object)
    """Carries a PaneDock that is a window of its own now."""

    def __init__(self, look: Look, output: OutputPane, console: Card, processes: ProcessCard, inspector: Card) -> None:
        super().__init__(look)
        self.setProperty("role", "page")
        self.output, self._processes = output, processes
        self._doors: dict[str, Door] = {}
        self._panes_of: dict[str, tuple[str, ...]] = {}
        self._door = ""
        self._closed: set[str] = set()
        self._times, self._wrap = False, False
        """What the person chose in the arrangement that is not shown: a narrow one wraps, for no line fits it."""
        self.arrangement = Arrangement(output, self)
        self.stage, self.docks = self.arrangement.stage, self.arrangement.docks
        box = QVBoxLayout(self)
        spaced(box, tokens.GAP, 0)
        box.addWidget(self.stage)
        self._settling, self._telling = QTimer(self), QTimer(self)
        for timer, slot in ((self._settling, self._share), (self._telling, self.arranged)):
            timer.setSingleShot(True)
            timer.timeout.connect(slot)
        for name, card in (("console", console), ("processes", processes), ("inspector", inspector)):
            self._add_pane(name, card)
        self.retranslate()
        self.apply_theme(look.theme)

    def _add_pane(self, name: str, content: Pane) -> None:
        dock = self.docks[name] = PaneDock(name, content, self.look, name in _SCROLLING)
        dock.closed.connect(self._pane_closed)
        dock.topLevelChanged.connect(self._moved_out_or_in)
        if name in UPPER:
            dock.grown.connect(self._settling.start)

    def add_door(self, name: str, door: Door) -> None:
        """One more way to fill the left column."""
        self._doors[name] = door
        door.set_compact(self.narrow)
        panes = door.panes()
        self._panes_of[name] = tuple(panes)
        if door not in panes.values():
            door.setParent(self)  # it hears of languages and looks through its parent
            door.hide()
        for pane, content in panes.items():
            self._add_pane(pane, content)
        self.retranslate()
        if self.arrangement.narrow is not None:
            self._place()

    def show_door(self, name: str) -> None:
        """Show the panes of one door; the console belongs to the Lab alone."""
        self._door = name
        self._show_panes()
        self._settling.start()

    # Which panes are seen

    def _current(self) -> tuple[str, ...]:
        """The panes of the open door, first those that are its own."""
        console = ("console",) if self._door == "lab" else ()
        return (*self._panes_of.get(self._door, ()), *console, *_SHARED)

    def _show_panes(self) -> None:
        current = self._current()
        for name, dock in self.docks.items():
            dock.setVisible(name in current and name not in self._closed)
        if self.narrow and current:
            self.docks[current[0]].raise_()  # of those that lie behind each other Qt shows the last one

    @Slot()
    def _pane_closed(self) -> None:
        dock = self.sender()
        if isinstance(dock, PaneDock) and dock.name in self._current() and not self.isHidden():
            self._closed.add(dock.name)

    @Slot(bool)
    def _moved_out_or_in(self, floating: bool) -> None:
        dock = self.sender()
        if floating and isinstance(dock, PaneDock):
            self.arrangement.touched = True
            self.floated.emit(dock)
        self._settling.start()

    def pane_actions(self) -> list[QAction]:
        """One checkable action for each pane of the open door, and one that puts all back."""
        actions = []
        for name in self._current():
            action = QAction(self.docks[name].windowTitle(), self)
            action.setCheckable(True)
            action.setChecked(name not in self._closed)
            action.setData(name)
            action.toggled.connect(self._pane_toggled)
            actions.append(action)
        back = QAction(self.tr("Put all panes back"), self)
        back.triggered.connect(self.reset)
        return [*actions, back]

    @Slot(bool)
    def _pane_toggled(self, shown: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            (self._closed.discard if shown else self._closed.add)(str(action.data()))
            self._show_panes()

    def reveal(self, name: str) -> None:
        """Let a pane be seen: open it, and bring it before those that lie over it."""
        self._closed.discard(name)
        self._show_panes()
        self.docks[name].raise_()

    # Arrangements

    @property
    def narrow(self) -> bool:
        return bool(self.arrangement.narrow)

    def columns(self) -> list[list[QWidget]]:
        """What lies in the window, as one reads."""
        return self.arrangement.columns()

    @Slot()
    def reset(self) -> None:
        """All panes, where they are in a new window."""
        self._closed.clear()
        self.arrangement.forget()
        self._place()

    def keep(self) -> tuple[QByteArray, list[str]]:
        """The wide arrangement, and the names of the panes that were closed."""
        return self.arrangement.state(), sorted(self._closed)

    def give_back(self, arrangement: QByteArray, closed: Iterable[str]) -> None:
        """Arrange the panes as they were left; what cannot be read is passed over."""
        self._closed = set(closed)
        self.arrangement.left_wide = arrangement
        if self.arrangement.narrow is not None:
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Choose the arrangement for the room there is."""
        narrow = self.width() < NARROW * self.look.theme.scale
        if narrow != self.arrangement.narrow:
            self._arrange(narrow)
        self._settling.start()

    def _arrange(self, narrow: bool) -> None:
        self.arrangement.choose(narrow)
        self._processes.set_compact(narrow)
        style = Qt.ToolButtonStyle
        self.output.follow.setToolButtonStyle(style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon)
        self._keep_switches(narrow)
        for door in self._doors.values():
            door.set_compact(narrow)
        self._place()

    def _place(self) -> None:
        self.arrangement.place([*chain(*self._panes_of.values())])
        self._show_panes()
        self._settling.start()

    def _keep_switches(self, narrow: bool) -> None:
        """Narrow, lines are wrapped and times left out; wide, both are as they were."""
        output = self.output
        self._times, times = output.times.isChecked(), self._times
        self._wrap, wrap = output.wrap.isChecked(), self._wrap
        output.times.setChecked(not narrow and times)
        output.wrap.setChecked(narrow or wrap)

    @Slot()
    def _share(self) -> None:
        self.arrangement.share(self.look.theme)
        self._telling.start()  # docks and their tabs have their places then

    def sizeHint(self) -> QSize:
        return QSize(1420, 800)

    # Words and looks

    def retranslate(self) -> None:
        titles = {
            "create": self.tr("Create"),
            "source": self.tr("Source"),
            "lessons": self.tr("Lessons"),
            "script": self.tr("Script"),
            "script-source": self.tr("Source"),
            "console": self.tr("Console"),
            "processes": self.tr("Processes"),
            "inspector": self.tr("Process"),
        }
        for name, dock in self.docks.items():
            dock.set_title(titles[name], self.tr("Close this pane; the menu's View brings it back"))

    def apply_theme(self, theme: Theme) -> None:
        self.docks["console"].setMinimumHeight(theme.px(120))
        self.docks["processes"].setMinimumSize(theme.px(180), theme.px(70))
        self._fit()
