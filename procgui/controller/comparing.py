"""Runs one script under one start method after the other, so that no run disturbs another's times.

::

    begin() --> launch --> ends --> launch --> ... --> finished
                  |  its processes multiply: stopped, the next one goes on
                  |  refused, or stopped by the person: no further one
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from procgui.controller.controller import NoticeRecord
from procgui.controller.engine import Engine
from procgui.model.comparison import Result, Stage, glance, result
from procgui.model.errors import error_of
from procgui.model.lacking import is_unguarded
from procgui.model.run import Run
from procgui.protocol.events import RunState
from procgui.protocol.messages import RUNAWAYS, LaunchSpec


class Comparing(QObject):
    """``results`` has one Result a method, in the order in which they run; those of the last comparison stay."""

    launched = Signal(object)
    """Carries the Run that begins."""
    changed = Signal()
    """There is news in ``results``, or ``active`` is another."""

    def __init__(self, engine: Engine, methods: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self.methods = tuple(methods)
        self.results: list[Result] = []
        self._spec: LaunchSpec | None = None
        self._run: Run | None = None
        self._stage = Stage.RUNNING
        self._unguarded, self._error = False, ""
        """What the run's output told when its processes multiplied: stopping it brings errors of its own."""
        engine.runChanged.connect(self._run_changed)
        engine.batchFolded.connect(self._folded)
        engine.noticed.connect(self._noticed)

    @property
    def active(self) -> bool:
        return self._run is not None

    def begin(self, spec: LaunchSpec) -> None:
        """Run what ``spec`` says, in real time, once a method; while one is under way nothing happens."""
        if not self.active:
            self._spec = spec._replace(pace=0.0, input=False)  # nobody answers it
            self.results = [Result(method) for method in self.methods]
            self._launch(0)

    @Slot()
    def stop(self) -> None:
        """Stop the run that goes on, and run no further one; again: one step further on the stop ladder."""
        if self._run is not None:
            self._stage = Stage.STOPPED
            self._engine.stop(self._run.id)

    def _launch(self, number: int) -> None:
        assert self._spec is not None
        spec = self._spec._replace(start_method=self.methods[number])
        self._number, self._stage = number, Stage.RUNNING
        self._unguarded, self._error = False, ""
        self._run = self._engine.runs[self._engine.launch(spec)]
        self.launched.emit(self._run)
        self.changed.emit()

    @Slot(object)
    def _noticed(self, notice: NoticeRecord) -> None:
        """The processes of a run multiply, and it was paused: it shows nothing more."""
        run = self._run
        if run is not None and notice.run is run and notice.code in RUNAWAYS and self._stage is Stage.RUNNING:
            self._stage = Stage.MULTIPLIED
            self._unguarded, self._error = is_unguarded(run), error_of(run)
            self._engine.stop(run.id)

    @Slot(object)
    def _folded(self, run: Run) -> None:
        if run is self._run and not run.over:
            self._glance(run)

    @Slot(object)
    def _run_changed(self, run: Run) -> None:
        if run is self._run:
            (self._end if run.over else self._glance)(run)

    def _glance(self, run: Run) -> None:
        stage = Stage.STOPPING if run.state is RunState.STOPPING else Stage.RUNNING
        self.results[self._number] = glance(self.methods[self._number], run, stage)
        self.changed.emit()

    def _end(self, run: Run) -> None:
        """Keep what a run came to, and go on to the next one if there shall be any."""
        if self._stage is Stage.RUNNING:
            self._stage = Stage.ENDED if run.reached is None else Stage.STOPPED  # "Stop all" reaches it as well
        came_to = result(self.methods[self._number], run, self._stage)
        if came_to.stage is Stage.MULTIPLIED:
            unguarded = self._unguarded or is_unguarded(run)
            came_to = came_to._replace(unguarded=unguarded, error=self._error or came_to.error)
        self.results[self._number] = came_to
        self._run = None
        if came_to.stage in (Stage.ENDED, Stage.MULTIPLIED) and self._number + 1 < len(self.methods):
            self._launch(self._number + 1)
            return
        for number in range(self._number + 1, len(self.methods)):
            self.results[number] = self.results[number]._replace(stage=Stage.LEFT_OUT)
        self.changed.emit()
