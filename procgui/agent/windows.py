"""Opening a channel on Windows: two instances of the run's named pipe, opened by name like a file.

The supervisor keeps an instance waiting at all times; the first record tells it who has connected.
"""

import sys

assert sys.platform == "win32"

import os
from typing import Any, Dict, Tuple

PIPE_BUF = 4096
"""Writes to a pipe in byte mode are not torn below its buffer size; this keeps records small all the same."""


def open_channel(config: Dict[str, Any]) -> Tuple[int, int]:
    """Open the pipes for standard output and standard error; return their write ends. Raises OSError."""
    flags = os.O_WRONLY | os.O_BINARY | os.O_NOINHERIT
    return os.open(config["socket"], flags), os.open(config["socket"], flags)


def identity(fd: int) -> Tuple[int, int]:
    """Pipes have no number of their own here: (0, 0) for every pipe, (1, fd) for anything else."""
    try:
        return (0, 0) if os.fstat(fd).st_mode & 0o170000 == 0o010000 else (1, fd)
    except OSError:
        return (1, fd)


def private_copy(fd: int) -> int:
    """A second descriptor for the same pipe; ``os.dup`` makes it private to this process."""
    return os.dup(fd)
