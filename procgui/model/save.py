"""Saving a view as a text file, in slices of time so that a window stays alive."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from procgui.model.chunk import parse_row
from procgui.model.display import plain
from procgui.model.view import LogView
from procgui.protocol.batch import HEADER_LENGTH

_CONTROLS: Final = frozenset(range(32)) - {9, 10}


class Save:
    """Writes the rows that a view has now, one a line, as UTF-8; colours are left out.

    The file appears under its name when it is complete; until then, and after an error, an older file of that name is
    untouched. Every method may raise OSError.
    """

    def __init__(self, view: LogView, path: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._view = view
        self._path = path
        self._clock = clock
        self._begin = self._at = view.first
        self._end = view.end
        self._part = path.with_name(path.name + ".part")
        self._file = open(self._part, "wb")  # noqa: SIM115 - closed by finish and cancel

    @property
    def fraction(self) -> float:
        return (self._at - self._begin) / max(self._end - self._begin, 1)

    def work(self, budget: float) -> bool:
        """Write for about ``budget`` seconds; True when the file is complete."""
        until = self._clock() + budget
        try:
            while self._at < self._end:
                self._write_chunk()
                if self._clock() >= until:
                    break
            if self._at < self._end:
                return False
            self._file.close()
            os.replace(self._part, self._path)
        except OSError:
            self.cancel()
            raise
        return True

    def cancel(self) -> None:
        """Stop, and leave nothing behind."""
        try:
            self._file.close()
        finally:
            self._part.unlink(missing_ok=True)

    def _write_chunk(self) -> None:
        self._at = max(self._at, self._view.first)
        chunk, start = self._view.chunk_at(self._at)
        records = self._view.records(chunk)[self._at - start : self._end - start]
        self._file.write(_as_text(records))
        self._at += len(records)


def _as_text(records: list[bytes]) -> bytes:
    """The records as lines; those of a chunk without any control character need not be looked at one by one."""
    lines = b"".join([record[HEADER_LENGTH:] for record in records])
    if lines.isascii() and _CONTROLS.isdisjoint(lines):
        return lines
    rows = map(parse_row, records)
    return "".join([plain(row.text) + "\n" for row in rows]).encode("utf-8", "backslashreplace")
