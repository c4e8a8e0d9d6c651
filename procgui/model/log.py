"""The output log of a run: every line that its processes wrote, kept in the order in which it was shown.

::

    Batch --> Intake --> ChunkStore --> LogView (filter) --> rows for the painter
              (rows)     (memory,                 |
                          spool)                  +--> Search, Save

Ten million lines are kept in some hundred megabytes of memory; nothing here does work for each line of a flood.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from procgui.model.chunk import ROW_LIMIT, LogRow, parse_row
from procgui.model.intake import Intake
from procgui.model.spool import Opener, Spool, open_segment
from procgui.model.store import ChunkStore
from procgui.model.view import EVERYTHING, LogFilter, LogView
from procgui.protocol.batch import STAMP, Batch

MEMORY_LIMIT: Final = 64 * 1024 * 1024
SPOOL_LIMIT: Final = 4 * 1024 * 1024 * 1024


class OutputLog:
    """All output of one run. Row numbers are absolute: a row keeps its number when older ones are dropped."""

    def __init__(
        self,
        memory_limit: int = MEMORY_LIMIT,
        spool_limit: int = SPOOL_LIMIT,
        row_limit: int = ROW_LIMIT,
        opener: Opener = open_segment,
    ) -> None:
        self.store = ChunkStore(memory_limit, Spool(spool_limit, opener))
        self._intake = Intake(self.store, row_limit)
        self.began: int | None = None
        """Stamp of the first record, of whatever kind; times are shown from here."""

    def append(self, batch: Batch) -> list[int]:
        """Take in the output of a batch; event records are left out. Never raises for a full disk, see `trouble`.

        Gives for each event record the number of the first row behind it.
        """
        if not batch.blob:
            return []
        if self.began is None:
            self.began = int(batch.blob[STAMP], 16)
        return self._intake.take(batch)

    @property
    def channels(self) -> dict[int, int]:
        """Rows that each process has written so far, in the order of their first; clearing forgets none."""
        return self._intake.channels

    @property
    def first(self) -> int:
        """Number of the oldest row that is still kept."""
        return self.store.first

    @property
    def end(self) -> int:
        """One more than the number of the newest row."""
        return self.store.end

    def __len__(self) -> int:
        return self.end - self.first

    @property
    def dropped(self) -> int:
        """How many of the oldest rows went because the limit of the spool was reached."""
        return self.store.dropped

    @property
    def trouble(self) -> str | None:
        """``spool-full`` or ``spool-unreadable`` when the disk failed, otherwise None."""
        return self.store.trouble

    @property
    def on_trouble(self) -> Callable[[str], None] | None:
        """Called with the code when there is new trouble."""
        return self.store.on_trouble

    @on_trouble.setter
    def on_trouble(self, report: Callable[[str], None] | None) -> None:
        self.store.on_trouble = report

    @property
    def spool_limit(self) -> int:
        """Bytes on disk; may be changed at any time."""
        return self.store.spool.limit

    @spool_limit.setter
    def spool_limit(self, limit: int) -> None:
        self.store.spool.limit = limit

    def row(self, number: int) -> LogRow:
        """One row. Raises IndexError when it is not kept."""
        return self.rows(number, number + 1)[0]

    def rows(self, begin: int, end: int) -> list[LogRow]:
        """The rows from ``begin`` up to ``end``, as far as they are kept."""
        return self.view(EVERYTHING).rows(begin, end)

    def view(self, wanted: LogFilter = EVERYTHING) -> LogView:
        """The rows of some processes and streams, see :class:`LogView`."""
        return LogView(self.store, wanted)

    def clear(self) -> None:
        """Forget all rows; numbers go on from where they were."""
        self.store.clear()
        self._intake.forget()

    def close(self) -> None:
        """Give the disk space back."""
        self.clear()
        self.store.spool.close()


__all__ = ["EVERYTHING", "LogFilter", "LogRow", "LogView", "OutputLog", "parse_row"]
