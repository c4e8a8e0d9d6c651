"""Opening a channel on Windows: an instance of each of the run's two named pipes, opened by name like a file.

The supervisor keeps instances waiting at all times; the system tells it who has connected.
"""

from __future__ import annotations

import sys

assert sys.platform == "win32"

import _winapi
import msvcrt
import os
from time import monotonic, sleep

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_PATIENCE = 5.0
_BRIEF = 0.001
"""Seconds: how long to try to connect, and between two tries."""
_LOOK = 0.01
"""Seconds between two looks at standard input."""

PIPE_BUF = 4096
"""Writes to a pipe in byte mode are not torn below its buffer size; this keeps records small all the same."""


def open_channel(config: dict[str, Any]) -> tuple[int, int]:
    """Open the pipes for standard output and standard error; return their write ends. Raises OSError."""
    return _open(config["socket"] + "o"), _open(config["socket"] + "e")


def _open(address: str) -> int:
    """Connect to a waiting instance; when many processes come at once, there may be none for a moment."""
    deadline = monotonic() + _PATIENCE
    while True:
        try:
            return os.open(address, os.O_WRONLY | os.O_BINARY | os.O_NOINHERIT)
        except OSError:
            if monotonic() > deadline:
                raise
            sleep(_BRIEF)


def identity(fd: int) -> tuple[int, int]:
    """Pipes have no number of their own here: (0, 0) for every pipe, (1, fd) for anything else."""
    try:
        return (0, 0) if os.fstat(fd).st_mode & 0o170000 == 0o010000 else (1, fd)
    except OSError:
        return (1, fd)


def private_copy(fd: int) -> int:
    """A second descriptor for the same pipe; ``os.dup`` makes it private to this process."""
    return os.dup(fd)


def wait_for_input(fd: int) -> None:
    """Wait until a pipe can be read or has ended: Ctrl-C is noticed meanwhile, and would not be in a read."""
    try:
        handle = msvcrt.get_osfhandle(fd)
        while not _winapi.PeekNamedPipe(handle, 0)[0]:
            sleep(_LOOK)
    except OSError:  # its end, or no pipe
        return
