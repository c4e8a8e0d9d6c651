"""Runs scripts under the real supervisor's core, in this process, and keeps everything that comes."""

from __future__ import annotations

import signal
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from procgui.protocol import messages
from procgui.protocol.batch import EVENT, STDERR_LINE, STDERR_PART, STDOUT_LINE, Batch, parse
from procgui.protocol.events import BadEvent, Event, ProcessEvent, RunEvent, RunState, load
from procgui.supervisor.core import Supervisor

LIMIT = 100.0
"""Seconds after which a run counts as hung."""


class Collected:
    """A sink that keeps all: lines with the pid that printed them, in order of release, and events."""

    def __init__(self) -> None:
        self.lines: list[tuple[int, str, str]] = []
        self.events: list[Event] = []
        self.pids: dict[int, int] = {}
        self.parts: dict[tuple[int, str], str] = {}
        self.bad_events = 0
        self.refused: messages.Refused | None = None
        self.open = True

    def send(self, message: messages.Message) -> bool:
        """Take a message while open; closed, behave as a Queue that is full."""
        if not self.open:
            return False
        if isinstance(message, messages.Refused):
            self.refused = message
        elif isinstance(message, Batch):
            for record in parse(message):
                if record.kind == EVENT:
                    self._event(record.payload)
                else:
                    self._text(record.channel, record.kind, record.payload.decode("utf-8", "backslashreplace"))
        return True

    def _event(self, payload: bytes) -> None:
        try:
            event = load(payload)
        except BadEvent:
            self.bad_events += 1
            return
        self.events.append(event)
        if isinstance(event, ProcessEvent):
            self.pids[event.chan] = event.pid

    def _text(self, channel: int, kind: bytes, text: str) -> None:
        stream = "stderr" if kind in (STDERR_LINE, STDERR_PART) else "stdout"
        whole = self.parts.pop((channel, stream), "") + text
        if kind in (STDOUT_LINE, STDERR_LINE):
            self.lines.append((self.pids.get(channel, 0), stream, whole))  # 0: it died before it said who it is
        else:
            self.parts[channel, stream] = whole

    def texts(self, stream: str = "stdout") -> list[str]:
        """All complete lines of a stream."""
        return [text for _, which, text in self.lines if which == stream]

    @property
    def ended(self) -> RunEvent | None:
        """The event that ended the run."""
        over = [event for event in self.events if isinstance(event, RunEvent) and event.state is RunState.ENDED]
        return over[0] if over else None


class Engine:
    """A supervisor in this process, turned by hand."""

    def __init__(self) -> None:
        if sys.platform == "win32":  # which hears the Ctrl-C that it presses for a run
            signal.signal(signal.SIGINT, lambda *_: None)
        self.got = Collected()
        self.supervisor = Supervisor(self.got, sampling=False)

    def launch(self, script: Path, *args: str, **options: object) -> None:
        """Start a run (number 1)."""
        spec = messages.LaunchSpec("script", str(script), args, **options)  # type: ignore[arg-type]
        self.supervisor.handle(messages.Launch(1, spec))

    def until(self, true: Callable[[], object], limit: float = LIMIT) -> None:
        """Turn until something holds."""
        deadline = monotonic() + limit
        while not true():
            assert monotonic() < deadline, "the run hangs"
            self.supervisor.turn()

    def until_ended(self, limit: float = LIMIT) -> Collected:
        """Turn until the run has ended or was refused."""
        self.until(lambda: self.got.ended or self.got.refused, limit)
        return self.got


def write_script(folder: Path, text: str, name: str = "script.py") -> Path:
    """A script in a folder of its own."""
    script = folder / name
    script.write_text(textwrap.dedent(text), "utf-8")
    return script


METHODS = ("spawn",) if sys.platform == "win32" else ("fork", "spawn", "forkserver")
