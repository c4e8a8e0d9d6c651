"""What macOS does its own way: kqueue tells when a process ends; pipes cannot be enlarged."""

from __future__ import annotations

import sys

assert sys.platform == "darwin"

import contextlib
import select
from collections.abc import Iterable

import psutil

from procgui.supervisor.posix import signal_process

PIPE_BUDGET = 0


class EndWatch:
    """A kqueue that becomes readable when the process has ended."""

    def __init__(self, pid: int) -> None:
        """Raises ProcessLookupError when the process is gone already."""
        self.pid = pid
        self._queue = select.kqueue()
        event = select.kevent(pid, select.KQ_FILTER_PROC, select.KQ_EV_ADD, select.KQ_NOTE_EXIT)
        try:
            self._queue.control([event], 0)
        except OSError as error:
            self._queue.close()
            raise ProcessLookupError(pid) from error
        self.fd = self._queue.fileno()

    def send(self, number: int) -> None:
        """Signal the process."""
        signal_process(self.pid, number)

    def close(self) -> None:
        """Stop watching."""
        self._queue.close()


def enlarge(fd: int, budget: int) -> int:
    """Pipes have a fixed size here; the budget stays."""
    return budget


def children_of(pids: Iterable[int]) -> list[tuple[int, int]]:
    """Pid and parent of each child of these processes, by one look at all processes of the system.

    psutil's ``children()`` would take such a look for each of them.
    """
    parents = set(pids)
    found: list[tuple[int, int]] = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):  # it has just ended
            if (parent := process.ppid()) in parents:
                found.append((process.pid, parent))
    return found
