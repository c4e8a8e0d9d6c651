"""A program on a terminal that is emptied as fast as possible."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import NamedTuple

from tests.bench.fresh import ROOT, environment

_ROOM = 1 << 16


class OnTerminal(NamedTuple):
    """A program and our end of its terminal."""

    process: subprocess.Popen[bytes]
    fd: int

    def read(self) -> bytes:
        """What has been printed; empty when nobody can print any more."""
        try:
            return os.read(self.fd, _ROOM)
        except OSError:  # EIO: the last one has closed the terminal
            return b""

    def ask(self, text: bytes) -> None:
        """Write to the program's standard input, which is a pipe."""
        assert self.process.stdin is not None
        self.process.stdin.write(text)
        self.process.stdin.flush()


@contextmanager
def on_terminal(command: list[str]) -> Iterator[OnTerminal]:
    """Run a program with its output on a terminal. Raises ImportError where there are none."""
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command, env=environment(), cwd=ROOT, stdin=subprocess.PIPE, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    try:
        yield OnTerminal(process, ours)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        process.wait()
        os.close(ours)


def seconds_on_terminal(command: list[str]) -> float:
    """How long a program takes whose terminal does nothing but read."""
    began = perf_counter()
    with on_terminal(command) as program:
        while program.read():
            pass
    return perf_counter() - began
