"""What goes into the Lab's main process: statements, one at a time, and lines for its standard input.

A statement waits here, where it can still be taken back, until the one before it has ended. The first one waits for
the source, which is number 0.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from time import monotonic

from procgui.supervisor import platform

BRISK = 0.01
"""Seconds after a hand-over during which output is read without a pause, so that the next statement follows at once."""


class Feed:
    """The write end of a pipe that never blocks: what it does not take follows at a later turn. None is closed."""

    def __init__(self, fd: int | None = None) -> None:
        self.fd = fd
        self.unsent = bytearray()

    def put(self, data: bytes) -> None:
        """Write; nothing once it is closed."""
        self.unsent += data
        self.send()

    def send(self) -> None:
        """Write what the pipe takes now."""
        if self.fd is None:
            self.unsent.clear()
        if not self.unsent or self.fd is None:
            return
        try:
            del self.unsent[: os.write(self.fd, self.unsent)]
        except BlockingIOError:
            return
        except OSError:  # its reader is gone
            self.unsent.clear()

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
    """The Lab's main process as the supervisor feeds it; closed from the start for a script."""

    def __init__(self, statements: Feed, answers: Feed) -> None:
        self.statements = statements
        self.answers = answers
        self.waiting: dict[int, str] = {}
        self.running: int | None = 0
        """Number of the statement that was handed over and has not ended."""
        self.handed_over = 0.0

    @classmethod
    def open(cls) -> tuple[Console, FarEnds]:
        """Make the pipes. Raises OSError."""
        statements_end, statements = platform.statement_pipe()
        answers_end, answers = platform.input_pipe()
        return cls(Feed(statements), Feed(answers)), FarEnds(statements_end, answers_end)

    @property
    def unsent(self) -> bool:
        """Whether something waits for room in a pipe."""
        return bool(self.statements.unsent or self.answers.unsent)

    def is_brisk(self, time: float) -> bool:
        """Whether a statement waits for one that will probably end in a moment."""
        return bool(self.waiting) and time < self.handed_over + BRISK

    def statement(self, number: int, text: str) -> None:
        """Take a statement; it is handed over when all before it have ended."""
        if self.statements.fd is not None:
            self.waiting[number] = text
            self._hand_over()

    def take_back(self, number: int) -> str | None:
        """Forget a statement that still waits and give its text; None when it does not."""
        return self.waiting.pop(number, None)

    def ended(self, number: int) -> None:
        """A statement has ended; only the one that was handed over last counts."""
        if number == self.running:
            self.running = None
            self._hand_over()

    def _hand_over(self) -> None:
        if self.running is None and self.waiting:
            self.running = next(iter(self.waiting))
            data = self.waiting.pop(self.running).encode("utf-8", "surrogatepass")
            self.handed_over = monotonic()
            self.statements.put(b"%d %d\n%b" % (self.running, len(data), data))

    def answer(self, text: str) -> None:
        """A line for its standard input."""
        self.answers.put(text.encode("utf-8", "replace") + b"\n")

    def send(self) -> None:
        """Write what the pipes take now."""
        self.statements.send()
        self.answers.send()

    def close(self) -> None:
        """No more statements, and the end of its standard input: it ends after what it is doing."""
        self.waiting.clear()
        self.statements.close()
        self.answers.close()
