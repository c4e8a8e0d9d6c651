"""Batches made by hand, as a supervisor would send them. No Qt: processes of the tests import this."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from procgui.protocol.batch import EVENT, SEPARATOR, STDOUT_LINE, Batch, channel_name, make_record
from procgui.protocol.events import (
    CallEvent,
    CreatedEvent,
    Event,
    ExitEvent,
    ProcessEvent,
    RunEvent,
    RunState,
    StateEvent,
    Style,
    dump,
)

BEGAN = 5_000_000_000
"""Stamp of the first record, in nanoseconds."""


class Line(NamedTuple):
    """A line on stdout."""

    chan: int
    text: str


class Stream:
    """The stream of one run; each record is a tenth of a second later than the one before."""

    def __init__(self, run: int = 1, began: int = BEGAN) -> None:
        self.run = run
        self.stamp = began - 100_000_000

    def batch(self, *items: Event | Line) -> Batch:
        """A batch of events and of lines."""
        records, lines = [], Counter[int]()
        for item in items:
            self.stamp += 100_000_000
            if isinstance(item, Line):
                lines[item.chan] += 1
                records.append(make_record(channel_name(item.chan), self.stamp, STDOUT_LINE, item.text.encode()))
            else:
                records.append(make_record(channel_name(0), self.stamp, EVENT, dump(item)))
        plain = len(records) == sum(lines.values())
        return Batch(self.run, SEPARATOR.join(records), len(records), dict(lines), plain)


def main_process(pid: int = 100) -> ProcessEvent:
    return ProcessEvent(pid, 1, "MainProcess", Style.MAIN, False, None, None, 1)


def child_process(pid: int, name: str, chan: int, object: str | None = None, ppid: int = 100) -> ProcessEvent:
    return ProcessEvent(pid, ppid, name, Style.TARGET, False, "spawn", object, chan)


def created(name: str, object: str, pid: int = 100) -> CreatedEvent:
    return CreatedEvent(pid, object, name, Style.TARGET, False, "spawn")


def call(
    call: str, phase: str, name: str, object: str, child: int | None = None, error: str | None = None, pid: int = 100
) -> CallEvent:
    return CallEvent(pid, call, name, object, child, phase, "main.py", 7, None, error)


def running(pid: int = 100) -> RunEvent:
    return RunEvent(RunState.RUNNING, pid)


def ended(exitcode: int | None = 0) -> RunEvent:
    return RunEvent(RunState.ENDED, exitcode=exitcode)


def exited(pid: int, exitcode: int | None) -> ExitEvent:
    return ExitEvent(pid, exitcode)


def state(pid: int, value: str) -> StateEvent:
    return StateEvent(pid, value)
