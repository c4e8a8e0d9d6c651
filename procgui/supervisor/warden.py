"""The supervisor's side of the guard on Linux and macOS: starts it when there is something to guard, and tells it what.

Windows has a twin, :mod:`procgui.supervisor.job`.
"""

from __future__ import annotations

import sys

assert sys.platform != "win32"

import subprocess
from pathlib import Path

from procgui.packed import GUARD, is_packed
from procgui.supervisor import guard


class Guard:
    """Sees to it that nothing outlives the supervisor, however that ends."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def tell(self, line: str) -> None:
        """Let the guard remember or forget: ``group N``, ``process N``, ``forget N``, ``folder PATH``."""
        if self._process is None:
            arguments = [GUARD] if is_packed() else ["-I", "-S", str(Path(guard.__file__))]
            self._process = subprocess.Popen(
                [sys.executable, *arguments], stdin=subprocess.PIPE, start_new_session=True
            )
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(line.encode() + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            self._process = None

    def take(self, process: subprocess.Popen[bytes], own_group: bool) -> None:
        """Guard a main process that was just started, and its group when it has one of its own."""
        if own_group:
            self.tell(f"group {process.pid}")

    def close(self, *, spare: bool) -> None:
        """Everything that was remembered is gone; ``spare`` is for Windows, where that is not known."""
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
            self._process.wait()
            self._process = None
