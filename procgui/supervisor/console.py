"""What goes into a main process: lines for its standard input, and in the Lab statements, one after the other.

Statements go into the pipe as they come, so that the main process never waits for this one, which may be busy with a
flood or held up by its window. Each can be taken back until its turn comes: whoever makes the file of its number first
has it, the main process to execute it or the supervisor to forget it.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from procgui.supervisor import platform

ALL = "all"
"""The file that takes back every statement whose turn has not come."""


class Feed:
    """The write end of a pipe that never blocks: what it does not take follows at a later turn. None is closed."""

    def __init__(self, fd: int | None = None) -> None:
        self.fd = fd
        self.unsent = bytearray()
        self.ending = False

    def put(self, data: bytes) -> None:
        """Write; nothing once it is closed."""
        self.unsent += data
        self.send()

    def end(self) -> None:
        """Close once everything has been written."""
        self.ending = True
        self.send()

    def send(self) -> None:
        """Write what the pipe takes now."""
        if self.fd is None:
            self.unsent.clear()
            return
        try:
            if self.unsent:
                del self.unsent[: os.write(self.fd, self.unsent)]
        except BlockingIOError:
            return
        except OSError:  # its reader is gone
            self.unsent.clear()
        if self.ending and not self.unsent:
            self.close()

    def close(self) -> None:
        """The reader finds the end; closing twice changes nothing."""
        if self.fd is not None:
            os.close(self.fd)
            self.fd = None
        self.unsent.clear()


@dataclass
class FarEnds:
    """What the main process inherits: ``statements`` is a descriptor, a handle on Windows; ``answers`` a descriptor."""

    statements: int
    answers: int

    def close(self) -> None:
        """Close this process's copies."""
        platform.close(self.statements)
        os.close(self.answers)


class Console:
    """A main process as the supervisor feeds it; what a script does not take is closed from the start."""

    def __init__(self, claims: Path, statements: Feed, answers: Feed) -> None:
        self.claims = claims
        self.statements = statements
        self.answers = answers
        self.waiting: dict[int, str] = {}
        """Statements that have not ended as far as is known here."""

    @classmethod
    def open(cls, claims: Path) -> tuple[Console, FarEnds]:
        """Make the folder of claims and the pipes. Raises OSError."""
        claims.mkdir()
        statements_end, statements = platform.statement_pipe()
        answers_end, answers = platform.input_pipe()
        return cls(claims, Feed(statements), Feed(answers)), FarEnds(statements_end, answers_end)

    @property
    def unsent(self) -> bool:
        """Whether something waits for room in a pipe."""
        return bool(self.statements.unsent or self.answers.unsent)

    def statement(self, number: int, text: str) -> None:
        """A statement; it is executed when all before it have ended."""
        if self.statements.fd is not None:
            self.waiting[number] = text
            data = text.encode("utf-8", "surrogatepass")
            self.statements.put(b"%d %d\n%b" % (number, len(data), data))

    def take_back(self, number: int) -> str | None:
        """Forget a statement whose turn has not come, and give its text; None when it runs or is over."""
        if number in self.waiting and self._claim(str(number)):
            return self.waiting.pop(number)
        return None

    def take_back_all(self) -> None:
        """What has not begun by now never will."""
        if self.statements.fd is not None:
            self._claim(ALL)

    def _claim(self, name: str) -> bool:
        try:
            (self.claims / name).touch(exist_ok=False)
        except OSError:
            return False
        return True

    def ended(self, number: int) -> None:
        """A statement has ended: nothing can be taken back any more."""
        if self.waiting.pop(number, None) is not None:
            with contextlib.suppress(OSError):
                (self.claims / str(number)).unlink()

    def answer(self, text: str | None) -> None:
        """A line for its standard input; None ends that."""
        if text is None:
            self.answers.end()
        else:
            self.answers.put(text.encode("utf-8", "replace") + b"\n")

    def send(self) -> None:
        """Write what the pipes take now."""
        self.statements.send()
        self.answers.send()

    def close(self) -> None:
        """No more statements, and the end of its standard input: it ends after what it is doing."""
        self.statements.close()
        self.answers.close()
