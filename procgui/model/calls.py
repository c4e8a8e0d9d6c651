"""Where methods of ``Process`` objects are called: files and lines, folded from a run's call events."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from procgui.model.process_info import ProcessInfo
from procgui.protocol.events import CallEvent


class Place(NamedTuple):
    """A line of a file, counted from 1."""

    file: str
    line: int


@dataclass(slots=True)
class LineCalls:
    """What one line has called: for each method the rows of the processes, in order of their first call."""

    calls: dict[str, dict[int, None]] = field(default_factory=dict)
    rows: dict[int, None] = field(default_factory=dict)
    """The processes concerned, the one called last at the end."""

    def add(self, call: str, row: int) -> None:
        """One more call."""
        self.calls.setdefault(call, {})[row] = None
        self.rows.pop(row, None)
        self.rows[row] = None

    def last(self, most: int) -> list[int]:
        """So many of the processes that were called last."""
        return list(islice(reversed(self.rows), most))[::-1]


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
        if event.phase != "begin" or process is None or event.library:
            return
        lines = self._files.setdefault(same_file(event.file), {})
        lines.setdefault(event.line, LineCalls()).add(event.call, process.row)
        self.latest = Place(event.file, event.line)
        if event.call == "start":
            self._starts[process.row] = self.latest
        self.changes += 1

    def lines(self, file: str) -> dict[int, LineCalls]:
        """The lines of a file that have called something."""
        return self._files.get(same_file(file), {})

    def start_of(self, process: ProcessInfo) -> Place | None:
        """The line that called its ``start()``."""
        return self._starts.get(process.row)


@lru_cache(maxsize=1000)
def same_file(file: str) -> str:
    """A file's name as it can be compared: ``python -m`` resolves links, and Windows passes over case."""
    return os.path.normcase(os.path.realpath(file))
