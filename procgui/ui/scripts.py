"""Everything that belongs to scripts: their door, its tabs, the comparison of start methods, and what is remembered.

The door is made when it is opened for the first time: the window is there sooner.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from procgui.controller.engine import Engine
from procgui.model.configuration import Configuration
from procgui.model.process_info import ProcessInfo
from procgui.ui.run_tabs import DOOR, TabBar

if TYPE_CHECKING:
    from procgui.ui.compare.comparer import Comparer
    from procgui.ui.run_tabs import RunTabs
    from procgui.ui.script_door import ScriptDoor
    from procgui.ui.workbench import Workbench

_MOST_RECENT: Final = 10


class Scripts(QObject):
    """Belongs to a workbench, whose panes show what runs."""

    def __init__(self, bench: Workbench, engine: Engine) -> None:
        super().__init__(bench)
        self._bench, self._engine = bench, engine
        self.recent: list[Path] = []
        """Scripts that were opened last, the newest first."""
        self.configurations: dict[str, Configuration] = {}
        """How which script was run last."""
        self.tab_bar = TabBar(bench.window)

    @cached_property
    def door(self) -> ScriptDoor:
        """Where a script is chosen, and how it runs."""
        from procgui.ui.script_door import ScriptDoor

        bench = self._bench
        door = ScriptDoor(bench.look, self.configurations)
        door.opened.connect(self._note_recent)
        door.wanted.connect(self.show)
        door.trail.chosen.connect(bench.processes.select_rows)
        bench.news.packageMissed.connect(door.form.python.look)
        bench.add_door(DOOR, door)
        return door

    @cached_property
    def tabs(self) -> RunTabs:
        """The runs beside each other."""
        from procgui.ui.run_tabs import RunTabs

        tabs = RunTabs(self.tab_bar, self._bench.desk, self.door, self._bench.confirm)
        self.door.tabWanted.connect(tabs.add)
        return tabs

    @cached_property
    def comparer(self) -> Comparer:
        """One script under each start method."""
        from procgui.ui.compare.comparer import Comparer

        return Comparer(self._bench, self._engine, self.door)

    @property
    def made(self) -> bool:
        """Whether the door was ever opened."""
        return "door" in self.__dict__

    def make(self) -> ScriptDoor:
        """Make the door and what belongs to it."""
        _ = self.tabs, self.comparer
        return self.door

    # Opening

    @Slot(object)
    def show(self, path: Path) -> None:
        """Open the door with a script; it is not run yet. One that runs already is shown as it runs."""
        self._bench.message.dismiss()
        self._bench.open_door(DOOR)
        if self.tabs.make_room(path.absolute()):
            self.door.open(path)

    def run(
        self, path: str | Path, arguments: tuple[str, ...] = (), cwd: str | None = None, python: str | None = None
    ) -> None:
        """Open the door with a script and run it."""
        self._bench.open_door(DOOR)
        if self.tabs.make_room(Path(path).absolute()):
            self.door.open(path, arguments, cwd, python)
            self._bench.run()

    @Slot()
    def choose(self) -> None:
        """Ask for a script."""
        self._bench.open_door(DOOR)
        self.door.choose()

    @Slot(object)
    def _note_recent(self, path: Path) -> None:
        self.recent = [path, *(each for each in self.recent if each != path)][:_MOST_RECENT]

    # Showing

    def show_run(self) -> None:
        """Another run is shown, perhaps another door's."""
        desk = self._bench.desk
        self._bench.output.input.show_run(desk.run, desk.door == DOOR)
        if self.made:
            self.door.trail.show_run(desk.run_of(DOOR))
            self.tabs.refresh()

    def refresh(self) -> None:
        """Show what was folded since the last call."""
        self._bench.output.input.refresh()
        if self._bench.desk.door == DOOR:
            self.door.trail.refresh()
            self.tabs.refresh()

    def show_start_of(self, processes: list[ProcessInfo]) -> None:
        """One process was chosen: the line that started it."""
        if self._bench.desk.door == DOOR and len(processes) == 1:
            self.door.trail.show_start_of(processes[0])
