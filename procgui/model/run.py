"""A run: one main process and all that came of it, folded from the stream of its batches."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from procgui.model.calls import CallTrail
from procgui.model.console import NO_OUTPUT, MainOutput, StatementOutput
from procgui.model.names import MainNames
from procgui.model.outcome import Outcome
from procgui.model.process_info import PAUSED, ProcessInfo
from procgui.model.processes import ProcessTable
from procgui.model.statements import StatementInfo
from procgui.model.states import RUN_MOVES
from procgui.protocol.batch import CHANNEL, EVENT, KIND, PAYLOAD, STAMP, SUPERVISOR, Batch, unescape
from procgui.protocol.events import (
    BadEvent,
    CallEvent,
    CreatedEvent,
    Event,
    ExitEvent,
    InputEvent,
    NamesEvent,
    ProcessEvent,
    RunEvent,
    RunState,
    StateEvent,
    StatementEvent,
    load,
)
from procgui.protocol.messages import LaunchSpec, Sample

if TYPE_CHECKING:
    from procgui.model.log import OutputLog

SUPERVISOR_DIED = "supervisor-died"
"""``Run.error`` of a run whose supervisor is gone."""
_OF_MAIN = (StatementEvent, InputEvent, NamesEvent)
"""Events that only the main process, or the supervisor for it, can tell."""


class Run:
    """The state of one run. ``changes`` grows whenever something of the run itself changes (not of its processes).

    ``clock`` gives nanoseconds of the clock that stamps the records; a recording that is opened again has another.
    """

    def __init__(
        self,
        id: int,
        spec: LaunchSpec,
        log: OutputLog,
        clock: Callable[[], int] = time.perf_counter_ns,
        windows: bool = sys.platform == "win32",
    ) -> None:
        self.id = id
        self.spec = spec
        self.log = log
        self.windows = windows
        self.state = RunState.STARTING
        self.stage: str | None = None
        self.reached: str | None = None
        """The last step of a stop; it stays when the run has ended, for the last step may take no time at all."""
        self.error: str | None = None
        self.detail = ""
        self.exitcode: int | None = None
        self.pid: int | None = None
        self.started_stamp: int | None = None
        self.ended: float | None = None
        self.pace = spec.pace
        self.input_ended = False
        """Whether somebody has said that no further line comes."""
        self.processes = ProcessTable(windows)
        self.statements: list[StatementInfo] = []
        self.bad_events = 0
        self.changes = 0
        self.names = MainNames()
        self.calls = CallTrail()
        self._clock = clock
        self._row = 0
        self._reads_input = False
        self._output: MainOutput | None = None
        self._statements: dict[int, StatementInfo] = {}
        self._folds: dict[type[Any], Callable[[Any, float], None]] = {
            RunEvent: self._run_changed,
            ProcessEvent: self.processes.attached,
            CreatedEvent: self.processes.created,
            CallEvent: self._called,
            StateEvent: self.processes.observed,
            ExitEvent: self.processes.exited,
            StatementEvent: self._statement_changed,
            InputEvent: self._input_changed,
            NamesEvent: self._names_changed,
        }

    @property
    def over(self) -> bool:
        return self.state is RunState.ENDED

    @property
    def paused(self) -> bool:
        """Whether processes live and every one of them is paused."""
        living = [process for process in self.processes if process.alive]
        return bool(living) and all(process.os_state == PAUSED for process in living)

    @property
    def outcome(self) -> Outcome | None:
        """How the main process ended; None while the run goes on."""
        main = self.processes.main
        asked = None if main is None else main.asked
        return Outcome(self.exitcode, asked, self.windows) if self.over else None

    @property
    def busy_statement(self) -> StatementInfo | None:
        """The statement that the main process executes now."""
        return next(
            (each for each in self.statements if each.began is not None and not each.over),
            None,
        )

    @property
    def source_statement(self) -> StatementInfo | None:
        """The execution of the Lab's source itself; None before it began."""
        return self._statements.get(0)

    @property
    def takes_input(self) -> bool:
        """Whether lines can be sent to a script's main process."""
        main = self.processes.main
        return self.spec.input and not self.input_ended and main is not None and main.alive

    @property
    def waiting_for_input(self) -> bool:
        """Whether the main process waits for a line of its standard input."""
        main = self.processes.main
        return self._reads_input and main is not None and main.alive

    def rows_of(self, statement: StatementInfo, most: int) -> StatementOutput:
        """The last ``most`` rows that the main process itself wrote during a statement; cheap at any length."""
        main = self.processes.main
        if main is None or main.chan is None:
            return NO_OUTPUT
        if self._output is None or self._output.chan != main.chan:
            self._output = MainOutput(self.log, main.chan)
        return self._output.of(statement, most)

    def expression_of(self, process: ProcessInfo) -> str | None:
        """What to write in the main process for a ``Process`` object that it holds; None when nothing reaches it."""
        main = self.processes.main
        if main is None or process.object is None or process.parent != main.row:
            return None
        return self.names.expression_of(process.object)

    def now(self) -> float:
        """Seconds since the first record, by the clock of the stamps; stands still when the run has ended."""
        if self.ended is not None:
            return self.ended
        return 0.0 if self.started_stamp is None else self.seconds(self._clock())

    def seconds(self, stamp: int) -> float:
        """A stamp as seconds since the run's first record."""
        return 0.0 if self.started_stamp is None else (stamp - self.started_stamp) / 1e9

    def apply(self, batch: Batch) -> None:
        """Fold the next piece of the stream."""
        if self.started_stamp is None and batch.blob:
            self.started_stamp = int(batch.blob[STAMP], 16)
        rows = iter(self.log.append(batch))
        if not batch.plain:
            for record in batch.records():
                if record[KIND] == EVENT:
                    self._row = next(rows)
                    self._fold(record)
        self.processes.count_lines(batch.lines, lambda chan: self._first_line(batch, chan))
        if self.over:
            self.processes.end_all(self.now())

    def sample(self, sample: Sample) -> None:
        """Take in what the supervisor measured; it is no part of the stream."""
        if not self.over:
            self.processes.sampled(sample.processes, self.now())

    def add_statement(self, id: int, text: str) -> StatementInfo:
        """A statement was sent and waits for its turn."""
        statement = StatementInfo(id, text)
        self.statements.append(statement)
        self._statements[id] = statement
        if self.over:
            statement.abandon(self.now(), self.log.end)
        self.changes += 1
        return statement

    def set_pace(self, seconds: float) -> None:
        """The person chose another pace."""
        if seconds != self.pace:
            self.pace = seconds
            self.changes += 1

    def end(
        self,
        error: str | None = None,
        detail: str = "",
        exitcode: int | None = None,
        at: float | None = None,
    ) -> None:
        """The run is over; ``error`` is a code that says why it could not go on. Ending twice changes nothing."""
        now = self.now() if at is None else at
        if not self._move(RunState.ENDED):
            return
        self.stage = None
        self.ended, self.error, self.detail, self.exitcode = (
            now,
            error,
            detail,
            exitcode,
        )
        main = self.processes.main
        if main is not None and exitcode is None and main.exit is not None:
            self.exitcode = main.exit.exitcode
        elif main is not None and main.pid is not None and exitcode is not None:
            self.processes.exited(ExitEvent(main.pid, exitcode), now)
        self.processes.end_all(now)
        for statement in self.statements:
            statement.abandon(now, self.log.end)

    def _move(self, state: RunState) -> bool:
        """The one place that changes ``state``; a move that the table lacks does nothing and gives False."""
        if state not in RUN_MOVES[self.state]:
            return False
        self.state = state
        self.changes += 1
        return True

    def _first_line(self, batch: Batch, chan: int) -> float:
        """When a process printed its first line; a batch may count one that comes in the next."""
        stamp = batch.first_line(chan)
        return self.now() if stamp is None else self.seconds(stamp)

    def _fold(self, record: bytes) -> None:
        """Fold one event; what an observed program wrote into its channel itself may be nonsense, and is counted."""
        try:
            event = load(unescape(record[PAYLOAD]))
            if record[CHANNEL] != SUPERVISOR and not self._may_say(event, record[CHANNEL]):
                raise BadEvent("not for this process to say")
            self._folds[type(event)](event, self.seconds(int(record[STAMP], 16)))
        except (BadEvent, TypeError):
            self.bad_events += 1

    def _may_say(self, event: Event, channel: bytes) -> bool:
        """Only the supervisor speaks of the run, and only the main process besides of what it executes."""
        main = self.processes.main
        from_main = main is not None and int(channel, 36) == main.chan
        return not isinstance(event, RunEvent) and (from_main or not isinstance(event, _OF_MAIN))

    def _run_changed(self, event: RunEvent, time: float) -> None:
        if event.pid is not None and not self.over:
            self.pid = event.pid
        if event.state is RunState.ENDED:
            self.end(event.error, exitcode=event.exitcode, at=time)
        elif self._move(event.state) or event.state is self.state:
            self.stage = event.stage
            self.reached = event.stage or self.reached
            self.changes += 1

    def _called(self, event: CallEvent, time: float) -> None:
        self.calls.fold(event, self.processes.called(event, time))

    def _statement_changed(self, event: StatementEvent, time: float) -> None:
        statement = self._statements.get(event.id)
        if statement is None:
            statement = self.add_statement(event.id, event.text)
        if event.phase == "begin":
            statement.begin(time, self._row)
        elif event.phase == "end":
            statement.end(event.error, event.line, time, self._row)
            self._reads_input = False  # an interrupt may have come before the end of its wait was told
        elif event.phase == "taken-back":
            statement.take_back(time)
        self.changes += 1

    def _input_changed(self, event: InputEvent, time: float) -> None:
        self._reads_input = event.phase == "begin"
        self.changes += 1

    def _names_changed(self, event: NamesEvent, time: float) -> None:
        self.names.fold(event)
        self.changes += 1
