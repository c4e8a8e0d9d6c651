"""The main process of the Lab: its source runs first, then statements, one after the other, in its ``__main__``.

Statements come through a private pipe as lines ``<number> <bytes>`` followed by that many bytes of UTF-8. The end
of the pipe ends the process. What is typed is source code of the run as well: definitions are added to its file,
which spawned children load.
"""

from __future__ import annotations

import os
import sys

from .channel import Channel
from .interrupts import Interrupts
from .names import Names
from .statement import Statement
from .stdin import wrap_input

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable

CONSOLE = "<lab-%d>"
"""File name of a statement: each has one of its own, so that what it defines keeps its lines."""


class Lab:
    """Reads statements and executes them. ``setup`` travels on to the children: ``grown`` tells of definitions."""

    def __init__(self, channel: Channel, setup: dict[str, Any]) -> None:
        self.emit: Callable[..., None] = channel.emit
        self.setup = setup
        self.fd = _descriptor(setup["fd"])
        self.source: str = setup["source"]
        self.pending = b""
        self.left = False
        """Whether this is a forked child: it ends with the statement that forked it."""
        wrap_input(channel)

    def run(self) -> None:
        """Execute the source file as ``__main__``, then statements until the pipe ends. Raises SystemExit."""
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._leave)
        main = sys.modules["__main__"]
        main.__file__ = self.source
        sys.argv[:] = [self.source]
        sys.path[0] = self.setup["folder"]
        self.space = vars(main)
        self.names = Names(self.space)
        self.interrupts = Interrupts()
        try:
            with open(self.source, "rb") as file:
                statement: Statement | None = Statement(0, file.read(), self.source)
            while statement is not None:
                self._do(statement)
                statement = self._next()
        finally:
            self.interrupts.allow()

    def _do(self, statement: Statement) -> None:
        self._begin(statement)
        statement.execute(self.space, self.interrupts)
        _flush()
        statement.show_problem()
        self._keep(statement)
        self.names.tell(self.emit)
        self._end(statement)

    def _begin(self, statement: Statement) -> None:
        if statement.number:
            statement.remember()
        self.emit(type="statement", id=statement.number, phase="begin", text=statement.shown, error=None)

    def _end(self, statement: Statement) -> None:
        self.emit(
            type="statement",
            id=statement.number,
            phase="end",
            text=statement.shown,
            error=statement.error,
            line=statement.line,
        )
        if statement.number == 0:
            import linecache  # noqa: F401  (now, and not when the first statement is waited for)
        if isinstance(statement.problem, SystemExit):
            raise statement.problem

    def _keep(self, statement: Statement) -> None:
        """Definitions that were typed go to the run's file, where children find them."""
        if self.left or statement.problem is not None or not self.setup["own"]:
            return
        definitions = statement.definitions()
        if definitions:
            self.setup["grown"] = True
            try:
                with open(self.source, "ab") as file:
                    file.write(definitions.encode("utf-8"))
            except OSError:  # a full disk: the child says what it does not find
                pass

    def _next(self) -> Statement | None:
        """The next statement; None at the end of the pipe, and in a forked child."""
        while not self.left:
            head, newline, rest = self.pending.partition(b"\n")
            if newline:
                number, size = (int(part) for part in head.split())
                if len(rest) >= size:
                    self.pending = rest[size:]
                    if self._may_have(number):
                        return Statement(number, rest[:size], CONSOLE % number)
                    continue
            if not self._read():
                break
        return None

    def _may_have(self, number: int) -> bool:
        """Whoever makes a statement's file first has it: this process, or the supervisor, which takes it back."""
        claims = self.setup["claims"]
        if os.path.exists(claims + "/all"):
            return False
        try:
            os.close(os.open("%s/%d" % (claims, number), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            return False
        except OSError:  # a full disk
            pass
        return True

    def _read(self) -> bool:
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return False
        self.pending += data
        return bool(data)

    def _leave(self) -> None:
        """A forked child does not hold the statement pipe, and tells nothing of statements."""
        self.left = True
        self.emit = _nothing
        try:
            os.close(self.fd)
        except OSError:
            pass


def _nothing(**fields: Any) -> None:
    pass


def _flush() -> None:
    """What was printed without a newline is shown now; a program may have closed its stream."""
    try:
        sys.stdout.flush()
    except Exception:
        pass


def _descriptor(inherited: int) -> int:
    """What the supervisor passed on: a descriptor on POSIX, a handle on Windows."""
    if sys.platform == "win32":
        import msvcrt

        return msvcrt.open_osfhandle(inherited, os.O_RDONLY)
    return inherited
