"""Recordings: a run as JSON Lines, a header first, then its events with ``t`` (seconds since the start) and ``pid``.

``output`` events hold the text as written, its newline included; text of invalid UTF-8 keeps its bytes as
backslash escapes. Reading a recording only parses; nothing in it is ever executed.
"""

from __future__ import annotations

import datetime
import json
import sys
from pathlib import Path
from typing import IO, Any

from procgui import __version__
from procgui.protocol.batch import EVENT, STDERR_LINE, STDERR_PART, STDOUT_LINE, Batch, Record, parse
from procgui.protocol.events import BadEvent, ProcessEvent, RunEvent, StatementEvent, load

FORMAT = 1


class Recorder:
    """Writes the recording of one run."""

    def __init__(self, file: IO[str]) -> None:
        self.file = file
        self.start: int | None = None
        self.pids: dict[int, int] = {0: 0}

    @classmethod
    def create(
        cls, path: str, script: str, argv: list[str], start_method: str | None, *, module: bool = False
    ) -> Recorder:
        """Open the file and write the header; a ``module`` has no file that is known here. Raises OSError."""
        # Closed by close(); a with statement cannot span a run. A lone surrogate (a program may name a process so)
        # has no UTF-8; its backslash escape is JSON's own.
        file = open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n")  # noqa: SIM115
        recorder = cls(file)
        recorder._put(
            {
                "type": "header",
                "format": FORMAT,
                "procgui": __version__,
                "script": script if module else str(Path(script).resolve()),
                "argv": ["-m", script, *argv] if module else [script, *argv],
                "start_method": start_method,
                "python": sys.version.split()[0],
                "started": datetime.datetime.now(datetime.timezone.utc).isoformat(),
            }
        )
        return recorder

    def write(self, batch: Batch) -> None:
        """Add a batch. Raises OSError when the disk is full."""
        for record in parse(batch):
            if self.start is None:
                self.start = record.stamp
            seconds = round((record.stamp - self.start) / 1e9, 6)
            if record.kind == EVENT:
                self._event(seconds, record)
            else:
                self._output(seconds, record)

    def _event(self, seconds: float, record: Record) -> None:
        try:
            event = load(record.payload)
        except BadEvent:
            return
        fields = json.loads(record.payload)
        if isinstance(event, ProcessEvent) and isinstance(event.chan, int) and event.chan > 0:
            self.pids[event.chan] = event.pid
        if isinstance(event, (RunEvent, StatementEvent)):
            fields.setdefault("pid", self.pids.get(record.channel))
        self._put({"t": seconds, "pid": fields.pop("pid", None), **fields})

    def _output(self, seconds: float, record: Record) -> None:
        stream = "stderr" if record.kind in (STDERR_LINE, STDERR_PART) else "stdout"
        text = record.payload.decode("utf-8", "backslashreplace")
        if record.kind in (STDOUT_LINE, STDERR_LINE):
            text += "\n"
        pid = self.pids.get(record.channel)
        self._put({"t": seconds, "pid": pid, "type": "output", "stream": stream, "text": text})

    def _put(self, fields: dict[str, Any]) -> None:
        self.file.write(json.dumps(fields, ensure_ascii=False) + "\n")

    def close(self) -> None:
        """Finish the file. Raises OSError when the disk is full."""
        self.file.close()
