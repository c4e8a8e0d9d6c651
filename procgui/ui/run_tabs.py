"""Several runs of scripts beside each other: a tab for each, with its script, its configuration and its run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSignalBlocker, Slot
from PySide6.QtWidgets import QTabBar, QWidget

from procgui.controller.words import outcome
from procgui.model.run import Run
from procgui.ui.desk import Desk, Place

if TYPE_CHECKING:
    from procgui.ui.script_door import ScriptDoor

DOOR = "script"
_LONGEST: Final = 24
"""Characters of a script's name in a tab; the tool tip has all of it."""


class TabBar(QTabBar):
    """Shown only while there is more than one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run-tabs")
        self.setTabsClosable(True)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.hide()

    def show_tab(self, number: int, title: str, tip: str, close: str) -> None:
        """What a tab says, and its close button."""
        if title != self.tabText(number):
            self.setTabText(number, title)
        self.setTabToolTip(number, tip)
        sides = QTabBar.ButtonPosition
        button = self.tabButton(number, sides.RightSide) or self.tabButton(number, sides.LeftSide)
        if button is not None:
            button.setToolTip(close)
            button.setAccessibleName(f"{close}: {title}")


class RunTabs(QObject):
    """Keeps the bar, the desk and the Script door together. The door's own state lies in the desk's places."""

    def __init__(self, bar: TabBar, desk: Desk, door: ScriptDoor, confirm: Callable[[str], bool]) -> None:
        """``confirm`` puts a question to the person."""
        super().__init__(door)
        self._bar, self._desk, self._door, self._confirm = bar, desk, door, confirm
        bar.currentChanged.connect(self.go_to)
        bar.tabCloseRequested.connect(self.close)
        door.specChanged.connect(self.refresh)
        self.refresh()

    @Slot()
    def add(self) -> None:
        """A tab for another script, an empty one if there is one; the present one goes on behind it."""
        empty = next(filter(self._empty, range(len(self._desk.tabs(DOOR)))), None)
        if empty is not None:
            self.go_to(empty)
            return
        self._keep()
        self._door.take(None)
        self._desk.add_tab(DOOR)
        self.refresh()

    def make_room(self, script: Path) -> bool:
        """A script is to be opened; False when there is nothing to open, since a tab in which it runs is shown now.

        What runs here keeps its tab, and another script's run that has ended is let go.
        """
        if self._empty(self._desk.tab(DOOR)):
            return True
        running = next((at for at, place in enumerate(self._desk.tabs(DOOR)) if self._runs(place, script)), None)
        if running is not None:
            self.go_to(running)
            return False
        run = self._desk.run_of(DOOR)
        if run is not None and not run.over:
            self.add()
        elif run is not None and Path(run.spec.script) != script:
            self._desk.clear(DOOR)
        return True

    def _empty(self, number: int) -> bool:
        place = self._desk.tabs(DOOR)[number]
        return self._path(number) is None and self._desk.run_at(place) is None

    def _runs(self, place: Place, script: Path) -> bool:
        run = self._desk.run_at(place)
        return run is not None and not run.over and Path(run.spec.script) == script

    @Slot(int)
    def go_to(self, number: int) -> None:
        """Show another tab."""
        if number == self._desk.tab(DOOR) or not 0 <= number < len(self._desk.tabs(DOOR)):
            return
        self._keep()
        self._door.take(self._desk.tabs(DOOR)[number].state)  # first: the run's calls are marked in this script
        self._desk.go_to_tab(DOOR, number)
        self.refresh()

    def go_on(self, step: int = 1) -> None:
        """The next tab, after the last one the first; -1: the one before."""
        self.go_to((self._desk.tab(DOOR) + step) % len(self._desk.tabs(DOOR)))

    @Slot(int)
    def close(self, number: int) -> None:
        """Close a tab; what runs there is stopped, after a question. The last one becomes empty."""
        tabs = self._desk.tabs(DOOR)
        run = self._desk.run_at(tabs[number])
        if run is not None and not run.over and not self._confirm(self.tr("Stop what runs in this tab and close it?")):
            return
        if len(tabs) == 1:
            self._door.take(None)
        elif number == self._desk.tab(DOOR):
            self.go_to(number + 1 if number + 1 < len(tabs) else number - 1)
        self._desk.close_tab(DOOR, number)
        self.refresh()

    @Slot()
    def close_present(self) -> None:
        """Close the tab that is shown."""
        self.close(self._desk.tab(DOOR))

    def _keep(self) -> None:
        """The door's script and form belong to the tab that is left."""
        self._desk.tabs(DOOR)[self._desk.tab(DOOR)].state = self._door.state()

    @Slot()
    def refresh(self) -> None:
        """Titles and number of tabs, as the desk has them."""
        places, bar = self._desk.tabs(DOOR), self._bar
        with QSignalBlocker(bar):
            while bar.count() > len(places):
                bar.removeTab(bar.count() - 1)
            while bar.count() < len(places):
                bar.addTab("")
            for number, place in enumerate(places):
                bar.show_tab(number, *self._words(number, place), self.tr("Close tab"))
            bar.setCurrentIndex(self._desk.tab(DOOR))
        bar.setVisible(len(places) > 1 and self._desk.door == DOOR)
        bar.setAccessibleName(self.tr("Runs"))

    def _path(self, number: int) -> Path | None:
        """The script of a tab."""
        present = number == self._desk.tab(DOOR)
        state = self._door.state() if present else self._desk.tabs(DOOR)[number].state
        return None if state is None else state.path

    def _words(self, number: int, place: Place) -> tuple[str, str]:
        path, run = self._path(number), self._desk.run_at(place)
        name = self.tr("no script yet") if path is None else _elided(path.name).replace("&", "&&")
        return " · ".join(filter(None, (name, self._fate(run)))), "" if path is None else str(path)

    def _fate(self, run: Run | None) -> str:
        """In a few words, how it goes."""
        if run is None:
            return ""
        if run.over:
            return self._end(run)
        return self.tr("paused") if run.paused else self.tr("running")

    def _end(self, run: Run) -> str:
        if run.outcome is not None and not run.error:
            return outcome(run.outcome)
        return self.tr("broken off") if len(run.processes) else self.tr("not started")


def _elided(name: str) -> str:
    """Long names give way, so that the state behind them is read."""
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
