"""A controller without processes: it notes what the window asks for, and tells stories through the true fold."""

from __future__ import annotations

from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Signal

from procgui.model.log import OutputLog
from procgui.model.run import Run
from procgui.protocol.batch import EVENT, SEPARATOR, STDOUT_LINE, Batch, channel_name, make_record
from procgui.protocol.events import (
    CallEvent,
    CreatedEvent,
    Event,
    ExitEvent,
    ProcessEvent,
    RunEvent,
    RunState,
    StatementEvent,
    Style,
    dump,
)
from procgui.protocol.messages import LaunchSpec


class FakeEngine(QObject):
    """Same signals and methods as the Controller; ``asked`` lists every call."""

    runAdded = Signal(object)
    runChanged = Signal(object)
    batchFolded = Signal(object)
    noticed = Signal(object)
    supervisorChanged = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.runs: dict[int, Run] = {}
        self.now = 1_000_000_000
        """The clock of the runs' stamps, which stories move."""
        self.asked: list[tuple[Any, ...]] = []
        self._run_ids, self._statement_ids = count(1), count(1)

    def launch(self, spec: LaunchSpec) -> int:
        run = Run(next(self._run_ids), spec, OutputLog(), clock=lambda: self.now)
        self.runs[run.id] = run
        self.asked.append(("launch", spec))
        self.runAdded.emit(run)
        return run.id

    def statement(self, run_id: int, text: str) -> int:
        number = next(self._statement_ids)
        self.asked.append(("statement", run_id, text))
        self.runs[run_id].add_statement(number, text)
        self.runChanged.emit(self.runs[run_id])
        return number

    def take_back(self, run_id: int, statement_id: int) -> None:
        self.asked.append(("take_back", run_id, statement_id))

    def answer(self, run_id: int, text: str) -> None:
        self.asked.append(("answer", run_id, text))

    def interrupt(self, run_id: int) -> None:
        self.asked.append(("interrupt", run_id))

    def stop(self, run_id: int) -> None:
        self.asked.append(("stop", run_id))

    def stop_all(self) -> None:
        self.asked.append(("stop_all",))

    def pause(self, run_id: int) -> None:
        self.asked.append(("pause", run_id))

    def resume(self, run_id: int) -> None:
        self.asked.append(("resume", run_id))

    def set_pace(self, run_id: int, seconds: float) -> None:
        self.runs[run_id].set_pace(seconds)
        self.asked.append(("set_pace", run_id, seconds))

    def signal(self, run_id: int, pid: int, action: str) -> None:
        self.asked.append(("signal", run_id, pid, action))

    def forget(self, run_id: int) -> None:
        if self.runs[run_id].over:
            del self.runs[run_id]

    def close(self) -> None:
        self.asked.append(("close",))

    def statements(self) -> list[str]:
        """The texts of all statements that were sent."""
        return [call[2] for call in self.asked if call[0] == "statement"]


class Story:
    """Feeds a run with a stream as the supervisor would; each call is one batch."""

    def __init__(self, engine: FakeEngine, run_id: int) -> None:
        self.engine, self.run = engine, engine.runs[run_id]

    def tell(self, *events: Event, after: float = 0.0) -> None:
        """Fold events, ``after`` seconds after what was told before."""
        self.engine.now += int(after * 1e9)
        self._fold(
            [make_record(channel_name(0), self.engine.now, EVENT, dump(event)) for event in events], {}, plain=False
        )

    def prints(self, chan: int, *lines: str, after: float = 0.05, kind: bytes = STDOUT_LINE) -> None:
        """A process prints lines."""
        self.engine.now += int(after * 1e9)
        name = channel_name(chan)
        records = [make_record(name, self.engine.now, kind, line.encode("utf-8")) for line in lines]
        self._fold(records, {chan: len(lines)}, plain=kind == STDOUT_LINE)

    def _fold(self, records: list[bytes], lines: dict[int, int], plain: bool) -> None:
        self.run.apply(Batch(self.run.id, SEPARATOR.join(records), len(records), lines, plain))
        self.engine.batchFolded.emit(self.run)

    def main(self, pid: int = 41200) -> None:
        """The main process runs."""
        self.tell(
            RunEvent(RunState.RUNNING, pid),
            ProcessEvent(pid, 1, "MainProcess", Style.MAIN, False, "fork", None, 1),
        )

    def child(self, name: str, pid: int, chan: int, style: Style = Style.TARGET, parent: int = 41200) -> None:
        """A child is created, started and reports."""
        self.tell(
            CreatedEvent(parent, f"o{pid}", name, style, False, "spawn"),
            CallEvent(parent, "start", name, f"o{pid}", None, "begin", "<lab>", 1),
            ProcessEvent(pid, parent, name, style, False, "spawn", f"o{pid}", chan),
            CallEvent(parent, "start", name, f"o{pid}", pid, "end", "<lab>", 1),
            after=0.03,
        )

    def join_begins(self, name: str, pid: int, parent: int = 41200) -> None:
        self.tell(CallEvent(parent, "join", name, f"o{pid}", pid, "begin", "<lab>", 1))

    def statement(self, number: int, phase: str, error: str | None = None) -> None:
        self.tell(StatementEvent(number, phase, "", error))

    def ends(self, exitcode: int = 0) -> None:
        """The whole run is over."""
        self.tell(RunEvent(RunState.ENDED, None, None, exitcode))

    def believable(self, lab: bool) -> None:
        """A class in the middle of a lesson, for pictures."""
        self.main()
        for number in range(21):
            self.prints(1, f"(41200)主进程: {number}")
        self.child("mp1", 41207, 2)
        self.child("mp2", 41208, 3)
        for number in range(9):
            self.prints(2, f"(41207)子进程（父进程:(41200)）：{number}")
            self.prints(3, f"(41208)子进程（父进程:(41200)）：{number}")
        self.child("mp3", 41211, 4, Style.SUBCLASS)
        self.prints(4, "(41211)子进程（父进程:(41200)）：0")
        self.tell(ExitEvent(41211, -15), after=0.2)
        self.child("MyProcess-4", 41215, 5, Style.SUBCLASS)
        self.prints(5, "(41215)子进程（父进程:(41200)）：0")
        self.join_begins("mp2", 41208)
        if lab:
            for info in list(self.run.statements):
                self.statement(info.id, "begin")
                self.statement(info.id, "end")
            self.engine.statement(self.run.id, "mp1.start()")
            self.engine.statement(self.run.id, "mp2.join()")
            self.engine.statement(self.run.id, "mp1.is_alive()")
            failed, busy = self.run.statements[-3:-1]
            self.statement(failed.id, "begin")
            self.statement(failed.id, "end", "AssertionError: cannot start a process twice")
            self.statement(busy.id, "begin")
