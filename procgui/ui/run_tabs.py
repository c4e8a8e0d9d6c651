"""Several runs of scripts beside each other: a tab for each, with its script, its configuration and its run."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QTabBar, QWidget

from procgui.controller.words import outcome
from procgui.model.run import Run
from procgui.ui.desk import Desk, Place

if TYPE_CHECKING:
    from procgui.ui.script_door import ScriptDoor

DOOR = "script"


class TabBar(QTabBar):
    """Shown only while there is more than one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run-tabs")
        self.setTabsClosable(True)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.hide()


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
        """A tab for another script; the present one goes on behind it."""
        self._keep()
        self._desk.add_tab(DOOR)
        self._door.take(None)
        self.refresh()

    def make_room(self) -> None:
        """Another script is to be opened: where one runs, it gets a tab of its own."""
        run = self._desk.run_of(DOOR)
        if run is not None and not run.over:
            self.add()

    @Slot(int)
    def go_to(self, number: int) -> None:
        """Show another tab."""
        if number == self._desk.tab(DOOR) or not 0 <= number < len(self._desk.tabs(DOOR)):
            return
        self._keep()
        self._desk.go_to_tab(DOOR, number)
        self._door.take(self._desk.tabs(DOOR)[number].state)
        self.refresh()

    @Slot()
    def go_on(self) -> None:
        """The next tab; after the last one the first."""
        self.go_to((self._desk.tab(DOOR) + 1) % len(self._desk.tabs(DOOR)))

    @Slot(int)
    def close(self, number: int) -> None:
        """Close a tab; what runs there is stopped, after a question. The last one becomes empty."""
        run = self._desk.run_at(self._desk.tabs(DOOR)[number])
        if run is not None and not run.over and not self._confirm(self.tr("Stop what runs in this tab and close it?")):
            return
        present = number == self._desk.tab(DOOR)
        self._keep()
        self._desk.close_tab(DOOR, number)
        if present:
            self._door.take(self._desk.tabs(DOOR)[self._desk.tab(DOOR)].state)
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
                title, tip = self._words(number, place)
                if title != bar.tabText(number):
                    bar.setTabText(number, title)
                bar.setTabToolTip(number, tip)
            bar.setCurrentIndex(self._desk.tab(DOOR))
        bar.setVisible(len(places) > 1 and self._desk.door == DOOR)
        bar.setAccessibleName(self.tr("Runs"))

    def _words(self, number: int, place: Place) -> tuple[str, str]:
        state = self._door.state() if number == self._desk.tab(DOOR) else place.state
        run = self._desk.run_at(place)
        path = None if state is None else state.path
        name = self.tr("new run") if path is None else path.name.replace("&", "&&")
        return " · ".join(filter(None, (name, self._fate(run)))), "" if path is None else str(path)

    def _fate(self, run: Run | None) -> str:
        """In a few words, how it goes."""
        if run is None:
            return ""
        if run.over:
            return self.tr("not started") if run.outcome is None or run.error else outcome(run.outcome)
        return self.tr("paused") if run.paused else self.tr("running")
