"""Where methods of ``Process`` objects are called: files and lines, folded from a run's call events."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from procgui.model.process_info import ProcessInfo
from procgui.protocol.events import CallEvent

_LIBRARY: Final = (os.sep + "multiprocessing" + os.sep, os.sep + os.path.join("concurrent", "futures") + os.sep)


class Place(NamedTuple):
    """A line of a file, counted from 1."""

    file: str
    line: int


@dataclass(slots=True)
class LineCalls:
    """What one line has called: for each method the rows of the processes, in order of their first call."""

    calls: dict[str, dict[int, None]] = field(default_factory=dict)

    def rows(self) -> list[int]:
        """The processes concerned, those called last at the end."""
        return list(dict.fromkeys(row for rows in self.calls.values() for row in rows))


class CallTrail:
    """``changes`` grows with each call. Lines of Python's own library are passed over: they say nothing of a script."""

    def __init__(self) -> None:
        self.changes = 0
        self.latest: Place | None = None
        """Where the last call was begun."""
        self._files: dict[str, dict[int, LineCalls]] = {}
        self._starts: dict[int, Place] = {}

    def fold(self, event: CallEvent, process: ProcessInfo | None) -> None:
        """A call has begun; its end changes nothing here. ``process`` is whose method it is."""
        if event.phase != "begin" or process is None or is_library(event.file):
            return
        file = same_file(event.file)
        line = self._files.setdefault(file, {}).setdefault(event.line, LineCalls())
        line.calls.setdefault(event.call, {})[process.row] = None
        self.latest = Place(file, event.line)
        if event.call == "start":
            self._starts[process.row] = self.latest
        self.changes += 1

    def lines(self, file: str) -> dict[int, LineCalls]:
        """The lines of a file that have called something."""
        return self._files.get(same_file(file), {})

    def start_of(self, process: ProcessInfo) -> Place | None:
        """The line that called its ``start()``."""
        return self._starts.get(process.row)


def same_file(file: str) -> str:
    """A file's name as it can be compared."""
    return os.path.normcase(file)


def is_library(file: str) -> bool:
    """Whether this is the part of Python's library that makes processes."""
    return any(part in file for part in _LIBRARY)
