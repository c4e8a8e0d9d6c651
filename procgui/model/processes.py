"""The processes of a run: rows that are appended and change, and never move or go away.

A process is met up to three times: as a ``Process`` object (``created``), as the child that ``start()`` returned, and
when it attaches itself. Which of the last two comes first depends on the start method, so either may bind the pid.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final
from weakref import WeakSet

from procgui.model.changes import Changes
from procgui.model.history import MomentKind
from procgui.model.outcome import Outcome
from procgui.model.process_info import PAUSED, ProcessInfo
from procgui.model.states import MpState
from procgui.protocol.events import (
    CallEvent,
    CreatedEvent,
    ExitEvent,
    ProcessEvent,
    StateEvent,
    Style,
)
from procgui.protocol.messages import ProcessSample

_FOUND: Final = (Style.HELPER, Style.EXTERNAL)
"""What the supervisor's search calls a process of which it knows the command alone."""


class ProcessTable:
    """All processes of one run, in order of appearance; a parent always stands before its children.

    ``main`` is None until the main process has appeared.
    """

    def __init__(self, windows: bool = False) -> None:
        self._windows = windows
        self._rows: list[ProcessInfo] = []
        self._by_pid: dict[int, ProcessInfo] = {}
        self._by_chan: dict[int, ProcessInfo] = {}
        self._by_object: dict[tuple[int, str], ProcessInfo] = {}
        self._early_lines: dict[int, int] = {}
        self._early_times: dict[int, float] = {}
        self._watchers: WeakSet[Changes] = WeakSet()
        self._children = 0
        self.main: ProcessInfo | None = None

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[ProcessInfo]:
        return iter(self._rows)

    def __getitem__(self, row: int) -> ProcessInfo:
        return self._rows[row]

    def by_chan(self, chan: int) -> ProcessInfo | None:
        """Whose output comes through this channel."""
        return self._by_chan.get(chan)

    def by_pid(self, pid: int) -> ProcessInfo | None:
        """The latest process that had this pid; the system uses pids again."""
        return self._by_pid.get(pid)

    def waits_for(self, parent: ProcessInfo, child: ProcessInfo) -> bool:
        """Whether a process waits in ``join()`` for another."""
        pid = parent.pid or 0
        return any(self._by_object.get((pid, waiting.object)) is child for waiting in parent.waiting)

    def waited_for(self, parent: ProcessInfo) -> ProcessInfo | None:
        """The process that another waits for in ``join()``; None when it does not, or the process is not known."""
        waiting = parent.waiting_for
        return None if waiting is None else self._by_object.get((parent.pid or 0, waiting.object))

    def watch(self) -> Changes:
        """A record of the rows that change from now on, kept up as long as the caller holds it."""
        changes = Changes()
        self._watchers.add(changes)
        return changes

    def touch(self, process: ProcessInfo) -> None:
        """Tell the watchers that this row changed."""
        for changes in self._watchers:
            changes.add(process.row)

    # What the fold brings

    def created(self, event: CreatedEvent, time: float) -> None:
        """A ``Process`` object was made."""
        process = self._append(event.name, event.style, self._by_pid.get(event.pid) or self.main)
        process.daemon, process.start_method, process.created = (
            event.daemon,
            event.start_method,
            time,
        )
        former = self._by_object.get((event.pid, event.object))
        if former is not None:
            former.object = None
        process.object = event.object
        self._by_object[event.pid, event.object] = process
        process.note(time, MomentKind.CREATED, by=self._name_of(event.pid))

    def attached(self, event: ProcessEvent, time: float) -> None:
        """A process reports, or was found by the supervisor."""
        known = self._by_pid.get(event.pid)
        if event.style in _FOUND and known is not None and (known.exit is None or known.exit.exitcode is None):
            return  # somebody was quicker: the supervisor's search, or who knows it better
        process = self._living(event.pid) or self._announced(event)
        if process is None:
            process = self._append(event.name, event.style, self._by_pid.get(event.ppid) or self.main)
            process.created = time
        self._bind(process, event.pid, time)
        process.name, process.style, process.ppid = event.name, event.style, event.ppid
        process.daemon = process.daemon if event.daemon is None else event.daemon
        process.start_method = event.start_method or process.start_method
        if process.attached is None and event.style not in _FOUND:
            process.attached = time
        if event.chan <= 0:  # another program, which writes through its parent's
            self.touch(process)
            return
        process.chan = event.chan
        self._by_chan[event.chan] = process
        process.print_lines(self._early_lines.pop(event.chan, 0), self._early_times.pop(event.chan, time))
        self.touch(process)

    def called(self, event: CallEvent, time: float) -> ProcessInfo | None:
        """A method of a ``Process`` object begins or ends; gives whose, if it is known."""
        caller, process = self._by_pid.get(event.pid), self._target(event)
        if event.call == "join" and caller is not None:
            if event.phase == "begin":
                caller.enter(event, time)
            else:
                caller.leave(event)
            self.touch(caller)
        if process is None:
            return None
        if event.phase == "begin":
            if event.call in ("terminate", "kill"):
                process.asked = event.call
                process.note(time, MomentKind.CALLED, event.call, self._name_of(event.pid))
            elif event.call == "start" and process.state is MpState.INITIAL:
                process.start_called = time
        elif event.call == "start":
            self._start_returned(process, event, time)
        elif event.call == "close" and event.error is None:
            process.close(time)
        self.touch(process)
        return process

    def observed(self, event: StateEvent, time: float) -> None:
        """The system's view of a process changed."""
        process = self._living(event.pid)
        if process is None:
            return
        if event.state == "ended":
            process.become_zombie(time)
        elif process.alive and event.state in (PAUSED, "running"):
            process.os_state = event.state
        self.touch(process)

    def exited(self, event: ExitEvent, time: float) -> None:
        """An exit code was collected."""
        process = self._by_pid.get(event.pid)
        if process is not None:
            outcome = Outcome(event.exitcode, process.asked, self._windows)
            process.stop(outcome, time, *self._collector(process))
            self.touch(process)

    def asked(self, pid: int, action: str, time: float = 0.0) -> None:
        """The person asked the process to end."""
        process = self._living(pid)
        if process is not None:
            process.asked = action
            process.note(time, MomentKind.CALLED, action)
            self.touch(process)

    def sampled(self, samples: Iterable[ProcessSample], time: float) -> None:
        """The supervisor looked at the processes; only those that live are changed."""
        for sample in samples:
            process = self._living(sample.pid)
            if process is None:
                continue
            before = (process.os_state, process.cpu, process.rss)
            process.measure(sample, time)
            if before != (process.os_state, process.cpu, process.rss):
                self.touch(process)

    def count_lines(self, lines: dict[int, int], first: Callable[[int], float] = lambda chan: 0.0) -> None:
        """Complete lines by channel; those of a process that has not reported yet are kept for it.

        ``first`` tells when the first of a channel's lines was printed; it is asked once for each channel.
        """
        for chan, count in lines.items():
            process = self._by_chan.get(chan)
            if process is None:
                if chan not in self._early_times:
                    self._early_times[chan] = first(chan)
                self._early_lines[chan] = self._early_lines.get(chan, 0) + count
            else:
                process.print_lines(count, first(chan) if process.first_line is None else 0.0)
                self.touch(process)

    def end_all(self, time: float) -> None:
        """The run is over: whoever was started has ended, and nobody collects exit codes any more."""
        for process in self._rows:
            if process.state is MpState.STARTED:
                process.stop(Outcome(None, process.asked, self._windows), time)
                self.touch(process)

    # Who is who

    def _append(self, name: str, style: Style, parent: ProcessInfo | None) -> ProcessInfo:
        is_main = style is Style.MAIN and self.main is None
        self._children += not is_main
        colour = 0 if is_main else self._children
        process = ProcessInfo(len(self._rows), name, style, colour, None if parent is None else parent.row)
        if is_main:
            self.main = process
        self._rows.append(process)
        self.touch(process)
        return process

    def _bind(self, process: ProcessInfo, pid: int, time: float) -> None:
        process.start(pid, time)
        self._by_pid[pid] = process

    def _living(self, pid: int) -> ProcessInfo | None:
        process = self._by_pid.get(pid)
        return None if process is None or process.over else process

    def _announced(self, event: ProcessEvent) -> ProcessInfo | None:
        """The row of the ``Process`` object that this process runs; it may have ended before it was heard of."""
        if event.object is None:
            return None
        process = self._by_object.get((_creator(event), event.object))
        if process is None or (process.state is not MpState.INITIAL and process.pid != event.pid):
            return None
        return process

    def _target(self, event: CallEvent) -> ProcessInfo | None:
        """The process whose method is called."""
        process = self._by_object.get((event.pid, event.object))
        return self._by_pid.get(event.child) if process is None and event.child is not None else process

    def _start_returned(self, process: ProcessInfo, event: CallEvent, time: float) -> None:
        if event.error is not None:
            process.start_error = event.error
            process.note(time, MomentKind.REFUSED, event.error, self._name_of(event.pid))
            return
        process.start_error = None
        if process.start_called is not None and process.start_took is None:
            process.start_took = time - process.start_called
        if event.child is not None and process.state is MpState.INITIAL:
            self._bind(process, event.child, time)
            process.ppid = event.pid

    def _name_of(self, pid: int) -> str:
        process = self._by_pid.get(pid)
        return "" if process is None else process.name

    def _collector(self, process: ProcessInfo) -> tuple[str, str]:
        """Which call of which process gets the exit code just now, as far as it can be known."""
        if process is self.main or process.parent is None:
            return "", ""
        parent = self._rows[process.parent]
        return "join" if self.waits_for(parent, process) else "", parent.name


def _creator(event: ProcessEvent) -> int:
    """Who called ``start()``; under forkserver the system's parent is the fork server instead."""
    return event.ppid if event.creator is None else event.creator
