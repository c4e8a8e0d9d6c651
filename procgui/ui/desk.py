"""What lies on the desk: for each door the run it shows and its pace. Turns presses into the controller's commands.

No widget in here: the window shows what :class:`Desk` says, and tests can press without a window.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from procgui.controller.engine import Engine
from procgui.model.run import Run
from procgui.protocol.messages import LaunchSpec
from procgui.ui.runview import Controls, controls


@dataclass
class Place:
    """One door's place on the desk, or one tab of it. ``state`` is what the door wants to find there again."""

    pace: float
    run_id: int | None = None
    state: Any = None


@dataclass
class Places:
    """The tabs of a door, one of which is shown; most doors have one alone."""

    usual_pace: float
    tabs: list[Place]
    at: int = 0

    @property
    def shown(self) -> Place:
        return self.tabs[self.at]


class Desk(QObject):
    """``shown`` carries the Run that is shown from now on, or None; ``paceShown`` the seconds of its door."""

    shown = Signal(object)
    paceShown = Signal(object)

    def __init__(self, engine: Engine, paces: dict[str, float], default_method: str, parent: QObject | None = None):
        super().__init__(parent)
        self._engine = engine
        self._places = {door: Places(pace, [Place(pace)]) for door, pace in paces.items()}
        self._default_method = default_method
        self.method = default_method
        self.door = next(iter(paces))
        self.comparing = False
        """Whether start methods are compared: another run would disturb the times. The Lab's main process waits."""
        self._told: tuple[str, int | None] | None = None
        """The door and the run of which ``shown`` told last: to be told again takes scroll positions away."""
        engine.runChanged.connect(self._let_go)

    @property
    def run(self) -> Run | None:
        """The run of the open door."""
        return self.run_of(self.door)

    def run_of(self, door: str) -> Run | None:
        """The run that any door shows."""
        return self.run_at(self._places[door].shown)

    def run_at(self, place: Place) -> Run | None:
        """The run of a place."""
        return None if place.run_id is None else self._engine.runs.get(place.run_id)

    @property
    def pace(self) -> float:
        return self._places[self.door].shown.pace

    def controls(self, ready: bool) -> Controls:
        """What can be pressed now; ``ready`` says that the open door has something to run."""
        others_live = any(not run.over for run in self._engine.runs.values())
        return controls(self.run, ready, others_live, self.comparing and self.door != "lab")

    def open(self, door: str) -> None:
        """Go to a door and its run."""
        self.door = door
        self.paceShown.emit(self.pace)
        self._tell()

    def _tell(self) -> None:
        run = self.run
        now = (self.door, None if run is None else run.id)
        if now != self._told:
            self._told = now
            self.shown.emit(run)

    def launch(self, spec: LaunchSpec) -> Run:
        """Run something in the open door. What it showed before is let go once it has ended."""
        place = self._places[self.door].shown
        method = None if self.method == self._default_method else self.method
        old = place.run_id
        place.run_id = self._engine.launch(spec._replace(start_method=method, pace=place.pace))
        run = self._engine.runs[place.run_id]
        self._tell()
        if old is not None and old in self._engine.runs:
            self._engine.forget(old)
        return run

    def show_again(self, door: str, run: Run) -> None:
        """Give a door back the run that it showed before."""
        self._places[door].shown.run_id = run.id
        if door == self.door:
            self._tell()

    def clear(self, door: str) -> None:
        """Let go of what a door shows, which has ended: something else is to run there."""
        place = self._places[door].shown
        run, place.run_id = self.run_at(place), None
        if door == self.door:
            self._tell()
        if run is not None:
            self._engine.forget(run.id)

    @Slot(object)
    def _let_go(self, run: Run) -> None:
        """A run that still ended when another took its place is forgotten now."""
        wanted = {place.run_id for places in self._places.values() for place in places.tabs}
        if run.over and run.id in self._engine.runs and run.id not in wanted:
            self._engine.forget(run.id)

    # Tabs

    def tabs(self, door: str) -> list[Place]:
        """The places of a door, in the order of their tabs."""
        return self._places[door].tabs

    def tab(self, door: str) -> int:
        """The number of the tab that a door shows."""
        return self._places[door].at

    def add_tab(self, door: str) -> None:
        """An empty place behind the others, which is shown from now on."""
        places = self._places[door]
        places.tabs.append(Place(places.usual_pace))
        self.go_to_tab(door, len(places.tabs) - 1)

    def go_to_tab(self, door: str, number: int) -> None:
        """Show another tab of a door."""
        self._places[door].at = number
        if door == self.door:
            self.open(door)

    def close_tab(self, door: str, number: int) -> None:
        """Take a tab away; its run is stopped, and forgotten once it has ended."""
        places = self._places[door]
        run = self.run_at(places.tabs.pop(number))
        if not places.tabs:
            places.tabs.append(Place(places.usual_pace))
        if run is not None:
            (self._engine.forget if run.over else self._engine.stop)(run.id)
        self.go_to_tab(door, min(places.at - (number < places.at), len(places.tabs) - 1))

    def give(self, statements: list[str]) -> list[int]:
        """Statements for the Lab's main process; their numbers, none when there is no main process."""
        run = self.run_of("lab")
        return [] if run is None else [self._engine.statement(run.id, text) for text in statements]

    @Slot(object)
    def take_back(self, statement: int) -> None:
        """A statement of the Lab's main process that still waits."""
        run = self.run_of("lab")
        if run is not None:
            self._engine.take_back(run.id, statement)

    @Slot(object)
    def answer(self, text: str) -> None:
        """A line for the Lab's main process that waits in ``input()``."""
        run = self.run_of("lab")
        if run is not None:
            self._engine.answer(run.id, text)

    @Slot(object)
    def feed(self, text: str | None) -> None:
        """A line for the script that is shown; None ends its input."""
        if self.run is not None:
            self._engine.answer(self.run.id, text)

    def choose_pace(self, seconds: float) -> None:
        place = self._places[self.door].shown
        place.pace = seconds
        if place.run_id is not None and place.run_id in self._engine.runs:
            self._engine.set_pace(place.run_id, seconds)

    @Slot()
    def pause_or_resume(self) -> None:
        run = self.run
        if run is not None:
            (self._engine.resume if run.paused else self._engine.pause)(run.id)

    @Slot()
    def stop(self) -> None:
        if self.run is not None:
            self._engine.stop(self.run.id)

    @Slot()
    def interrupt(self) -> None:
        run = self.run_of("lab")
        if run is not None:
            self._engine.interrupt(run.id)

    @Slot(object)
    def signal(self, wish: tuple[int, str]) -> None:
        """End one process from outside."""
        if self.run is not None:
            self._engine.signal(self.run.id, *wish)

    def children_live(self) -> int:
        """How many processes would be ended by closing now; the Lab's waiting main process does not count."""
        return sum(
            process.alive and not (run.spec.kind == "lab" and process.colour == 0)
            for run in self._engine.runs.values()
            for process in run.processes
        )
