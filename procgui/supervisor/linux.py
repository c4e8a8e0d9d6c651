"""What only Linux has: pidfds that tell at once when a process ends, larger pipes, children lists."""

from __future__ import annotations

import sys

assert sys.platform == "linux"

import contextlib
import fcntl
import os
import signal
from collections.abc import Iterable
from pathlib import Path

PIPE_BUDGET = 16 << 20
"""Bytes of enlarged pipes a run. A user gets about 64 MiB, after which even new pipes shrink (pipe(7))."""
LARGE_PIPE = 1 << 20


class EndWatch:
    """A descriptor that becomes readable when the process has ended."""

    def __init__(self, pid: int) -> None:
        """Raises ProcessLookupError when the process is gone already."""
        self.fd = os.pidfd_open(pid)

    def send(self, number: int) -> None:
        """Signal the process; through the pidfd it is never another one with the same pid."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            signal.pidfd_send_signal(self.fd, number)

    def close(self) -> None:
        """Stop watching."""
        os.close(self.fd)


def enlarge(fd: int, budget: int) -> int:
    """Enlarge a pipe within the budget (bytes); give back what is left of it."""
    if budget < LARGE_PIPE:
        return budget
    with contextlib.suppress(OSError):
        fcntl.fcntl(fd, fcntl.F_SETPIPE_SZ, LARGE_PIPE)
        return budget - LARGE_PIPE
    return budget


def children_of(pids: Iterable[int]) -> list[tuple[int, int]]:
    """Pid and parent of each child of these processes; one that is gone has none."""
    found: list[tuple[int, int]] = []
    for pid in pids:
        with contextlib.suppress(OSError):
            for task in Path(f"/proc/{pid}/task").iterdir():
                found += [(int(child), pid) for child in (task / "children").read_text().split()]
    return found
