"""The Lab's main processes, one after the other: started, restarted, given statements, exported.

A new main process takes the place of the former one only when its source could be executed; else the former goes on.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from procgui.controller.engine import Engine
from procgui.model.lab import Names
from procgui.model.run import Run
from procgui.model.states import StatementState
from procgui.ui.desk import Desk
from procgui.ui.lab_door import LabDoor


class _Former(NamedTuple):
    """What comes back when the new main process could not execute its source."""

    run: Run
    names: Names


class LabRuns(QObject):
    """``launching`` comes before a main process is started."""

    launching = Signal()
    said = Signal(object)
    """Carries ``(kind, sentence)`` for the message bar."""

    def __init__(self, engine: Engine, desk: Desk, lab: LabDoor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._desk, self._lab = engine, desk, lab
        self._former: _Former | None = None
        self._new: Run | None = None
        """The main process whose source is being executed."""
        engine.runChanged.connect(self._look)

    @property
    def run(self) -> Run | None:
        """The run of the Lab that is shown."""
        return self._desk.run_of("lab")

    def start(self) -> bool:
        """Start a main process where none lives; False when the source is no program, which is then shown."""
        if not self._lab.ready():
            return False
        self.launching.emit()
        self._lab.forget()
        self._launch()
        return True

    @Slot()
    def restart(self) -> None:
        """A new main process, which knows no children yet, in the place of the one that lives."""
        if not self._lab.ready():
            return
        run = self.run
        if run is not None and run is self._new:  # its source is not executed yet: nothing to go back to
            self._engine.stop(run.id)
        elif run is not None and not run.over:
            self._former = _Former(run, self._lab.names)
        self.launching.emit()
        self._lab.forget()
        self._launch()

    def _launch(self) -> None:
        spec = self._lab.spec()
        self._new = self._desk.launch(spec)
        self._lab.names.main = self._new.names
        self._lab.source_card.launched(spec.source or "")

    def give(self, statements: list[str]) -> list[int]:
        """Statements for the main process, which is started where none lives; their numbers."""
        run = self.run
        if (run is None or run.over) and self._lab.ready():
            self.launching.emit()
            self._launch()
        elif run is None or run.over:
            self._lab.forget()
            return []
        return self._desk.give(statements)

    # The source of a new one

    @Slot(object)
    def _look(self, run: Run) -> None:
        """Whether the new main process could execute its source."""
        if run is not self._new:
            return
        source = run.source_statement
        if source is not None and source.state is StatementState.DONE:
            self._settle()
        elif run.over or (source is not None and source.over):
            self._fail(run)

    def _settle(self) -> None:
        former, self._former, self._new = self._former, None, None
        if former is not None:
            self._engine.stop(former.run.id)

    def _fail(self, run: Run) -> None:
        former, self._former, self._new = self._former, None, None
        source = run.source_statement
        if source is not None and source.error is not None:
            self._lab.source_card.failed(source.error, source.line)
        if former is None or former.run.over:
            return
        self._engine.stop(run.id)
        self._lab.names = former.names
        self._lab.source_card.launched(former.run.spec.source or "")
        self._desk.show_again("lab", former.run)
        self._lab.show_next()
        self.said.emit(("warn", self.tr("The new main process could not execute its source. The former one goes on.")))

    # Export

    @Slot()
    def export(self) -> None:
        """Ask for a file, and write source and executed statements as a runnable script."""
        from procgui.model.export import script_of_run
        from procgui.model.syntax import BadSource
        from procgui.ui.export import ask_and_export, broken_source

        run = self.run
        if run is None:
            self.said.emit(("warn", self.tr("There is nothing to export: the Lab has not run yet.")))
            return
        try:
            message = ask_and_export(self._lab.window(), script_of_run(run, run.spec.source or ""))
        except BadSource as error:
            message = broken_source(error)
        if message is not None:
            self.said.emit(message)
