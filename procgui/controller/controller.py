"""The controller: what the window may ask for, and what it is told.

Slots turn clicks into commands; a QTimer reads the supervisor's Queue within a time budget and folds what came into
the runs. Signals are emitted after the fold, at most one of a kind for a run and a tick.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import count
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from procgui.controller.link import Death, SupervisorLink, SupervisorState
from procgui.model.log import OutputLog
from procgui.model.run import SUPERVISOR_DIED, Run
from procgui.protocol import messages
from procgui.protocol.batch import Batch
from procgui.protocol.messages import LaunchSpec, Message, Notice, Refused, Sample

FAST_MS: Final = 8
QUIET_MS: Final = 16
BUDGET: Final = 0.004
"""Seconds of a tick: the rest of the interval is for painting and clicks."""
QUIET_AFTER: Final = 0.25
"""Seconds without a batch or a command after which the timer slows down."""
IDLE_MS: Final = 50
"""Each tick costs some 0.13 ms of waking up alone: 0.9 % of a core at QUIET_MS, 0.3 % here."""
IDLE_AFTER: Final = 2.0

FLOOD: Final = 1000
"""Records since the window was told last that make a flood; then it is told once a frame and not each tick."""
FRAME: Final = 0.040
"""Seconds. Painting costs more than folding; nobody reads faster, and the processor is left to the processes."""

SUPERVISOR_FAILED: Final = "supervisor-failed"
CLOSED: Final = "closed"
"""``Run.error`` of a run that the closing window ended."""


class NoticeRecord(NamedTuple):
    """Something to tell the person. ``code`` is put into words by the window; ``run`` None means all."""

    code: str
    detail: str = ""
    run: Run | None = None


class Controller(QObject):
    """All runs of the window. Every method returns at once and is called on the GUI thread."""

    runAdded = Signal(object)
    """Run: it was launched; its supervisor may still be starting."""
    runChanged = Signal(object)
    """Run: its state, stage, pace, statements or error changed."""
    batchFolded = Signal(object)
    """Run: new output, events or samples were folded in."""
    noticed = Signal(object)
    """NoticeRecord."""
    supervisorChanged = Signal(object)
    """SupervisorState."""
    closed = Signal()
    """After :meth:`close`: the supervisor and its thread are gone."""

    def __init__(
        self,
        link: SupervisorLink | None = None,
        make_log: Callable[[], OutputLog] = OutputLog,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.runs: dict[int, Run] = {}
        self._link = SupervisorLink() if link is None else link
        self._link.setParent(self)
        self._make_log = make_log
        self._clock = clock
        self._run_ids = count(1)
        self._statement_ids = count(1)
        self._folded: dict[int, Run] = {}
        self._told: dict[int, int] = {}
        self._last_active = clock()
        self._last_told = clock()
        self._records = 0
        self._link.stateChanged.connect(self._supervisor_changed)
        self._link.died.connect(self._supervisor_died)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def supervisor_state(self) -> SupervisorState:
        return self._link.state

    @property
    def supervisor_pid(self) -> int | None:
        """None while no supervisor is ready."""
        return self._link.pid

    def hold(self) -> None:
        """What is asked from now on waits for :meth:`start`, so that the window is painted first."""
        self._link.held = True

    @Slot()
    def start(self) -> None:
        """Start the supervisor on its thread, ahead of the first run."""
        self._wake()
        self._link.start()

    def launch(self, spec: LaunchSpec) -> int:
        """Start a run and give its number."""
        run = Run(next(self._run_ids), spec, self._make_log())
        self.runs[run.id] = run
        self._told[run.id] = run.changes
        self.runAdded.emit(run)
        self._send(messages.Launch(run.id, spec))
        return run.id

    def statement(self, run_id: int, text: str) -> int:
        """Give the Lab's main process a statement; it runs when those before it are done."""
        number = next(self._statement_ids)
        run = self.runs[run_id]
        run.add_statement(number, text)
        if not run.over:
            self._send(messages.Statement(run_id, number, text))
        self._tell(run)
        return number

    def take_back(self, run_id: int, statement_id: int) -> None:
        """Take back a statement that still waits; when its turn comes first, it runs."""
        self._send_to(run_id, messages.TakeBack(run_id, statement_id))

    def answer(self, run_id: int, text: str | None) -> None:
        """A line, without its newline, for the main process' ``input()``; None: no further line comes."""
        self._send_to(run_id, messages.Answer(run_id, text))
        if text is None and run_id in self.runs:
            self.runs[run_id].input_ended = True

    @Slot(int)
    def interrupt(self, run_id: int) -> None:
        """SIGINT to the main process."""
        self._send_to(run_id, messages.Interrupt(run_id))

    @Slot(int)
    def stop(self, run_id: int) -> None:
        """Ctrl-C for the whole run, then terminate, then kill."""
        self._send_to(run_id, messages.Stop(run_id))

    @Slot()
    def stop_all(self) -> None:
        for run_id in list(self.runs):
            self.stop(run_id)

    @Slot(int)
    def pause(self, run_id: int) -> None:
        self._send_to(run_id, messages.Pause(run_id))

    @Slot(int)
    def resume(self, run_id: int) -> None:
        self._send_to(run_id, messages.Resume(run_id))

    @Slot(int, float)
    def set_pace(self, run_id: int, seconds: float) -> None:
        """Seconds between two lines of each process; 0 is real time."""
        run = self.runs[run_id]
        run.set_pace(seconds)
        self._send_to(run_id, messages.Pace(run_id, seconds))
        self._tell(run)

    def signal(self, run_id: int, pid: int, action: str) -> None:
        """End one process from outside; ``action`` is ``terminate`` or ``kill``."""
        run = self.runs[run_id]
        run.processes.asked(pid, action, run.now())
        self._send_to(run_id, messages.Signal(run_id, pid, action))

    def forget(self, run_id: int) -> None:
        """Let go of a run that has ended, and of its output."""
        if self.runs[run_id].over:
            del self.runs[run_id], self._told[run_id]
            self._folded.pop(run_id, None)

    @Slot()
    def close(self) -> None:
        """End everything; :attr:`closed` comes within some two seconds. Without an event loop use wait_closed()."""
        self._wake()
        self._link.stop()

    def wait_closed(self, seconds: float = 4.0) -> bool:
        """Close and wait without an event loop, as after ``QApplication.exec()``; True when nothing is left."""
        self.close()
        return self._link.wait_stopped(seconds)

    # In

    @Slot()
    def _tick(self) -> None:
        """Fold, then tell; in a flood a tick does the one or the other, so that clicks come in between."""
        if self._records >= FLOOD and self._clock() >= self._last_told + FRAME:
            self._tell_folded()
            return
        active = self._fold_some()
        if not active or self._records < FLOOD:
            self._tell_folded()
        self._adapt(active)

    def _fold_some(self) -> bool:
        """Fold what has come, for a while; whether anything happened."""
        deadline = self._clock() + BUDGET
        active = False
        while (message := self._link.receive()) is not None:
            active = active or not isinstance(message, Sample)  # those come also when nothing happens
            self._take(message)
            if self._clock() >= deadline:
                break
        return active

    def _tell_folded(self) -> None:
        """Tell of everything that was folded since the last time."""
        self._last_told, self._records = self._clock(), 0
        folded, self._folded = self._folded, {}
        for run in folded.values():
            self.batchFolded.emit(run)
            self._tell(run)

    def _take(self, message: Message) -> None:
        """Fold one message; those of forgotten runs are passed over."""
        run = None if isinstance(message, messages.Ready) else self.runs.get(message.run)
        if isinstance(message, Notice):
            self.noticed.emit(NoticeRecord(message.code, message.detail, run))
        if run is None:
            return
        if isinstance(message, Batch):
            run.apply(message)
            self._records += message.size
        elif isinstance(message, Sample):
            run.sample(message)
        elif isinstance(message, Refused):
            run.end(message.code, message.detail)
            self.noticed.emit(NoticeRecord(message.code, message.detail, run))
        self._folded[run.id] = run

    def _tell(self, run: Run) -> None:
        if self._told.get(run.id) != run.changes:
            self._told[run.id] = run.changes
            self.runChanged.emit(run)

    # Out

    def _send_to(self, run_id: int, command: messages.Command) -> None:
        run = self.runs.get(run_id)
        if run is not None and not run.over:
            self._send(command)

    def _send(self, command: messages.Command) -> None:
        self._wake()
        self._link.send(command)

    # The timer

    def _wake(self) -> None:
        """Something will happen soon: look often."""
        self._last_active = self._clock()
        self._adapt(True)

    def _adapt(self, active: bool) -> None:
        """Slow down when quiet, stop when all is over."""
        now = self._clock()
        if active:
            self._last_active = now
        quiet = now - self._last_active
        interval = FAST_MS if quiet < QUIET_AFTER else QUIET_MS if quiet < IDLE_AFTER else IDLE_MS
        if self._link.state is SupervisorState.STOPPED:
            self._timer.stop()
        elif not self._timer.isActive() or self._timer.interval() != interval:
            self._timer.start(interval)

    # The supervisor

    @Slot(object)
    def _supervisor_changed(self, state: SupervisorState) -> None:
        self._wake()
        if state is SupervisorState.STOPPED:
            self._end_runs(set(), CLOSED, "")
        self.supervisorChanged.emit(state)
        if state is SupervisorState.STOPPED:
            self.closed.emit()

    @Slot(object)
    def _supervisor_died(self, death: Death) -> None:
        unsent = {command.run for command in self._link.pending if isinstance(command, messages.Launch)}
        self._end_runs(unsent, SUPERVISOR_DIED, death.text)
        detail = death.text or ("" if death.exitcode is None else str(death.exitcode))
        if self._link.will_retry:
            self.noticed.emit(NoticeRecord(SUPERVISOR_DIED, detail))
        else:
            self._end_runs(set(), SUPERVISOR_FAILED, detail)
            self._link.pending.clear()
            self.noticed.emit(NoticeRecord(SUPERVISOR_FAILED, detail))

    def _end_runs(self, but: set[int], error: str, detail: str) -> None:
        """End the runs that a supervisor took with it."""
        for run in list(self.runs.values()):
            if run.id not in but and not run.over:
                run.end(error, detail)
                self._folded.pop(run.id, None)
                self.batchFolded.emit(run)
                self._tell(run)
