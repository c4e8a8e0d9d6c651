"""The main process of the Lab: its source runs first, then statements, one after the other, in its ``__main__``.

Statements come through a private pipe as lines ``<number> <bytes>`` followed by that many bytes of UTF-8. The end
of the pipe ends the process.
"""

from __future__ import annotations

import os
import sys

from .channel import Channel

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

CONSOLE = "<lab>"


class Lab:
    """Reads statements and executes them."""

    def __init__(self, channel: Channel, setup: dict[str, Any]) -> None:
        self.channel = channel
        self.fd = _descriptor(setup["fd"])
        self.source: str = setup["source"]
        self.pending = b""

    def run(self) -> None:
        """Execute the source file as ``__main__``, then statements until the pipe ends."""
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._leave)
        main = sys.modules["__main__"]
        main.__file__ = self.source
        sys.argv[:] = [self.source]
        sys.path[0] = os.path.dirname(self.source)
        with open(self.source, "rb") as file:
            self._execute(file.read(), self.source, "exec", 0)
        while True:
            statement = self._interruptible_next()
            if statement is None:
                return
            number, text = statement
            self._remember_source(text)
            self._execute(text, CONSOLE, "single", number)

    def _interruptible_next(self) -> tuple[int, str] | None:
        while True:
            try:
                return self._next()
            except KeyboardInterrupt:
                continue

    def _next(self) -> tuple[int, str] | None:
        while b"\n" not in self.pending:
            if not self._read():
                return None
        head, _, rest = self.pending.partition(b"\n")
        number, size = (int(part) for part in head.split())
        while len(self.pending) - len(head) - 1 < size:
            if not self._read():
                return None
        rest = self.pending[len(head) + 1 :]
        self.pending = rest[size:]
        return number, rest[:size].decode("utf-8")

    def _read(self) -> bool:
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return False
        self.pending += data
        return bool(data)

    def _execute(self, text: Any, name: str, mode: str, number: int) -> None:
        shown = text if isinstance(text, str) else name
        if number:
            self.channel.emit(type="statement", id=number, phase="begin", text=shown, error=None)
        error: str | None = None
        try:
            try:
                exec(compile(text, name, mode), sys.modules["__main__"].__dict__)
            finally:
                sys.stdout.flush()
        except SystemExit:
            self.channel.emit(type="statement", id=number, phase="end", text=shown, error="SystemExit")
            raise
        except BaseException as problem:
            error = ("%s: %s" % (type(problem).__name__, problem)).rstrip(": ")
            _forget_own_frames(problem)
            sys.excepthook(type(problem), problem, problem.__traceback__)
        if number or error:
            self.channel.emit(type="statement", id=number, phase="end", text=shown, error=error)

    def _remember_source(self, text: str) -> None:
        """Let tracebacks show the statement's own text."""
        import linecache

        linecache.cache[CONSOLE] = (len(text), None, text.splitlines(True), CONSOLE)

    def _leave(self) -> None:
        """A forked child does not hold the statement pipe."""
        try:
            os.close(self.fd)
        except OSError:
            pass


def _descriptor(inherited: int) -> int:
    """What the supervisor passed on: a descriptor on POSIX, a handle on Windows."""
    if sys.platform == "win32":
        import msvcrt

        return msvcrt.open_osfhandle(inherited, os.O_RDONLY)
    return inherited


def _forget_own_frames(problem: BaseException) -> None:
    trace = problem.__traceback__
    while trace is not None and trace.tb_frame.f_globals is globals():
        trace = trace.tb_next
    problem.__traceback__ = trace
